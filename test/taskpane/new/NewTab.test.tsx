/** @jest-environment jsdom */
import { formatsIn } from "../../../testing/reports";
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readReport } from "../../../src/reading";
import { readOutline } from "../../../src/document";
import { Pane } from "../../../src/taskpane/Pane";
import "../support/layout";
import { WordFailure, type InsertPlace } from "../../../src/word";
import { atCursor, FakeWord } from "../support/fakeWord";
import { factsOf, finding, notAReport, noTexts, withoutRequests } from "../support/reviews";

configure({ asyncUtilTimeout: 15_000 }); // what is slow is a busy machine

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = () => screen.getAllByRole("status").at(-1)?.textContent ?? "";
const isDisabled = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const reportIn = (content: string | Uint8Array | undefined) => readReport(readOutline(content ?? ""));

/** The pane with its 新建 tab open. */
async function openNew(word: FakeWord) {
  const user = userEvent.setup();
  render(<Pane word={word} core={word.core} />);
  await screen.findByRole("tabpanel", { name: "核验" });
  await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
  await user.click(screen.getByRole("tab", { name: "新建" }));
  await screen.findByLabelText("报告年度");
  return user;
}

/** A document that is no report. */
function otherDocument(): FakeWord {
  const word = new FakeWord(noTexts);
  word.given = notAReport;
  return word;
}

describe("the tabs", () => {
  test("go by arrow keys, and keep what was typed and what was unfolded", async () => {
    const user = await openNew(new FakeWord());
    await user.type(screen.getByLabelText("单位名称"), "信息中心");
    screen.getByRole("tab", { name: "新建" }).focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "核验", selected: true }));
    expect(screen.queryByLabelText("单位名称")?.closest("[hidden]")).not.toBeNull();
    await user.keyboard("{End}");
    expect(valueOf("单位名称")).toBe("青禾县统计局信息中心");
  });

  test("a document that is no report offers 新建", async () => {
    const user = userEvent.setup();
    const word = otherDocument();
    render(<Pane word={word} core={word.core} />);
    await user.click(await screen.findByRole("button", { name: "新建年报" }));
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "新建", selected: true }));
    await screen.findByLabelText("报告年度");
    expect(valueOf("单位名称")).toBe("");
  });
});

describe("a new document", () => {
  test("is of the next year and the open report's unit, and changes nothing here", async () => {
    const word = new FakeWord();
    const user = await openNew(word);
    expect([valueOf("报告年度"), valueOf("单位名称")]).toEqual(["2025", "青禾县统计局"]);
    await user.click(button("新建文档"));
    await waitFor(() => expect(said()).toContain("已在新窗口打开"));
    expect(word.calls).toEqual(["read", "newDocument"]);
    const report = reportIn(word.inserted[0]);
    expect([report.unit, report.year]).toEqual(["青禾县统计局", 2025]);
    expect([...report.facts.values()].every(({ text }) => text === "")).toBe(true);
  });

  test("is downloaded where Word opens none, under the report's title", async () => {
    const saved: { name: string; file: Blob }[] = [];
    const files = new Map<string, Blob>();
    Object.assign(URL, {
      createObjectURL: (file: Blob) => (files.set("blob:1", file), "blob:1"),
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const file = files.get(this.href);
      if (file) saved.push({ name: this.download, file });
    });
    const word = new FakeWord();
    word.newDocumentResult = "unsupported";
    const user = await openNew(word);
    await user.click(screen.getByLabelText(/填 0/u));
    await user.click(button("新建文档"));
    await waitFor(() => expect(said()).toContain("已改为下载"));
    click.mockRestore();
    expect(saved.map(({ name }) => name)).toEqual(["青禾县统计局2025年政府信息公开工作年度报告.docx"]);
    expect(saved[0]?.file.size).toBeGreaterThan(5_000);
    expect([...reportIn(word.inserted[0]).facts.values()].every(({ text }) => text === "0")).toBe(true);
  });

  test.each([
    ["单位名称", " ", /请写上单位名称/u],
    ["报告年度", "二六", /年份“二六”不对/u],
  ])("is not made of a wrong %s: that field says why and has the focus", async (label, text, why) => {
    const word = new FakeWord();
    const user = await openNew(word);
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), text);
    await user.click(button("新建文档"));
    const field = screen.getByLabelText(label);
    expect(screen.getByRole("alert").textContent).toMatch(why);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(field);
    expect(word.calls).toEqual(["read"]);
    await user.type(field, "1");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("inserting the report", () => {
  test("into an empty document needs no question; it is checked then, and can be taken back", async () => {
    const word = otherDocument();
    word.insertResults = [{ outcome: "inserted", place: null, note: null }];
    const user = await openNew(word);
    await user.type(screen.getByLabelText("单位名称"), "青禾县统计局");
    await user.click(button("插入到当前文档"));
    await screen.findByText(/^核对 42 条勾稽关系/u);
    expect(word.calls).toEqual(["read", "insert if-empty", "read"]);
    expect(said()).toContain("已放进这份空白文档");
    await user.click(button("撤销插入"));
    await waitFor(() => expect(word.calls.slice(-2)).toEqual(["undo", "read"]));
    await waitFor(() => expect(screen.queryByRole("button", { name: "撤销插入" })).toBeNull());
  });

  test("into one with text asks first, and does nothing when refused", async () => {
    const word = new FakeWord();
    word.insertResults = [{ outcome: "needs-confirmation", place: atCursor }];
    const user = await openNew(word);
    await user.click(button("插入到当前文档"));
    const question = await screen.findByRole("group", { name: /文档里已有内容/u });
    expect(document.activeElement).toBe(question);
    await user.click(within(question).getByRole("button", { name: "取消" }));
    expect(document.activeElement).toBe(button("插入到当前文档"));
    expect(word.calls).toEqual(["read", "insert if-empty"]);
  });

  test("goes to the cursor when confirmed, and what is made is not proposed anew", async () => {
    const word = new FakeWord();
    word.insertResults = [{ outcome: "needs-confirmation", place: atCursor }];
    const user = await openNew(word);
    await user.click(button("插入到当前文档"));
    await user.click(await screen.findByRole("button", { name: "确认插入" }));
    await waitFor(() => expect(word.calls.slice(1)).toEqual(["insert if-empty", "insert cursor", "read"]));
    expect(said()).toContain("已插入到光标所在的“六、其他需要报告的事项和……”这一段之后");
    expect(valueOf("报告年度")).toBe("2025");
    expect(reportIn(word.inserted[1]).year).toBe(2025);
  });

  test("a refusal, a failure and an error are said, in their own words", async () => {
    const word = new FakeWord();
    word.insertResults = [
      { outcome: "refused", message: { zh: "光标在表格里，没有插入。", en: "In a table." } },
      { outcome: "failed", message: { zh: "插入的内容与要求的不同。", en: "Not as wanted." } },
    ];
    const user = await openNew(word);
    await user.click(button("插入到当前文档"));
    await waitFor(() => expect(said()).toBe("光标在表格里，没有插入。"));
    expect(word.calls.at(-1)).toBe("insert if-empty");
    await user.click(button("插入到当前文档"));
    // Something was written: the document is read again.
    await waitFor(() => expect(word.calls.at(-1)).toBe("read"));
    expect(said()).toBe("插入的内容与要求的不同。");
    word.insert = () =>
      Promise.reject(new WordFailure({ zh: "没有加载成功。", en: "Not loaded." }, "not-loaded"));
    await user.click(button("插入到当前文档"));
    await waitFor(() => expect(said()).toBe("没有加载成功。"));
  });
});

describe("inserting a table", () => {
  test("takes the format of the year given, and needs no unit", async () => {
    const word = otherDocument();
    const user = await openNew(word);
    await user.clear(screen.getByLabelText("报告年度"));
    await user.type(screen.getByLabelText("报告年度"), "2020");
    await user.click(button(/^表二/u));
    await waitFor(() => expect(word.calls).toEqual(["read", "insert anywhere", "read"]));
    const inserted = Object.entries(formatsIn(reportIn(word.inserted[0])));
    expect(inserted.filter(([, format]) => format !== null)).toEqual([["requests", "2019"]]);
  });

  test("that a report lacks is its finding's fix: it says where it will go before it goes", async () => {
    const missing = finding({
      rule: "missing-table",
      severity: "error",
      values: { title: "表二", relations: 39, isNested: false },
      fixes: [{ kind: "insert", label: { zh: "插入表二", en: "Insert table 2" }, table: "requests" }],
    });
    const word = new FakeWord(withoutRequests());
    word.given = { findings: [missing] };
    const user = userEvent.setup();
    render(<Pane word={word} core={word.core} />);
    const heading: InsertPlace = {
      by: "heading",
      paragraph: "三、收到和处理政府信息公开申请情况",
      before: null,
    };
    word.insertResults = [
      { outcome: "needs-confirmation", place: heading },
      { outcome: "needs-confirmation", place: atCursor },
    ];
    await user.click(await screen.findByRole("button", { name: "插入表二" }));
    const question = await screen.findByRole("group", {
      name: /放在“三、收到和处理政府信息公……”这一段之后/u,
    });
    expect(document.activeElement).toBe(question);
    expect(word.calls).toEqual(["read", "insert if-empty"]);
    expect(word.requests[0]).toMatchObject({
      heading: heading.paragraph,
      title: expect.any(String) as string,
    });
    await user.click(within(question).getByRole("button", { name: "确认插入" }));
    // The document has changed meanwhile: the heading is no longer there, and another place is another question.
    const another = await screen.findByRole("group", { name: /放在光标所在的“六、其他需要报告的事项和……”/u });
    expect(word.requests[1]?.permission).toEqual(heading);
    await user.click(within(another).getByRole("button", { name: "确认插入" }));
    await waitFor(() =>
      expect(word.calls).toEqual([
        "read",
        "insert if-empty",
        "insert heading",
        "insert cursor",
        "read",
        "goTo 2.4.2 “0”",
      ]),
    );
    expect(formatsIn(reportIn(word.inserted[0])).requests).toBe("2021");
  });

  test("that is outdated is its finding's fix: the numbers that carry over are filled in", async () => {
    const outdated = finding({
      rule: "outdated-table",
      severity: "error",
      fixes: [{ kind: "insert", label: { zh: "插入现行的表二", en: "Insert" }, table: "requests" }],
    });
    const word = new FakeWord();
    word.given = { findings: [outdated] };
    const user = userEvent.setup();
    render(<Pane word={word} core={word.core} />);
    await user.click(await screen.findByRole("button", { name: "插入现行的表二" }));
    await waitFor(() => expect(word.inserted).toHaveLength(1));
    const inserted = [...reportIn(word.inserted[0]).facts.values()].filter(({ text }) => text !== "");
    expect(inserted.length).toBeGreaterThan(0);
    const facts = factsOf(word.texts);
    for (const { field, text } of inserted) expect([field, text]).toEqual([field, facts.get(field)?.text]);
  });
});

test("where the document cannot be written the buttons stay and say why, and 新建文档 works", async () => {
  const word = new FakeWord();
  word.hostState = { ...word.hostState, readOnly: { zh: "文档以只读方式打开。", en: "Read-only." } };
  const user = await openNew(word);
  const insert = button("插入到当前文档");
  expect(isDisabled(insert)).toBe(true);
  const reason = document.getElementById(insert.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toContain("文档以只读方式打开。");
  await user.click(insert);
  await user.click(button("新建文档"));
  await waitFor(() => expect(word.calls).toEqual(["read", "newDocument"]));
});

test("a double click inserts once", async () => {
  const word = new FakeWord();
  let finish = () => {};
  const user = await openNew(word);
  word.gate = new Promise((resolve) => (finish = resolve));
  await user.dblClick(button(/^表一/u));
  await act(async () => finish());
  await waitFor(() => expect(word.calls).toEqual(["read", "insert anywhere", "read"]));
});
