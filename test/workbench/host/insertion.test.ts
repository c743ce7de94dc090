import { flatOpc, paragraph, row, table, type DocxModel } from "../../../testing/docx";
import type { BootedOffice } from "../../../testing/office/boot";
import { bodyOf, p, partsOf, tbl } from "../rawDocx";
import { wordOpc } from "./flat";
import { codeOf, useOffice } from "./support";

const open = useOffice();

type Insert = (context: Word.RequestContext) => void;

/** Runs inserts in a batch, and gives the texts of the blocks, a table's as `[rows × first cells]`. */
async function after(office: BootedOffice, insert: Insert): Promise<string[]> {
  await office.Word.run(async (context) => {
    insert(context);
    await context.sync();
  });
  return blocksOf(office);
}

function blocksOf({ host }: BootedOffice): string[] {
  return Array.from(host.document.body.childNodes)
    .filter((node) => node.nodeName !== "w:sectPr")
    .map((node) => (node.nodeName === "w:tbl" ? `[${node.textContent}]` : (node.textContent ?? "")));
}

const two = flatOpc({ body: [paragraph("甲"), paragraph("乙")] });
const aTable = flatOpc({ body: [table([row(["1", "2"])]), paragraph("")] });

const PICTURE = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId9"/></w:drawing></w:r></w:p>';

const first = ({ document }: Word.RequestContext) => document.body.paragraphs.getFirst();
const last = ({ document }: Word.RequestContext) => document.body.paragraphs.getLast();

describe("where Open XML can be inserted", () => {
  test.each<[string, Insert, string[]]>([
    ["at the start of a paragraph", (c) => last(c).insertOoxml(two, "Start"), ["前", "甲", "乙", "后"]],
    [
      "into a new one behind another",
      (c) => first(c).insertParagraph("", "After").insertOoxml(two, "Start"),
      ["前", "甲", "乙", "", "后"],
    ],
    [
      "into a new one before another",
      (c) => last(c).insertParagraph("", "Before").insertOoxml(two, "Start"),
      ["前", "甲", "乙", "", "后"],
    ],
    [
      "a table, with a paragraph behind it",
      (c) => last(c).insertOoxml(wordOpc(tbl([p("1")])), "Start"),
      ["前", "[1]", "", "后"],
    ],
  ])("%s", async (_where, insert, expected) => {
    const office = await open(p("前") + p("后"));
    expect(await after(office, insert)).toEqual(expected);
  });

  test("with a last paragraph that joins the text behind it, whose ranges stay with it", async () => {
    const office = await open(p("前") + p("后"), { insertedEnd: "merged" });
    const texts = await office.Word.run(async (context) => {
      const behind = context.document.body.search("后").getFirst();
      context.trackedObjects.add(behind);
      const inserted = last(context).insertOoxml(two, "Start");
      for (const range of [behind, inserted]) range.load("text");
      await context.sync();
      return [behind.text, inserted.text];
    });
    expect(texts).toEqual(["后", "甲\n乙"]);
    expect(blocksOf(office)).toEqual(["前", "甲", "乙后"]);
  });

  test("in a cell", async () => {
    const office = await open(tbl([p("格"), p("")]));
    await after(office, (context) => first(context).insertOoxml(two, "Start"));
    expect(bodyOf(office.host.save())).toMatch(/甲.*乙.*格.*<\/w:tc>/);
  });

  test("the range that it gives covers what was inserted", async () => {
    const { Word } = await open(p("前") + p("后"));
    const text = await Word.run(async (context) => {
      const range = last(context).insertOoxml(two, "Start");
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toBe("甲\n乙");
  });
});

describe("what cannot be inserted", () => {
  test.each<[string, string, Insert]>([
    ["GeneralException", "no XML", (c) => first(c).insertOoxml("<a", "Start")],
    ["GeneralException", "no package", (c) => first(c).insertOoxml("<a/>", "Start")],
    [
      "GeneralException",
      "rows without a table (#6350)",
      (c) => first(c).insertOoxml(wordOpc("<w:tr><w:tc><w:p/></w:tc></w:tr>"), "Start"),
    ],
    ["GeneralException", "a picture", (c) => first(c).insertOoxml(wordOpc(PICTURE), "Start")],
    ["InvalidArgument", "nothing", (c) => first(c).insertOoxml("", "Start")],
    ["NotImplemented", "at another place of a paragraph", (c) => first(c).insertOoxml(two, "End")],
    ["NotImplemented", "into a body", ({ document }) => document.body.insertOoxml(two, "Start")],
    ["InvalidArgument", "a paragraph in another", (c) => first(c).insertParagraph("", "Start" as "After")],
  ])("%s: %s; the document stays as it was", async (code, _name, insert) => {
    const office = await open(p("前"));
    const before = office.host.document.file.text("word/document.xml");
    expect(await codeOf(after(office, insert))).toBe(code);
    expect(office.host.document.file.text("word/document.xml")).toBe(before);
  });

  test("AccessDenied: into a locked content control, and into a protected document", async () => {
    const locked = `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${p("锁")}</w:sdtContent></w:sdt>`;
    const insert: Insert = (context) => first(context).insertOoxml(two, "Start");
    expect(await codeOf(after(await open(locked + p("")), insert))).toBe("AccessDenied");
    expect(await codeOf(after(await open(p(""), { deniedWrites: "all" }), insert))).toBe("AccessDenied");
  });
});

describe("what comes along", () => {
  const insertFirst = (office: BootedOffice, xml: string) =>
    after(office, (context) => first(context).insertOoxml(xml, "Start"));
  test("the last section and the fonts stay out", async () => {
    const office = await open(p("前"));
    const model: DocxModel = { body: [paragraph("甲")], fonts: '<w:font w:name="仿宋_GB2312"/>' };
    await insertFirst(office, flatOpc({ ...model, section: '<w:pgSz w:w="1" w:h="1"/>' }));
    const parts = partsOf(office.host.save());
    expect(parts["word/document.xml"]).not.toContain("w:pgSz");
    expect(Object.keys(parts)).not.toContain("word/fontTable.xml");
  });

  test("content controls keep their tags, and their ids unless they are taken", async () => {
    const control = wordOpc(
      `<w:sdt><w:sdtPr><w:tag w:val="t"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${p("甲")}</w:sdtContent></w:sdt><w:p/>`,
    );
    const office = await open(p(""));
    await insertFirst(office, control);
    await insertFirst(office, control);
    const xml = bodyOf(office.host.save());
    expect(xml.match(/<w:tag w:val="t"\/>/g)).toHaveLength(2);
    const ids = [...xml.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(ids).toContain("7");
    expect(new Set(ids).size).toBe(2);
  });

  test("bookmarks stay out, and so do paragraphs' ids", async () => {
    const marked =
      '<w:p w14:paraId="1"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>';
    const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const office = await open(p(""));
    await insertFirst(office, wordOpc(marked, w14));
    expect(bodyOf(office.host.save())).not.toMatch(/bookmark|paraId/);
  });

  test("with tracking, all of it is recorded as inserted", async () => {
    const office = await open(p("前"), { changeTracking: "on" });
    await insertFirst(office, aTable);
    const xml = bodyOf(office.host.save());
    expect(xml).toMatch(/<w:trPr><w:ins /);
    expect(xml.match(/<w:rPr><w:ins /g)).toHaveLength(3);
    expect(xml.match(/<w:ins [^>]*><w:r>/g)).toHaveLength(2);
  });
});

describe("deleting", () => {
  const body = p("甲") + tbl([p("1"), p("2")]) + p("乙") + p("");
  test.each<[string, Insert, string[]]>([
    [
      "a paragraph, with its mark",
      ({ document }) => document.body.paragraphs.getFirst().delete(),
      ["[12]", "乙", ""],
    ],
    ["a table", ({ document }) => document.body.tables.getFirst().delete(), ["甲", "乙", ""]],
    [
      "the last paragraph, where one stands before it",
      ({ document }) => document.body.paragraphs.getLast().delete(),
      ["甲", "[12]", "乙"],
    ],
    [
      "the only paragraph of a cell, which stays empty",
      ({ document }) => document.body.tables.getFirst().getCell(0, 0).body.paragraphs.getFirst().delete(),
      ["甲", "[2]", "乙", ""],
    ],
  ])("%s", async (_what, act, expected) => {
    expect(await after(await open(body), act)).toEqual(expected);
  });

  test("the last paragraph behind a table is only emptied", async () => {
    const office = await open(tbl([p("1")]) + p("乙"));
    const act: Insert = ({ document }) => document.body.paragraphs.getLast().delete();
    expect(await after(office, act)).toEqual(["[1]", ""]);
  });

  test("with tracking the text stays as deleted; what was inserted under tracking goes", async () => {
    const office = await open(p("甲") + p("乙"), { changeTracking: "on" });
    await after(office, ({ document }) => document.body.paragraphs.getFirst().delete());
    expect(bodyOf(office.host.save())).toMatch(/<w:rPr><w:del .*<w:delText[^>]*>甲/);
    await after(office, ({ document }) => {
      document.body.paragraphs.getLast().insertParagraph("丙", "After").delete();
    });
    expect(bodyOf(office.host.save())).not.toContain("丙");
  });

  test("what was deleted is not found again: ItemNotFound", async () => {
    const { Word } = await open(p("甲") + p("乙"));
    const code = codeOf(
      Word.run(async ({ document }) => {
        const paragraph = document.body.paragraphs.getFirst();
        paragraph.delete();
        paragraph.insertText("丙", "Start");
        await document.context.sync();
      }),
    );
    expect(await code).toBe("ItemNotFound");
  });
});

test("a new paragraph has its neighbour's properties", async () => {
  const office = await open(`<w:p><w:pPr><w:jc w:val="right"/></w:pPr></w:p>${p("后")}`);
  await after(office, ({ document }) => document.body.paragraphs.getFirst().insertParagraph("甲", "After"));
  expect(bodyOf(office.host.save())).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t[^>]*>甲/);
  expect(blocksOf(office)).toEqual(["", "甲", "后"]);
});

test("a paragraph behind a table has no properties of its own", async () => {
  const office = await open(tbl([p("1")]) + p("后"));
  const behind = ({ document }: Word.RequestContext) =>
    document.body.tables.getFirst().insertParagraph("", "After");
  expect(await after(office, (context) => behind(context).insertOoxml(two, "Start"))).toEqual([
    ...["[1]", "甲", "乙", "", "后"],
  ]);
  const tracked = await open(tbl([p("1")]) + p("后"), { changeTracking: "on" });
  await after(tracked, behind);
  expect(bodyOf(tracked.host.save())).toMatch(/<w:p><w:pPr><w:rPr><w:ins /);
  const insert =
    (text: string, location: "Before" | "After"): Insert =>
    ({ document }) =>
      document.body.tables.getFirst().insertParagraph(text, location);
  expect(await after(tracked, insert("字", "After"))).toEqual(["[1]", "字", "", "后"]);
  expect(await codeOf(after(tracked, insert("", "Before")))).toBe("NotImplemented");
});

describe("a new document", () => {
  const create = (base64: string) => (context: Word.RequestContext) =>
    context.application.createDocument(base64).open();

  test("is handed over byte by byte", async () => {
    const office = await open(p("前"));
    const opened: Uint8Array[] = [];
    const end = office.host.listen({ opened: (file) => opened.push(file) });
    const file = office.host.save();
    await after(office, create(Buffer.from(file).toString("base64")));
    end();
    expect(opened.map((one) => Buffer.from(one).equals(Buffer.from(file)))).toEqual([true]);
  });

  test("GeneralException for what is no Word document", async () => {
    expect(await codeOf(after(await open(p("前")), create("bm9uZQ==")))).toBe("GeneralException");
  });
});
