import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Switches } from "../../src/workbench/host";
import type { InsertPlace, InsertRequest } from "../../src/word";
import { docxFile, paragraph, row, table, type Block, type DocxModel } from "../../testing/docx";
import { contentOf } from "../../testing/word/content";
import {
  AT_CURSOR,
  blocksOf,
  documentWithText,
  IF_EMPTY,
  INSERTING_HOSTS,
  placeCursor,
  tableInsertion,
} from "./support/insertion";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const open = (model: DocxModel, switches: Partial<Switches> = {}) => document.reopen(model, switches);
const bodyXml = (opened: OpenDocument): string => contentOf(opened.mainPart());
const insert = (opened: OpenDocument, request: Partial<InsertRequest>) =>
  opened.word.insert(tableInsertion, { ...IF_EMPTY, ...request });

/** The user's cursor, without a selection, in the paragraph with this index. */
function clickInto({ host }: OpenDocument, index: number, offset = 0): void {
  const found = host.document.paragraphs()[index];
  if (!found) throw new Error(`no paragraph ${index}`);
  host.user.select(host.document.rangeAt(found, offset, offset));
}

const HEADING = "三、收到和处理政府信息公开申请情况";
const TITLE = "云溪县统计局2024年政府信息公开工作年度报告";
const headBlocks: readonly Block[] = [
  paragraph("云溪县统计局", { align: "center" }),
  paragraph("2024 年政府信息公开工作年度报告", { align: "center" }),
  paragraph("根据有关规定，编制本报告。"),
  paragraph("二、主动公开政府信息情况"),
  table([row(["甲", "1"])]),
];
const withHeading: DocxModel = {
  body: [...headBlocks, paragraph(HEADING), paragraph("四、政府信息公开行政复议、行政诉讼情况")],
};
const byHeading: InsertPlace = { by: "heading", paragraph: HEADING, before: null };

describe("by the cursor, the place is told before anything is written", () => {
  test("the paragraph that it stands in, in its own words", async () => {
    const opened = await open(documentWithText);
    const before = bodyXml(opened);
    placeCursor(opened, "二、主动公开情况");
    expect(await insert(opened, {})).toEqual({
      outcome: "needs-confirmation",
      place: { by: "cursor", paragraph: "二、主动公开情况", before: null },
    });
    expect(bodyXml(opened)).toBe(before);
    expect(opened.syncs()).toBe(1);
  });

  test.each<[string, readonly Block[], number, Partial<InsertPlace>]>([
    [
      "an empty one, by the text over it",
      [paragraph("前"), paragraph(""), paragraph("后")],
      1,
      { before: "前" },
    ],
    [
      "one of several, too",
      [paragraph("前"), paragraph(""), paragraph(""), paragraph("后")],
      2,
      { before: "前" },
    ],
    [
      "an empty one elsewhere",
      [paragraph("前"), paragraph(""), paragraph("中"), paragraph(""), paragraph("后")],
      3,
      { before: "中" },
    ],
    ["an empty one behind a table", [paragraph("前"), table([["1"]]), paragraph("")], 2, { before: null }],
    [
      "an empty one with nothing over it",
      [paragraph(""), paragraph(""), paragraph("后")],
      1,
      { before: null },
    ],
  ])("%s", async (_what, body, index, place) => {
    const opened = await open({ body });
    clickInto(opened, index);
    expect(await insert(opened, {})).toEqual({
      outcome: "needs-confirmation",
      place: { by: "cursor", paragraph: "", ...place },
    });
  });

  test("of two that say the same, the one with the cursor: the first is the title's line, the second is not", async () => {
    const opened = await open({
      body: [...headBlocks, paragraph("云溪县统计局"), paragraph("2025年1月20日")],
    });
    clickInto(opened, 6, 3);
    expect(await insert(opened, { title: TITLE })).toMatchObject({
      outcome: "needs-confirmation",
      place: { paragraph: "云溪县统计局" },
    });
    clickInto(opened, 0, 3);
    expect(await insert(opened, { title: TITLE })).toMatchObject({ outcome: "refused" });
  });

  test("told and agreed to, it goes there, and says so", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "二、主动公开情况");
    const place: InsertPlace = { by: "cursor", paragraph: "二、主动公开情况", before: null };
    expect(await insert(opened, { permission: place })).toEqual({ outcome: "inserted", place, note: null });
  });

  test("a cursor that went elsewhere since is another place, which is told anew", async () => {
    const opened = await open(documentWithText);
    const before = bodyXml(opened);
    const told: InsertPlace = { by: "cursor", paragraph: "二、主动公开情况", before: null };
    placeCursor(opened, "三、申请情况");
    expect(await insert(opened, { permission: told })).toEqual({
      outcome: "needs-confirmation",
      place: { ...told, paragraph: "三、申请情况" },
    });
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("a cursor that nobody placed is none", () => {
  const cases: readonly [string, DocxModel, (opened: OpenDocument) => void, RegExp][] = [
    ["a document just opened", documentWithText, () => undefined, /文档开头.*先在正文中点一下/u],
    [
      "one that begins with an empty paragraph",
      { body: [paragraph(""), paragraph("字")] },
      () => undefined,
      /文档开头/u,
    ],
    [
      "the first line of the title",
      withHeading,
      (opened) => clickInto(opened, 0, 3),
      /标题.*先在正文中点一下/u,
    ],
    ["its second line", withHeading, (opened) => clickInto(opened, 1, 2), /标题/u],
  ];
  test.each(cases)("%s: refused, whatever was agreed to", async (_where, model, prepare, said) => {
    const opened = await open(model);
    const before = bodyXml(opened);
    prepare(opened);
    for (const permission of ["if-empty", "anywhere"] as const) {
      expect(await insert(opened, { permission, title: TITLE })).toMatchObject({
        outcome: "refused",
        message: {
          zh: expect.stringMatching(said) as string,
          en: expect.stringMatching(/click/iu) as string,
        },
      });
    }
    expect(bodyXml(opened)).toBe(before);
  });

  describe.each(["After", "InsideEnd"] as const)(
    "at the edge of a title's line (on the next: %s)",
    (said) => {
      const line = "2024 年政府信息公开工作年度报告";
      const model: DocxModel = { body: [...headBlocks, paragraph(line), paragraph("2025年1月20日")] };
      const guarded = { permission: "anywhere", title: TITLE } as const;

      test.each([
        ["start", 0],
        ["end", line.length],
      ])("the line is told from one that says the same: %s", async (_edge, offset) => {
        const opened = await open(model, { cursorOnNextLine: said });
        clickInto(opened, 1, offset);
        expect(await insert(opened, guarded)).toMatchObject({ outcome: "refused" });
        clickInto(opened, 6, offset);
        expect(await insert(opened, guarded)).toMatchObject({ outcome: "inserted" });
      });

      test("where Word does not tell which of the two it is, nothing is inserted", async () => {
        const opened = await open(model, { cursorOnNextLine: said, failingBatch: "2/0/GeneralException" });
        clickInto(opened, 6, 3);
        expect(await insert(opened, guarded)).toMatchObject({ outcome: "refused" });
      });
    },
  );

  test("an empty document needs none", async () => {
    const opened = await open({ body: [paragraph("")] });
    expect(await insert(opened, {})).toMatchObject({ outcome: "inserted", place: null });
  });

  test("behind its first character the cursor is placed, in a document without a title", async () => {
    const opened = await open({ body: [paragraph("通知")] });
    clickInto(opened, 0, 2);
    expect(await insert(opened, {})).toMatchObject({ outcome: "needs-confirmation" });
  });
});

describe("by the heading that the content belongs to", () => {
  test("wherever the cursor stands: the place is told, and is where it goes", async () => {
    const opened = await open(withHeading);
    const before = bodyXml(opened);
    expect(await insert(opened, { heading: HEADING, title: TITLE })).toEqual({
      outcome: "needs-confirmation",
      place: byHeading,
    });
    expect(bodyXml(opened)).toBe(before);
    expect(await insert(opened, { heading: HEADING, title: TITLE, permission: byHeading })).toEqual({
      outcome: "inserted",
      place: byHeading,
      note: null,
    });
    expect(blocksOf(opened)).toEqual([
      "云溪县统计局",
      "2024 年政府信息公开工作年度报告",
      "根据有关规定，编制本报告。",
      "二、主动公开政府信息情况",
      "[甲1]",
      HEADING,
      "[项目总计规章0]",
      "四、政府信息公开行政复议、行政诉讼情况",
    ]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test.each([...INSERTING_HOSTS, { paragraphsOverCells: "throws" }, { nestedTables: "listed" }] as const)(
    "and is taken back exactly: %j",
    async (switches) => {
      const opened = await open(withHeading, switches);
      const before = bodyXml(opened);
      const result = await insert(opened, { heading: HEADING, permission: byHeading });
      expect(result).toMatchObject({ outcome: "inserted", place: byHeading, note: null });
      expect(blocksOf(opened).slice(5, 7)).toEqual([HEADING, "[项目总计规章0]"]);
      await opened.word.undo();
      expect(bodyXml(opened)).toBe(before);
    },
  );

  test.each([
    "3. 收到和处理政府信息公开申请情况",
    "（三）收到和处理政府信息公开申请情况：",
    "收到和处理政府信息公开申请情况",
    "三、 收到和处理政府 信息公开申请情况 ",
  ])("however it is numbered: %s", async (heading) => {
    const opened = await open({ body: [...headBlocks, paragraph(heading), paragraph("四、其他")] });
    expect(await insert(opened, { heading: HEADING })).toMatchObject({
      outcome: "needs-confirmation",
      place: { by: "heading", paragraph: heading.trim() },
    });
  });

  test.each<[string, readonly Block[]]>([
    ["is not there", [paragraph("三、申请情况")]],
    ["is there twice", [paragraph(HEADING), paragraph(HEADING)]],
    ["is only named in a sentence", [paragraph(`见“${HEADING}”。`)]],
    ["stands in a table", [table([[HEADING]]), paragraph("后")]],
    ["is a line of the contents", [paragraph(`${HEADING}\t3`)]],
  ])("where it %s, the cursor counts", async (_what, body) => {
    const opened = await open({ body: [...headBlocks, ...body] });
    expect(await insert(opened, { heading: HEADING })).toMatchObject({ outcome: "refused" });
    placeCursor(opened, "根据有关规定，编制本报告。");
    expect(await insert(opened, { heading: HEADING })).toMatchObject({
      outcome: "needs-confirmation",
      place: { by: "cursor", paragraph: "根据有关规定，编制本报告。" },
    });
  });

  test("in a content control it is none of ours: the cursor counts", async () => {
    const file = unzipSync(docxFile({ body: [...headBlocks, paragraph(HEADING), paragraph("后")] }));
    const body = strFromU8(file["word/document.xml"] ?? new Uint8Array(0));
    const inControl = body.replace(
      new RegExp(`<w:p>(?:(?!<w:p>).)*${HEADING}.*?</w:p>`, "su"),
      "<w:sdt><w:sdtContent>$&</w:sdtContent></w:sdt>",
    );
    expect(inControl).not.toBe(body);
    const opened = await document.reopen(zipSync({ ...file, "word/document.xml": strToU8(inControl) }));
    placeCursor(opened, "后");
    expect(await insert(opened, { heading: HEADING })).toMatchObject({
      place: { by: "cursor", paragraph: "后" },
    });
  });

  test("told by heading, and gone since: asked anew", async () => {
    const opened = await open({ body: [...headBlocks, paragraph("后")] });
    placeCursor(opened, "后");
    expect(await insert(opened, { heading: HEADING, permission: byHeading })).toMatchObject({
      outcome: "needs-confirmation",
      place: { by: "cursor", paragraph: "后" },
    });
  });

  test("five syncs: the heading is verified before it is written behind", async () => {
    const opened = await open(withHeading);
    await insert(opened, { heading: HEADING, permission: byHeading });
    expect(opened.syncs()).toBe(5);
  });

  test("with a table of the document's own behind it, a paragraph stays between the two", async () => {
    const opened = await open({
      body: [...headBlocks, paragraph(HEADING), table([["乙"]]), paragraph("后")],
    });
    const before = bodyXml(opened);
    await insert(opened, { heading: HEADING, permission: byHeading });
    expect(blocksOf(opened).slice(5)).toEqual([HEADING, "[项目总计规章0]", "", "[乙]", "后"]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });
});

test("a cursor in a table does not matter where the heading is there", async () => {
  const opened = await open(withHeading);
  placeCursor(opened, "甲");
  expect(await insert(opened, { heading: HEADING })).toMatchObject({ place: byHeading });
  expect(await opened.word.insert(tableInsertion, AT_CURSOR)).toMatchObject({ outcome: "refused" });
});
