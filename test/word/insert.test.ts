import type { Switches } from "../../src/workbench/host";
import { paragraph, table, type DocxModel } from "../../testing/docx";
import {
  AT_CURSOR,
  blank,
  blocksOf,
  bodyXml,
  documentWithText,
  IF_EMPTY,
  insertion,
  INSERTING_HOSTS,
  newTable,
  placeCursor,
  REPORT,
  reportInsertion,
  tableInsertion,
  TEXT,
} from "./support/insertion";

import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const open = (model: DocxModel | Uint8Array, switches: Partial<Switches> = {}) =>
  document.reopen(model, switches);

describe("a report into an empty document", () => {
  test.each(INSERTING_HOSTS)("becomes the document, and is taken back exactly: %j", async (switches) => {
    const opened = await open(blank, switches);
    const before = bodyXml(opened);
    const result = await opened.word.insert(reportInsertion, IF_EMPTY);
    expect(result).toMatchObject({ outcome: "inserted", place: null });
    // Where Word does not let the document's own last paragraph go, it stays, and is said.
    const stays = switches.lastParagraph === "kept";
    expect(blocksOf(opened)).toEqual(stays ? [...REPORT, ""] : REPORT);
    expect(result.outcome === "inserted" && result.note !== null).toBe(stays);
    expect(opened.word.lastAct()).toEqual({ act: "insert", cells: 4 });

    const report = await opened.word.undo();
    expect(report).toMatchObject({ interrupted: null });
    expect(bodyXml(opened)).toBe(before);
    expect(opened.word.lastAct()).toBeNull();
  });

  test("several empty paragraphs go, and come back with what they had", async () => {
    const opened = await open({ body: [paragraph(""), paragraph("", { align: "center" }), paragraph("")] });
    const before = bodyXml(opened);
    await opened.word.insert(reportInsertion, IF_EMPTY);
    expect(blocksOf(opened)).toEqual(REPORT);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test("one that ends in a table keeps the one paragraph that a document must end in", async () => {
    const opened = await open(blank);
    const before = bodyXml(opened);
    expect(await opened.word.insert(tableInsertion, AT_CURSOR)).toMatchObject({
      outcome: "inserted",
      note: null,
    });
    expect(blocksOf(opened)).toEqual(["[项目总计规章0]", ""]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("a document is not empty", () => {
  const cases: readonly [string, DocxModel["body"]][] = [
    ["with a word", [paragraph("字")]],
    ["with a table, though nothing is in it", [table([[""]]), paragraph("")]],
    ["with tracked changes", [paragraph([{ text: "旧", revision: "deleted" }])]],
    ["with hidden text", [paragraph([{ text: "隐", hidden: true }])]],
  ];
  test.each(cases)("%s", async (_what, body) => {
    const opened = await open({ body });
    const before = bodyXml(opened);
    expect(await opened.word.insert(reportInsertion, IF_EMPTY)).toMatchObject({
      outcome: expect.not.stringMatching("inserted") as string,
    });
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("into a document with text", () => {
  test.each(INSERTING_HOSTS)("behind the cursor's paragraph, all else as it was: %j", async (switches) => {
    const opened = await open(documentWithText, switches);
    const { file } = opened.host.document;
    const before = bodyXml(opened);
    const others = ["word/footer1.xml", "word/_rels/document.xml.rels"].map((name) => file.text(name));
    placeCursor(opened, "二、主动公开情况");
    expect(await opened.word.insert(reportInsertion, AT_CURSOR)).toEqual({
      outcome: "inserted",
      place: { by: "cursor", paragraph: "二、主动公开情况", before: null },
      note: null,
    });
    expect(blocksOf(opened)).toEqual([...TEXT.slice(0, 3), ...REPORT, ...TEXT.slice(3)]);
    const inserted = [...opened.mainPart().matchAll(/<w:p>.*?<\/w:p>|<w:tbl>.*?<\/w:tbl>/gs)].length;
    expect(inserted).toBeGreaterThan(0);
    expect(["word/footer1.xml", "word/_rels/document.xml.rels"].map((name) => file.text(name))).toEqual(
      others,
    );

    expect(await opened.word.undo()).toMatchObject({ interrupted: null, applied: [{ key: "insertion" }] });
    expect(bodyXml(opened)).toBe(before);
  });

  test.each(INSERTING_HOSTS)("a table at the end of the document: %j", async (switches) => {
    const opened = await open(documentWithText, switches);
    const before = bodyXml(opened);
    placeCursor(opened, "三、申请情况");
    const result = await opened.word.insert(tableInsertion, AT_CURSOR);
    expect(blocksOf(opened).slice(0, 7)).toEqual([...TEXT, "[项目总计规章0]", ""]);
    // A document cannot end in a table; where the last paragraph cannot be deleted there may be one more.
    const extra = blocksOf(opened).length - 7;
    expect(extra).toBe(switches.lastParagraph === "kept" && switches.insertedEnd === "extra" ? 1 : 0);
    expect(result.outcome === "inserted" && result.note !== null).toBe(extra > 0);
    const undone = await opened.word.undo();
    if (switches.lastParagraph === "removed") expect(bodyXml(opened)).toBe(before);
    else expect(undone.interrupted).not.toBeNull();
    expect(blocksOf(opened).slice(0, 5)).toEqual(TEXT);
  });

  test("before a table of the document's own a paragraph stays between the two", async () => {
    const opened = await open(documentWithText);
    const before = bodyXml(opened);
    placeCursor(opened, "二、主动公开情况");
    await opened.word.insert(tableInsertion, AT_CURSOR);
    expect(blocksOf(opened)).toEqual([...TEXT.slice(0, 3), "[项目总计规章0]", "", ...TEXT.slice(3)]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test("empty paragraphs of the document's own beside the cursor stay", async () => {
    const body = [paragraph("前"), paragraph(""), paragraph("", { align: "center" }), paragraph("后")];
    const opened = await open({ body });
    const before = bodyXml(opened);
    opened.host.user.select(opened.host.document.rangeAt(opened.host.document.paragraphs()[1]!, 0, 0));
    await opened.word.insert(reportInsertion, AT_CURSOR);
    expect(blocksOf(opened)).toEqual(["前", "", ...REPORT, "", "后"]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test("what is selected is not replaced", async () => {
    const opened = await open(documentWithText);
    const { paragraphs } = { paragraphs: opened.host.document.paragraphs() };
    opened.host.user.select({
      start: { paragraph: paragraphs[0]!, offset: 0 },
      end: { paragraph: paragraphs[2]!, offset: 3 },
      throughMark: false,
    });
    await opened.word.insert(reportInsertion, AT_CURSOR);
    expect(blocksOf(opened)).toEqual([...TEXT.slice(0, 3), ...REPORT, ...TEXT.slice(3)]);
  });

  test("the same table twice, each taken back by itself", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "二、主动公开情况");
    await opened.word.insert(tableInsertion, AT_CURSOR);
    const once = bodyXml(opened);
    placeCursor(opened, "三、申请情况");
    await opened.word.insert(tableInsertion, AT_CURSOR);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(once);
    await opened.word.undo();
    expect(blocksOf(opened)).toEqual(TEXT);
  });
});

describe("where nothing is inserted", () => {
  test.each<[string, (opened: OpenDocument) => void, Partial<Switches>, RegExp]>([
    ["in a table", (opened) => placeCursor(opened, "甲"), {}, /表格/],
    ["in a header", () => undefined, { cursorStory: "Header" }, /页眉/],
    ["in a note", () => undefined, { cursorStory: "Footnote" }, /脚注/],
    [
      "a denied document",
      (opened) => placeCursor(opened, "三、申请情况"),
      { deniedWrites: "all" },
      /不允许修改/,
    ],
    [
      "a host that inserts nothing",
      (opened) => placeCursor(opened, "三、申请情况"),
      { insertOoxml: "throws" },
      /没有改动/,
    ],
    [
      "a write that fails after another",
      (opened) => placeCursor(opened, "三、申请情况"),
      { failAfterWrites: "1" },
      /没有改动/,
    ],
  ])("%s: said, and the document is as it was", async (_where, prepare, switches, said) => {
    const opened = await open(documentWithText, switches);
    const before = bodyXml(opened);
    prepare(opened);
    const result = await opened.word.insert(tableInsertion, AT_CURSOR);
    expect(result).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(said) as string },
    });
    expect(bodyXml(opened)).toBe(before);
    expect(opened.word.lastAct()).toBeNull();
  });

  test("a document that is open for viewing: said the second time, as by other acts", async () => {
    const opened = await open(documentWithText, { viewing: "yes" });
    const insert = async () => {
      placeCursor(opened, "三、申请情况");
      return opened.word.insert(tableInsertion, AT_CURSOR);
    };
    const viewing = { zh: expect.stringContaining("“查看”") as string };
    expect(await insert()).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringContaining("没能插入") as string },
    });
    expect(await insert()).toMatchObject({ outcome: "refused", message: viewing });

    // What is written between ends the row of failures, and taking it back fails as writes do.
    opened.host.set({ viewing: "no" });
    await opened.word.read();
    expect(await insert()).toMatchObject({ outcome: "inserted" });
    opened.host.set({ viewing: "yes" });
    expect((await opened.word.undo()).interrupted?.zh).toContain("中途报错");
    expect((await opened.word.undo()).interrupted).toMatchObject(viewing);
    opened.host.set({ viewing: "no" });
    await opened.word.read();
    expect((await opened.word.undo()).applied).toHaveLength(1);
    opened.host.set({ viewing: "yes" });
    expect(await insert()).toMatchObject({ message: expect.not.objectContaining(viewing) as object });
  });

  test("in a content control", async () => {
    const opened = await open({ body: [paragraph([{ text: "控件", control: true }]), paragraph("后")] });
    placeCursor(opened, "控件");
    const { selection } = opened.host.document;
    selection.end.offset = 1;
    expect(await opened.word.insert(tableInsertion, AT_CURSOR)).toMatchObject({ outcome: "refused" });
  });

  test("a protected document", async () => {
    const opened = await open({ ...documentWithText, settings: { protection: { edit: "readOnly" } } });
    expect(await opened.word.insert(tableInsertion, AT_CURSOR)).toMatchObject({ outcome: "refused" });
  });

  test("content that does not end in an empty paragraph is a mistake of ours", async () => {
    const opened = await open(documentWithText);
    const wrong = insertion([]).replace(/<w:p\/>|<w:p><\/w:p>/, "<w:p><w:r><w:t>x</w:t></w:r></w:p>");
    await expect(opened.word.insert(wrong, AT_CURSOR)).rejects.toThrow();
  });
});

describe("with other ways of reading", () => {
  test.each<Partial<Switches>>([
    { paragraphsOverCells: "throws" },
    { ooxml: "body-throws" },
    { nestedTables: "listed" },
    { childOfNull: "throws" },
    { continuationParagraphs: "omitted" },
    { paragraphSeparator: "CR" },
  ])("%j", async (switches) => {
    const opened = await open(documentWithText, switches);
    const before = bodyXml(opened);
    placeCursor(opened, "二、主动公开情况");
    expect(await opened.word.insert(tableInsertion, AT_CURSOR)).toMatchObject({
      outcome: "inserted",
      note: null,
    });
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test("with tracking, the insertion is one of revisions, and goes without a trace", async () => {
    const opened = await open(documentWithText, { changeTracking: "on" });
    const before = bodyXml(opened);
    placeCursor(opened, "三、申请情况");
    expect(await opened.word.insert(reportInsertion, AT_CURSOR)).toMatchObject({
      outcome: "inserted",
    });
    expect(opened.mainPart()).toContain("<w:ins ");
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });
});

test("few syncs: four to insert, three to take back", async () => {
  const opened = await open(documentWithText);
  placeCursor(opened, "二、主动公开情况");
  await opened.word.insert(tableInsertion, AT_CURSOR);
  expect(opened.syncs()).toBe(4);
  await opened.word.undo();
  expect(opened.syncs()).toBe(3);
});

test("nothing of ours stays: no control, no bookmark, no setting beside the content", async () => {
  const opened = await open(documentWithText);
  const names = opened.host.document.file.names();
  placeCursor(opened, "三、申请情况");
  await opened.word.insert(insertion([{ ...newTable, rows: newTable.rows.slice(0, 1) }]), AT_CURSOR);
  expect(opened.mainPart()).not.toContain("bookmarkStart");
  expect(opened.mainPart().match(/<w:sdt>/g)).toHaveLength(1); // the document's own
  expect(opened.host.document.file.names()).toEqual(names);
  expect(opened.host.readSettings().size).toBe(0);
});

describe("a new document", () => {
  test("opens where the host opens one", async () => {
    const opened = await open(documentWithText);
    const files: Uint8Array[] = [];
    const end = opened.host.listen({ opened: (file) => files.push(file) });
    expect(await opened.word.newDocument(opened.host.save())).toBe("opened");
    end();
    expect(files).toHaveLength(1);
    expect(opened.syncs()).toBe(1);
  });

  test("else the caller hears so, and offers the file", async () => {
    const opened = await open(documentWithText, { newDocument: "unsupported" });
    expect(await opened.word.newDocument(opened.host.save())).toBe("unsupported");
  });
});
