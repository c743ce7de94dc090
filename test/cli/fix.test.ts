import path from "node:path";
import { unzipSync } from "fflate";
import { readOutline } from "../../src/document";
import { format2021 } from "../../src/report";
import { review } from "../../testing/reviews";
import { cell, docxFile, flatOpc, paragraph } from "../../testing/docx";
import { allFigures, withTotals } from "../../testing/reports";
import { withDirectoryFirst, withZip64End, withZip64Sizes } from "../document/rawZip";
import { actsIn, ignoring, report, reportModel, useFolder } from "./support";

/** `nianbao fix`: corrected copies, and nothing else touched. */

const { nianbao, save, load, exists } = actsIn(useFolder());

const total = "requests.repeated.total";
const wrong = () => report({ [total]: "7" });

/** Five against nine: any of the five numbers may be the wrong one. */
const choice = {
  "cases.directSuit.upheld": "5",
  "cases.directSuit.corrected": "0",
  "cases.directSuit.otherResult": "0",
  "cases.directSuit.pending": "0",
  "cases.directSuit.total": "9",
};

const figures = withTotals(format2021, {
  ...allFigures(format2021, "0"),
  "requests.received.naturalPerson": "12",
  "requests.received.business": "3",
  "requests.carriedOver.naturalPerson": "1",
  "requests.granted.naturalPerson": "8",
  "requests.granted.business": "3",
  "requests.notHeld.naturalPerson": "4",
  "requests.carriedForward.naturalPerson": "1",
});
/** 15 new requests and 1 carried over, their totals each in the place of the other. */
const swapped = { ...figures, "requests.received.total": "1", "requests.carriedOver.total": "15" };

describe("the copy", () => {
  test("has what stands alone corrected, and the command says what, where and why", async () => {
    save("a.docx", wrong());
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    const lines = out.split("\n");
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual(["a.docx", `  改了 1 格，存为 ${path.join("fixed", "a.docx")}：`]);
    expect(lines[2]).toMatch(/^ {4}（五）不予处理 2\.重复申请 · 总计 “7” → “0”：.+。$/u);
    expect(lines.slice(3)).toEqual([
      "  核验结果：三张表 42 条勾稽关系全部相符，正文没有可与表核对的数字。",
      "共 1 份：1 份改好另存（共 1 格）。",
      "",
    ]);
    expect(review(load("fixed/a.docx"), { file: "" }).findings).toEqual([]);
    expect(load("a.docx")).toEqual(new Uint8Array(wrong()));
  });

  test("keeps every byte of the other parts, and of the document all but the numbers", async () => {
    save("a.docx", report({ ...swapped, "disclosure.licence.handled": "１２" }));
    const { out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect(out).toContain("改了 3 格");
    const [before, after] = [unzipSync(load("a.docx")), unzipSync(load("fixed/a.docx"))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const texts = (parts: typeof before) => {
      const decoded = Object.entries(parts).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString("latin1"),
      ]);
      return Object.fromEntries(decoded) as Readonly<Record<string, string>>;
    };
    const main = "word/document.xml";
    const { [main]: mainBefore = "", ...partsBefore } = texts(before);
    const { [main]: mainAfter = "", ...partsAfter } = texts(after);
    expect(partsAfter).toEqual(partsBefore);
    const pieces = (xml: string) => xml.split(/(?<=>)|(?=<)/u);
    const [old, now] = [pieces(mainBefore), pieces(mainAfter)];
    expect(now).toHaveLength(old.length);
    expect(now.filter((piece, at) => piece !== old[at])).toHaveLength(3);
    expect(now.filter((piece, at) => piece !== old[at]).every((piece) => /^\d+$/u.test(piece))).toBe(true);
  });

  describe("of a report whose editing is restricted", () => {
    const said = "  原文件设了限制编辑，改好的副本里仍然有。";
    const outOf = async (edit: "readOnly" | "comments" | "forms" | "trackedChanges", repeated = "7") => {
      const settings = { protection: { edit } };
      save("a.docx", docxFile({ ...reportModel({ [total]: repeated }), settings }));
      return (await nianbao("fix", "a.docx", "--out", "fixed")).out.split("\n");
    };

    test.each(["readOnly", "comments", "forms"] as const)(
      "is said to be restricted, too: %s",
      async (edit) => {
        expect(await outOf(edit)).toContain(said);
        expect(readOutline(load("fixed/a.docx")).protection).toBe(edit);
      },
    );

    test("is not, where changes are allowed and tracked, or there is no copy", async () => {
      expect(await outOf("trackedChanges")).not.toContain(said);
      expect(await outOf("readOnly", "0")).not.toContain(said);
    });
  });

  test("is not made where nothing is to be corrected", async () => {
    save("a.docx", report());
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([0, false]);
    expect(out).toContain("没有生成文件");
  });

  test("never takes the place of a file: not in the folder, not of the report itself", async () => {
    save("a.docx", wrong());
    save("fixed/a.docx", Uint8Array.of(1));
    expect(await nianbao("fix", "a.docx", "--out", "fixed")).toMatchObject({ code: 2 });
    expect(load("fixed/a.docx")).toEqual(Uint8Array.of(1));
    for (const name of ["a.docx", "."]) {
      const { code, out } = await nianbao("fix", name, "--out", ".");
      expect([code, out]).toEqual([2, expect.stringContaining("不覆盖")]);
    }
    expect(load("a.docx")).toEqual(new Uint8Array(wrong()));
  });
});

describe("a package of another kind", () => {
  const fixed = async (file: Uint8Array) => {
    save("a.docx", file);
    return nianbao("fix", "a.docx", "--out", "fixed");
  };

  test("flat OPC is written as such, all but the number as it was", async () => {
    const text = (repeated: string) => flatOpc(reportModel({ [total]: repeated }));
    const { code } = await fixed(Buffer.from(text("7")));
    expect([code, Buffer.from(load("fixed/a.docx")).toString()]).toEqual([0, text("0")]);
  });

  test.each([
    ["end record", withZip64End],
    ["fields", withZip64Sizes],
  ])("zip64 is written as such: %s", async (_, widened) => {
    const { code } = await fixed(widened(wrong()));
    expect([code, review(load("fixed/a.docx"), { file: "" }).status]).toEqual([0, "passed"]);
  });

  test("a zip whose directory stands before its parts is not written, and said what to do: 2", async () => {
    const { code, out } = await fixed(withDirectoryFirst(wrong()));
    expect([code, exists("fixed")]).toEqual([2, false]);
    expect(out).toMatch(/没有改：.*另存一份.*\n共 1 份：1 份没有写成。/u);
  });
});

describe("a repair of two cells", () => {
  test("gives its reason once, under both", async () => {
    save("a.docx", report(swapped));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    const lines = out.split("\n");
    expect(code).toBe(0);
    expect(lines[2]).toBe("    一、本年新收 · 总计 “1” → “15”");
    expect(lines[3]).toBe("    二、上年结转 · 总计 “15” → “1”");
    expect(lines[4]).toMatch(/^ {6}\S.*。$/u);
    expect(lines[5]).toBe("  核验结果：三张表 42 条勾稽关系全部相符，正文没有可与表核对的数字。");
  });

  test("is listed whole where one of its cells cannot be written, and nothing of it is made", async () => {
    const mixed = paragraph([{ text: "1" }, { text: "5", bold: true }]);
    save(
      "a.docx",
      report(swapped, (each) =>
        each.field === "requests.carriedOver.total" ? cell([mixed], { field: each.field }) : each,
      ),
    );
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
    expect(out).toContain(
      [
        "  没有可以自动改的，没有生成文件。",
        "  没有改，下面 2 格要改就一起改：",
        "    一、本年新收 · 总计 “1” → “15”",
        "    二、上年结转 · 总计 “15” → “1”：这一格里的文字格式不一（例如部分加粗），自动修改会丢失格式，请手动修改。",
        "      ",
      ].join("\n"),
    );
  });
});

test("a cell that cannot be written is left, with what to do, and the others are corrected", async () => {
  const tracked = paragraph([{ text: "７", revision: "inserted" }]);
  save(
    "a.docx",
    report({ [total]: "7", "disclosure.licence.handled": "７" }, (each) =>
      each.field === "disclosure.licence.handled" ? cell([tracked], { field: each.field }) : each,
    ),
  );
  const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
  expect(code).toBe(0);
  expect(out).toMatch(
    /改了 1 格[^]*没有改：\n {4}行政许可.*“７” → “7”：这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。\n/u,
  );
  expect(review(load("fixed/a.docx"), { file: "" }).facts["disclosure.licence.handled"]?.text).toBe("７");
});

describe("what is left to people", () => {
  test("choices: 1, as an error is left", async () => {
    save("a.docx", report(choice));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
    expect(out).toContain("1 处错误");
  });

  test("blanks, as that nothing happened is for the writer to say", async () => {
    save("a.docx", report({ [total]: "7", "disclosure.penalty.handled": "" }));
    await nianbao("fix", "a.docx", "--out", "fixed");
    const { facts, findings } = review(load("fixed/a.docx"), { file: "" });
    expect(facts["disclosure.penalty.handled"]?.text).toBe("");
    expect(findings.map(({ rule }) => rule)).toEqual(["blank"]);
  });

  test.each(["", "无"])("a part that says “%s” where a number is lacking", async (text) => {
    save("a.docx", report({ ...choice, "cases.directSuit.upheld": "8", "cases.directSuit.pending": text }));
    const { code } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
  });

  test.each(["5", ""])(
    "a part that reads “%s”, though two sums say 3: its totals may be stale",
    async (text) => {
      save("a.docx", report({ ...figures, "requests.granted.business": text }));
      const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
      expect([code, exists("fixed"), out]).toEqual([1, false, expect.stringContaining("核验结果：1 处错误")]);
    },
  );

  test("but a blank total gets the sum of its parts", async () => {
    save("a.docx", report({ ...choice, "cases.directSuit.total": "" }));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, out]).toEqual([0, expect.stringContaining("未经复议直接起诉 总计 空白 → “5”")]);
  });

  test("what its writer has set aside, which is counted as `check` counts it in the copy", async () => {
    save(
      "a.docx",
      ignoring(report({ ...choice, [total]: "7" }), ({ rule }) => rule === "case-total"),
    );
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, out]).toEqual([1, expect.stringContaining("核验结果：没有其他问题，已忽略 1 处。")]);
    const copy = await nianbao("check", path.join("fixed", "a.docx"));
    expect([copy.code, copy.out]).toEqual([1, expect.stringContaining("没有其他问题，已忽略 1 处。")]);
  });

  test("what is wrong and set aside is not corrected", async () => {
    save("a.docx", ignoring(wrong()));
    expect((await nianbao("fix", "a.docx", "--out", "fixed")).code).toBe(1);
    expect(exists("fixed")).toBe(false);
  });
});
