import { en } from "../../../src/taskpane/text/strings.en";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { noticeText } from "../../../src/taskpane/view/noticeText";
import type { FixTarget, MarkTarget, WriteReport, WriteTarget } from "../../../src/word";
import type { Notice, WriteOutcome } from "../../../src/taskpane/session/state";
import { reviewOf } from "../support/reviews";

const shown = reviewOf();
const cell = (key: string, text = "4"): WriteTarget => ({
  key,
  text,
  place: { table: 3, row: 4, cell: 11 },
});
const change = (key: string, to: string, text = "4"): FixTarget => ({ ...cell(key, text), to });
const marked = (key: string, text = "4"): MarkTarget => ({ ...cell(key, text), severity: "error" });

function report<T extends WriteTarget>(given: Partial<WriteReport<T>>): WriteReport<T> {
  return {
    applied: [],
    changedMeanwhile: [],
    notFound: [],
    refused: [],
    unpainted: [],
    interrupted: null,
    unfinished: [],
    notRemembered: null,
    ...given,
  };
}

const written = (outcome: WriteOutcome, isStopLate = false): Notice => ({
  kind: "written",
  outcome,
  isStopLate,
});
const fixed = (given: Partial<WriteReport<FixTarget>>, strings = zh) =>
  noticeText(written({ act: "fix", groups: [], report: report(given) }), shown, strings);
const marking = (given: Partial<WriteReport<MarkTarget>>) =>
  noticeText(written({ act: "mark", report: report(given) }), shown, zh);

describe("what a write did", () => {
  test("one change is told in full, several are counted", () => {
    expect(fixed({ applied: [change("cases.directSuit.total", "1")] })).toEqual({
      tone: "done",
      lines: ["已改 1 处：未经复议直接起诉 总计 4 → 1"],
    });
    expect(fixed({ applied: [change("cases.directSuit.total", "0", "")] }).lines).toEqual([
      "已改 1 处：未经复议直接起诉 总计 空白 → 0",
    ]);
    expect(fixed({ applied: [change("a", "1"), change("b", "2")] }).lines).toEqual(["已改 2 处"]);
  });

  test("nothing is silently left out", () => {
    const locked = { zh: "这一格被锁定，请先解除锁定。", en: "This cell is locked." };
    const given = {
      applied: [change("a", "1"), change("b", "2")],
      changedMeanwhile: [change("c", "1")],
      notFound: [change("d", "1"), change("e", "1")],
      refused: [
        { target: change("cases.directSuit.total", "1"), reason: locked },
        { target: change("cases.reconsideration.total", "1"), reason: locked },
      ],
      interrupted: { zh: "Word 中途停止了。", en: "Word stopped half-way." },
    };
    expect(fixed(given)).toEqual({
      tone: "attention",
      lines: [
        "已改 2 处",
        "Word 中途停止了。",
        "有 1 处刚被改过，没有动",
        "2 处在文档里没有找到，请点“重新核验”",
        "未经复议直接起诉 总计 等 2 处：这一格被锁定，请先解除锁定。",
      ],
    });
    expect(fixed(given, en).lines[4]).toBe("未经复议直接起诉 总计 and 1 more: This cell is locked.");
  });

  test("cells that a mark leaves without colour are counted, blank ones apart", () => {
    expect(
      marking({ applied: [marked("a")], unpainted: [marked("b", ""), marked("c", ""), marked("d", "7")] }),
    ).toEqual({
      tone: "done",
      lines: ["已标出 1 处", "2 处是空白，涂不上颜色", "1 处原来就有颜色，没有再涂"],
    });
  });

  test("a cell without a field is named by where it stands", () => {
    const target = { ...marked("3.1.2", "社会组织"), place: { table: 3, row: 1, cell: 2 } };
    const refused = [{ target, reason: { zh: "被锁定。", en: "Locked." } }];
    expect(marking({ refused }).lines).toEqual([
      "没有标出任何一处",
      "第 3 个表格第 1 行第 2 格“社会组织”：被锁定。",
    ]);
  });

  test("an undo names the cell that was edited since, by its field or its place, and no other", () => {
    const undoing = (...changedMeanwhile: WriteTarget[]) => {
      const reason = { zh: "其他格也没有动。", en: "The others were left." };
      const refused = [{ target: cell("3.4.3"), reason, isOfAct: true }];
      const given = report<WriteTarget>({ changedMeanwhile, refused });
      return noticeText(written({ act: "undo", undone: "fix", report: given }), shown, zh).lines;
    };
    const field = shown.report.facts.get("cases.directSuit.total")!;
    expect(undoing({ key: "at", place: field.place, text: "7" })).toEqual([
      "没有撤销任何一处",
      "未经复议直接起诉 总计：后来又改过，未撤销",
      "其他格也没有动。",
    ]);
    const away = { key: "2.90.9", place: { table: 2, row: 90, cell: 9 }, text: "7" };
    expect(undoing(away, cell("b"))[1]).toBe("第 2 个表格第 90 行第 9 格“7” 等 2 处：后来又改过，未撤销");
  });

  test("a sentence that is both the reason and what ended the write is said once", () => {
    const denied = { zh: "Word 不允许修改这份文档。", en: "Word does not let this document be changed." };
    const twice = { applied: [], refused: [], interrupted: denied };
    expect(fixed(twice).lines).toEqual(["没有改动任何一处", "Word 不允许修改这份文档。"]);
  });

  test("marks that the document does not remember are said though all are made", () => {
    const notRemembered = { zh: "没能存进文档。", en: "Not stored." };
    expect(marking({ applied: [marked("a")], notRemembered })).toEqual({
      tone: "attention",
      lines: ["已标出 1 处", "没能存进文档。"],
    });
  });

  test("what Word had already, when stopping was asked for, was done: and can be taken back", () => {
    const outcome = { act: "mark", report: report({ applied: [marked("a")] }) } as const;
    expect(noticeText(written(outcome, true), shown, zh).lines).toEqual([
      "已标出 1 处",
      "点停止时 Word 已经在写，所以写完了。不要的话，点“撤销”或“清除标记”。",
    ]);
  });

  test("clearing and undoing", () => {
    const outcome = { act: "undo", undone: "fix", report: report({ applied: [cell("a")] }) } as const;
    expect(noticeText(written(outcome), shown, zh).lines).toEqual(["已撤销 1 处"]);
    const inserted = { ...outcome, undone: "insert" } as const;
    expect(noticeText(written(inserted), shown, zh).lines).toEqual(["已撤销上一步"]);
    const cleared = { act: "unmark", isAll: false, report: report({}) } as const;
    expect(noticeText(written(cleared), shown, zh).lines).toEqual(["没有需要清除的标记"]);
    const reason = { zh: "没有清除。", en: "It was left." };
    const left = report({ refused: [{ target: cell("cases.directSuit.total"), reason }] });
    expect(noticeText(written({ ...cleared, report: left }), shown, zh).lines).toEqual([
      "没有清除任何一处",
      "未经复议直接起诉 总计：没有清除。",
    ]);
  });
});

test("copying says whether it worked", () => {
  expect(noticeText({ kind: "copied", succeeded: true }, null, zh).tone).toBe("done");
  expect(noticeText({ kind: "copied", succeeded: false }, null, zh)).toEqual({
    tone: "attention",
    lines: ["没有复制成：Word 不让窗格用剪贴板"],
  });
});
