import { bodyParagraphs } from "../../src/document";
import type { MarkTarget } from "../../src/word";
import { paragraph } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import { closeAll, openDocument, textsOf, type OpenDocument } from "../../testing/word/word";
import {
  colouredWords,
  fixWords,
  highlightIn,
  markWords,
  proseOf,
  proseReport,
  typeIn,
  wordsIn,
} from "./support/passages";

/** Marks on words of sentences that people edit, and colour themselves. */

const SENTENCE = "2025年收到申请5件，办结5件，结转0件";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(proseReport);
});
afterAll(closeAll);

/** A report that was read, with marks on the first of these words in the sentence. */
async function marked(...words: readonly string[]): Promise<OpenDocument> {
  const document = await word.reopen(proseReport);
  await document.word.read();
  await mark(document, ...words);
  return document;
}

function mark({ word }: OpenDocument, ...words: readonly string[]) {
  return word.mark((outline) => words.map((one) => markWords(wordsIn(outline, one, 1, 2))));
}

/** The user inserts a paragraph before the one that begins with a text, or deletes that one. */
function change({ host }: OpenDocument, text: string, what: "insert before" | "delete"): void {
  const { document } = host;
  const found = document.paragraphs().find((one) => document.textOf(one).startsWith(text))!;
  if (what === "delete") found.parentNode?.removeChild(found);
  else found.parentNode?.insertBefore(document.paragraphs()[0]!.cloneNode(true), found);
  document.restructured();
}

describe("clearing marks of words", () => {
  test.each<[string, [string, string][]]>([
    ["in the words", [["办结5", "办结14"]]],
    ["before them", [["2025年", "今年"]]],
    ["behind them", [["结转0件", "结转1件。"]]],
    [
      "around them",
      [
        ["2025年", "今年"],
        ["结转0件", "结转1件。"],
      ],
    ],
    ["right beside them", [["，办结", "，已办结"]]],
    [
      "in both and between",
      [
        ["申请5", "申请6"],
        ["办结5", "办结6"],
      ],
    ],
  ])("leaves no colour where the sentence was edited %s", async (_where, edits) => {
    const document = await marked("申请5", "办结5");
    for (const [words, typed] of edits) typeIn(document, words, typed);
    const said = proseOf(document);
    const unmarked = await document.word.unmark();
    expect(unmarked).toMatchObject({ refused: [], notFound: [], changedMeanwhile: [] });
    expect(colouredWords(document)).toEqual([]);
    expect(proseOf(document)).toEqual(said);
    expect(document.host.readSettings().size).toBe(0);
  });

  test.each<[string, (document: OpenDocument) => void]>([
    ["a paragraph came before it", (document) => change(document, "2025年", "insert before")],
    ["one before it went", (document) => change(document, "青禾县", "delete")],
    [
      "and one came, and it was edited",
      (document) => {
        change(document, "2025年", "insert before");
        typeIn(document, "办结5", "办结6");
      },
    ],
  ])("finds the sentence where %s", async (_what, edit) => {
    const document = await word.reopen({
      body: proseReport.body.slice(0, 2),
      styles: proseReport.styles ?? "",
    });
    await document.word.mark((outline) => [markWords(wordsIn(outline, "办结5"))]);
    edit(document);
    expect((await document.word.unmark()).applied).toHaveLength(1);
    expect(colouredWords(document)).toEqual([]);
  });

  test("forgets a mark whose sentence or words were deleted", async () => {
    for (const edit of [
      (document: OpenDocument) => typeIn(document, "申请5件，", ""),
      (document: OpenDocument) => highlightIn(document, "申请5", null),
    ]) {
      const document = await marked("申请5");
      edit(document);
      await document.word.read();
      expect(document.word.markCount()).toBe(0);
      expect((await document.word.unmark()).applied).toEqual([]);
      expect(document.host.readSettings().size).toBe(0);
    }
  });

  test("says of a mark that cannot be told from others that it was not found", async () => {
    const document = await marked("申请5");
    change(document, "青禾县", "delete");
    typeIn(document, SENTENCE, "今年收到的申请都已经办结");
    highlightIn(document, "今年收到的申请", "red");
    const { applied, refused } = await document.word.unmark();
    expect(applied).toEqual([]);
    expect(refused[0]?.reason.zh).toContain("找不到这处标记");
    expect(colouredWords(document)).toEqual(["今年收到的申请 red"]);
  });

  test.each([
    ["written over", "新"],
    ["deleted", ""],
  ])("leaves nothing of marks side by side, one of which was %s", async (_what, typed) => {
    const document = await marked("收到", "申请");
    typeIn(document, "收到", typed);
    await document.word.read();
    expect(document.word.markCount()).toBe(1);
    await document.word.unmark();
    expect(colouredWords(document)).toEqual([]);
    expect(document.host.readSettings().size).toBe(0);
  });

  test("leaves nothing of one among what is repeated, be it the first or the last that was deleted", async () => {
    for (const [words, at] of [
      ["55", 0],
      ["55", 1],
    ] as const) {
      const document = await word.reopen({ body: [paragraph("收费55件")] });
      await document.word.mark((outline) => [markWords(wordsIn(outline, "5", 2))]);
      const [own] = document.host.document.paragraphs();
      const from = document.host.document.textOf(own!).indexOf(words) + at;
      document.host.user.type(document.host.document.rangeAt(own!, from, from + 1), "");
      await document.word.unmark();
      expect(colouredWords(document)).toEqual([]);
    }
  });

  test("is known to a pane that is opened later", async () => {
    const document = (await marked("申请5", "结转")).reopenPane();
    await document.word.read();
    expect(document.word.markCount()).toBe(2);
    expect((await document.word.unmark()).applied).toHaveLength(2);
    expect(colouredWords(document)).toEqual([]);
  });

  test("takes what is longer than Word searches for only from the user", async () => {
    const document = await marked("申请5");
    typeIn(document, "申请5", `申请${"长".repeat(300)}5`);
    const { applied, refused } = await document.word.unmark();
    expect(applied).toEqual([]);
    expect(refused[0]?.reason.zh).toContain("超过 255 个字");
    expect(document.word.markCount()).toBe(1);
  });
});

describe("the user's own colour in a sentence", () => {
  const own = async (colour: string, words = "结转"): Promise<OpenDocument> => {
    const document = await word.reopen({ ...proseReport, body: proseReport.body.slice(0, 3) });
    highlightIn(document, words, colour);
    await document.word.read();
    return document;
  };

  test.each(["red", "cyan"])("stays when marks come and go beside it: %s", async (colour) => {
    const document = await own(colour);
    const before = document.mainPart();
    await mark(document, "申请5", "，办结");
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test.each(["结转", "结转0", "转"])("is never marked over, be it a part of the words: %s", async (words) => {
    const document = await own("red", words);
    const before = document.mainPart();
    const { unpainted, applied } = await mark(document, "结转");
    expect(textsOf(unpainted)).toEqual(["结转"]);
    expect(applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
    expect(document.word.markCount()).toBe(0);
  });

  test("stays where the sentence was edited in two places since", async () => {
    const document = await own("red");
    await mark(document, "申请5");
    typeIn(document, "收到申请5", "收到新的申请6");
    typeIn(document, "结转0", "结转1");
    await document.word.unmark();
    // What of both is ours cannot be told: it says neither of what was marked.
    expect(colouredWords(document)).toContain("结转1 red");
  });

  test("stays where it says the same as a mark in text that was edited", async () => {
    const document = await own("red", "5件，结");
    await mark(document, "5件，办");
    typeIn(document, "5件，结转", "5件，转");
    typeIn(document, "5件，办", "5件，");
    const { applied, refused } = await document.word.unmark();
    expect(applied).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(colouredWords(document)).toEqual(["5件， red", "5件，转 red"]);
  });

  test("stays, and the mark goes, where only the mark says what it said", async () => {
    const document = await own("red");
    await mark(document, "申请5");
    typeIn(document, "收到", "新收到");
    typeIn(document, "0件", "1件");
    expect((await document.word.unmark()).applied).toHaveLength(1);
    expect(colouredWords(document)).toEqual(["结转 red"]);
  });

  test("is cleared on request, and comes back", async () => {
    const document = await own("red");
    const before = document.mainPart();
    await mark(document, "申请5");
    expect(document.word.unclaimedCount()).toBe(1);
    expect((await document.word.unmark(true)).applied).toHaveLength(2);
    expect(colouredWords(document)).toEqual([]);
    expect(document.word.unclaimedCount()).toBe(0);
    expect((await document.word.undo()).applied).toHaveLength(2);
    expect(colouredWords(document)).toEqual(["申请5 red", "结转 red"]);
    expect(document.word.markCount()).toBe(1);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("that makes a mark longer is left with what it adds", async () => {
    const document = await marked("申请5");
    highlightIn(document, "5件，", "red");
    await document.word.unmark();
    expect(colouredWords(document)).toEqual(["件， red"]);
  });
});

describe("marking words once more", () => {
  test("changes the colour, and undo brings the first one back", async () => {
    const document = await marked("申请5");
    const again = (severity: MarkTarget["severity"]) =>
      document.word.mark((outline) => [markWords(wordsIn(outline, "申请5"), severity)]);
    expect((await again("error")).applied).toHaveLength(1);
    expect((await again("advice")).applied).toHaveLength(1);
    expect(colouredWords(document)).toEqual(["申请5 yellow"]);
    await document.word.undo();
    expect(colouredWords(document)).toEqual(["申请5 red"]);
    await document.word.undo();
    expect(colouredWords(document)).toEqual([]);
    expect(document.host.readSettings().size).toBe(0);
  });

  test("takes words within a mark of their colour for marked, and paints no others over it", async () => {
    const document = await marked("申请5件");
    const again = await mark(document, "5件", "件，办结");
    expect(textsOf(again.applied)).toEqual(["5件"]);
    expect(textsOf(again.unpainted)).toEqual(["件，办结"]);
    expect(colouredWords(document)).toEqual(["申请5件 red"]);
  });

  test("is undone only where nobody has changed it since", async () => {
    const document = await marked("申请5", "结转");
    highlightIn(document, "结转", "cyan");
    const { applied, changedMeanwhile } = await document.word.undo();
    expect(applied).toEqual([]);
    expect(textsOf(changedMeanwhile)).toEqual(["结转"]);
    expect(colouredWords(document)).toEqual(["申请5 red", "结转 cyan"]);
  });
});

test("a mark stays on words of which some are fixed, and goes with the marks", async () => {
  const document = await marked("办结5");
  await document.word.read();
  await document.word.fix((outline) => [fixWords(wordsIn(outline, "结5", 1, 2), "结6")]);
  expect(colouredWords(document)).toEqual(["办结6 red"]);
  await document.word.unmark();
  expect(colouredWords(document)).toEqual([]);
  expect(proseOf(document)[1]).toBe(SENTENCE.replace("办结5", "办结6"));
});

test("words of a paragraph with a number of its own are known by it after a paragraph is joined to the next", async () => {
  const document = await word.reopen({ body: [paragraph("一"), paragraph("收到5件"), paragraph("办结5件")] });
  await document.word.mark((outline) => [markWords(wordsIn(outline, "办结"))]);
  expect(bodyParagraphs(document.outline()).map(({ number, spans }) => [number, spans?.length ?? 0])).toEqual(
    [
      [1, 0],
      [2, 0],
      [3, 1],
    ],
  );
});
