import { bodyParagraphs, type Outline } from "../../src/document";
import type { Passage } from "../../src/report";
import type { Switches } from "../../src/workbench/host";
import { isSameContent } from "../../testing/word/content";
import {
  closeAll,
  markOf,
  openDocument,
  textsOf,
  visibleCells,
  type OpenDocument,
} from "../../testing/word/word";
import { smallReport } from "./support/tables";
import {
  colouredWords,
  fixWords,
  markWords,
  PROSE_HOSTS,
  proseOf,
  proseReport,
  typeIn,
  wordsIn,
} from "./support/passages";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(proseReport);
});
afterAll(closeAll);

/** Places in prose, by what they are. */
const places: Readonly<Record<string, (outline: Outline) => Passage>> = {
  "at the start": (outline) => wordsIn(outline, "2025年收到"),
  "in the middle": (outline) => wordsIn(outline, "办结"),
  "at the end": (outline) => wordsIn(outline, "0件", 1, 2),
  "a whole paragraph": (outline) => wordsIn(outline, "2025年收到申请5件，办结5件，结转0件"),
  "the first of two alike": (outline) => wordsIn(outline, "5件", 1),
  "the second of two alike": (outline) => wordsIn(outline, "5件", 2),
  "in a heading": (outline) => wordsIn(outline, "2025年年度"),
  "in several runs": (outline) => wordsIn(outline, "12件"),
  "in bold": (outline) => wordsIn(outline, "行政许可"),
  "in a content control": (outline) => wordsIn(outline, "30"),
  "in a paragraph that stands twice": (outline) => wordsIn(outline, "办结5件", 1, 6),
  "with a character that is a code for Word": (outline) => wordsIn(outline, "投诉^3"),
  "with quotation marks": (outline) => wordsIn(outline, "“回复”"),
};
const all = (outline: Outline) => Object.values(places).map((place) => place(outline));
/** Those that do not overlap others. */
const apart = [
  "in the middle",
  "at the end",
  "the second of two alike",
  "in a heading",
  "in several runs",
  "in bold",
  "in a content control",
  "in a paragraph that stands twice",
  "with a character that is a code for Word",
];

describe("words of a paragraph", () => {
  test.each(Object.entries(places))(
    "%s are marked and unmarked, in three syncs each",
    async (_what, place) => {
      const document = await word.reopen(proseReport);
      const before = document.mainPart();
      await document.word.read();
      document.syncs();
      const { text } = place(document.outline());
      const report = await document.word.mark((outline) => [markWords(place(outline), "warning")]);
      expect(document.syncs()).toBe(3);
      expect(report).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], unpainted: [] });
      expect(colouredWords(document)).toEqual([`${text} yellow`]);
      expect(document.word.markCount()).toBe(1);
      await document.word.unmark();
      expect(document.syncs()).toBe(3);
      expect(isSameContent(document.mainPart(), before)).toBe(true);
      expect(document.host.readSettings().size).toBe(0);
    },
  );

  test.each(Object.entries(places))(
    "%s are replaced, and nothing else, and put back",
    async (_what, place) => {
      const document = await word.reopen(proseReport);
      const before = document.mainPart();
      await document.word.read();
      document.syncs();
      const passage = place(document.outline());
      const texts = proseOf(document);
      const report = await document.word.fix((outline) => [fixWords(place(outline), "新的文字")]);
      expect(document.syncs()).toBe(3);
      expect(textsOf(report.applied)).toEqual([passage.text]);
      const index = bodyParagraphs(document.outline()).findIndex(
        ({ number }) => number === passage.paragraph,
      );
      const old = texts[index] ?? "";
      const written = `${old.slice(0, passage.from)}新的文字${old.slice(passage.to)}`;
      expect(proseOf(document)).toEqual(texts.with(index, written));
      expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
      const undone = await document.word.undo();
      expect(undone.applied).toHaveLength(1);
      expect(isSameContent(document.mainPart(), before)).toBe(true);
    },
  );

  test.each(Object.entries(places))("%s are selected, in two syncs", async (_what, place) => {
    const document = await word.reopen(proseReport);
    await document.word.read();
    document.syncs();
    const passage = place(document.outline());
    expect(await document.word.goTo(passage, passage.text)).toBeNull();
    expect(document.syncs()).toBe(2);
    const { start, end } = document.host.document.selection;
    expect(document.host.document.textOf(start.paragraph).slice(start.offset, end.offset)).toBe(passage.text);
    expect(start.offset).toBe(passage.from);
  });
});

/** Three, and two more where a table does not lead to the paragraphs behind it: then the list of all is used. */
function syncsOf({ paragraphAfterTable }: Partial<Switches>): number {
  return paragraphAfterTable === "throws" ? 5 : 3;
}

describe("words of several places in one act", () => {
  test.each(PROSE_HOSTS)("are marked, fixed and put back where the host is: %j", async (switches) => {
    const document = await word.reopen(proseReport, switches);
    const before = document.mainPart();
    await document.word.read();
    document.syncs();
    const marked = await document.word.mark((outline) =>
      apart.map((name, index) => markWords(places[name]!(outline), index % 2 === 0 ? "error" : "advice")),
    );
    const syncs = document.syncs();
    expect(syncs).toBe(syncsOf(switches));
    expect(marked).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], unpainted: [] });
    expect(document.word.markCount()).toBe(apart.length);
    const unmarked = await document.word.unmark();
    expect(unmarked.applied).toHaveLength(apart.length);
    expect(isSameContent(document.mainPart(), before)).toBe(true);

    await document.word.read();
    const fixed = await document.word.fix((outline) =>
      apart.map((name, index) => fixWords(places[name]!(outline), "甲乙丙丁戊己庚辛壬".slice(0, index + 1))),
    );
    expect(fixed).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], interrupted: null });
    expect(fixed.applied).toHaveLength(apart.length);
    const undone = await document.word.undo();
    expect(undone.applied).toHaveLength(apart.length);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("are taken with cells in the same three syncs", async () => {
    const document = await word.reopen(proseReport);
    const before = document.mainPart();
    await document.word.read();
    document.syncs();
    const cell = { table: 1, row: 1, cell: 2 };
    const fixed = await document.word.fix((outline) => [
      { key: "cell", place: cell, text: "5", to: "6", group: "g" },
      { ...fixWords(wordsIn(outline, "5", 2, 2), "6"), group: "g" },
      { ...fixWords(wordsIn(outline, "5", 3, 2), "6"), group: "g" },
    ]);
    expect(document.syncs()).toBe(3);
    expect(fixed.applied).toHaveLength(3);
    expect(proseOf(document)[1]).toBe("2025年收到申请6件，办结6件，结转0件");
    expect((await document.word.undo()).applied).toHaveLength(3);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("are marked with every cell of merged tables in the same three syncs", async () => {
    const document = await word.reopen(smallReport);
    const before = document.mainPart();
    await document.word.read();
    document.syncs();
    const marked = await document.word.mark((outline) => [
      ...visibleCells(outline).map((cell) => markOf(cell)),
      ...["年度报告", "两表之间", "文末"].map((text) => markWords(wordsIn(outline, text), "advice")),
    ]);
    expect(document.syncs()).toBe(3);
    expect(marked.notFound).toEqual([]);
    expect(colouredWords(document)).toEqual(["年度报告 yellow", "两表之间 yellow", "文末 yellow"]);
    await document.word.unmark();
    expect(document.syncs()).toBe(3);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("that share characters are marked once, and not fixed together", async () => {
    const document = await word.reopen(proseReport);
    await document.word.read();
    const marked = await document.word.mark((outline) => [
      markWords(wordsIn(outline, "申请5件"), "warning"),
      markWords(wordsIn(outline, "5件，办结"), "error"),
      markWords(wordsIn(outline, "办结"), "error"),
    ]);
    expect(textsOf(marked.applied)).toEqual(["5件，办结"]);
    expect(textsOf(marked.unpainted)).toEqual(["申请5件"]);
    await document.word.unmark();
    const fixed = await document.word.fix((outline) => [
      fixWords(wordsIn(outline, "申请5件"), "申请6件"),
      fixWords(wordsIn(outline, "5件，办结"), "6件，办结"),
    ]);
    expect(textsOf(fixed.applied)).toEqual(["申请5件"]);
    expect(textsOf(fixed.refused.map(({ target }) => target))).toEqual(["5件，办结"]);
  });
});

describe("a sentence that was edited in between", () => {
  test.each([
    ["in the words", "5件，办结5", "5件，办结4"],
    ["before the words", "收到", "新收到"],
    ["behind the words", "结转0件", "结转1件"],
    ["with another word for one as long", "办结", "处理"],
  ])("%s is left alone and said, by a fix and a mark", async (_where, words, typed) => {
    const document = await word.reopen(proseReport);
    const { outline } = await document.word.read();
    const target = wordsIn(outline, "5", 3, 2);
    typeIn(document, words, typed);
    const before = document.mainPart();
    const fixed = await document.word.fix(() => [fixWords(target, "6")]);
    expect(textsOf(fixed.changedMeanwhile)).toEqual(["5"]);
    expect(fixed.applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
  });

  test("elsewhere does no harm, and words are found that have moved", async () => {
    const document = await word.reopen(proseReport);
    const { outline } = await document.word.read();
    typeIn(document, "青禾县", "云溪县");
    const { applied } = await document.word.fix(() => [fixWords(wordsIn(outline, "5", 3, 2), "6")]);
    expect(applied).toHaveLength(1);
    expect(proseOf(document)[1]).toBe("2025年收到申请5件，办结6件，结转0件");
  });

  test.each([
    ["in the words", "2025年收到申请5件，办结5件，结转0件", "2025年收到申请5件，办结4件，结转0件"],
    ["beside them", "2025年收到申请5件，办结5件，结转0件", "2025年收到申请4件，办结5件，结转1件"],
  ])("by a colleague %s while it is fixed has his text back, and it is said", async (_where, text, typed) => {
    for (const batch of [2, 3]) {
      const document = await word.reopen(proseReport);
      const { outline } = await document.word.read();
      document.host.set({ colleague: `${batch}/${text}/${typed}` });
      const { applied, changedMeanwhile, refused } = await document.word.fix(() => [
        fixWords(wordsIn(outline, "5", 3, 2), "16"),
      ]);
      expect(proseOf(document)[1]).toBe(typed);
      expect([...applied, ...refused]).toEqual([]);
      expect(changedMeanwhile).toHaveLength(1);
    }
  });
});

describe("undoing a fix of words", () => {
  const fixed = async (): Promise<OpenDocument> => {
    const document = await word.reopen(proseReport);
    await document.word.read();
    await document.word.fix((outline) => [
      fixWords(wordsIn(outline, "5", 2, 2), "16"),
      fixWords(wordsIn(outline, "0", 2, 2), "1"),
    ]);
    expect(proseOf(document)[1]).toBe("2025年收到申请16件，办结5件，结转1件");
    return document;
  };

  test.each([
    ["before them", "2025年收到", "今年收到"],
    ["between them", "办结5", "已经办结5"],
    ["in another paragraph", "青禾县", "云溪县"],
  ])("finds them where the user has typed %s", async (_where, words, typed) => {
    const document = await fixed();
    typeIn(document, words, typed);
    expect((await document.word.undo()).applied).toHaveLength(2);
    expect(proseOf(document)[1]).toBe("2025年收到申请5件，办结5件，结转0件".replace(words, typed));
  });

  test.each([
    ["one of them", "16", "17"],
    ["right behind one of them", "16件", "160件"],
  ])("is left and said where %s was edited", async (_which, words, typed) => {
    const document = await fixed();
    typeIn(document, words, typed);
    const before = document.mainPart();
    const { applied, changedMeanwhile } = await document.word.undo();
    expect(applied).toEqual([]);
    expect(changedMeanwhile).toHaveLength(1);
    expect(document.mainPart()).toBe(before);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
  });

  test("outlives the pane", async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const document = (await word.reopen(proseReport)).reopenPane(storage);
    const before = document.mainPart();
    await document.word.read();
    await document.word.fix((outline) => [fixWords(wordsIn(outline, "5", 2, 2), "16")]);
    await document.word.read();
    const again = document.reopenPane(storage);
    await again.word.read();
    expect(again.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await again.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });
});

describe("going to words", () => {
  const selected = ({ host }: OpenDocument): string =>
    host.document
      .slices(host.document.selection)
      .map(({ paragraph: one, from, to }) => host.document.textOf(one).slice(from, to))
      .join("\n");

  const gone = async (edit: (document: OpenDocument) => void, switches: Partial<Switches> = {}) => {
    const document = await word.reopen(proseReport, switches);
    const { outline } = await document.word.read();
    const place = wordsIn(outline, "办结5", 1, 2);
    edit(document);
    const said = await document.word.goTo(place, place.text);
    return { said: said?.zh ?? null, selected: selected(document) };
  };

  test.each<[string, (document: OpenDocument) => void, string]>([
    ["that were edited", (document) => typeIn(document, "办结5", "办结46"), "办结46"],
    ["that have moved in their sentence", (document) => typeIn(document, "2025年收到", "收到"), "办结5"],
    ["in a document that was edited elsewhere", (document) => typeIn(document, "青禾县", "云溪县"), "办结5"],
  ])("%s selects what is there now", async (_what, edit, expected) => {
    expect(await gone(edit)).toEqual({ said: null, selected: expected });
  });

  test("that are not there any more says so", async () => {
    const { said, selected: none } = await gone((document) => typeIn(document, "办结5", ""));
    expect(said).toContain("文档里找不到“办结5”了");
    expect(none).toBe("");
  });

  test.each(PROSE_HOSTS)("selects them where the host is: %j", async (switches) => {
    const document = await word.reopen(proseReport, switches);
    const { outline } = await document.word.read();
    for (const place of all(outline)) {
      expect(await document.word.goTo(place, place.text)).toBeNull();
      expect(selected(document)).toBe(place.text);
    }
  });
});
