import { strFromU8, unzipSync } from "fflate";
import { format2021 } from "../../src/report";
import { tableInsertion, templateDocument, templateInsertion } from "../../src/template";
import { docxFile, paragraph } from "../../testing/docx";
import { sample } from "../../testing/draws";
import { contentOf } from "../../testing/word/content";
import {
  AT_CURSOR,
  blocksOf,
  documentWithText,
  IF_EMPTY,
  INSERTING_HOSTS,
  placeCursor,
} from "./support/insertion";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

/** The real template through the real verbs. */
const options = { format: format2021, unit: "某某局", year: 2026, numbers: "blank" } as const;
const report = templateInsertion(options);
const requests = tableInsertion({ format: format2021, table: "requests", numbers: "zero" });

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const bodyXml = (one: OpenDocument): string => contentOf(one.mainPart());

test.each(sample(INSERTING_HOSTS, 2))(
  "an empty document becomes the template, and is empty again: %j",
  async (host) => {
    const blank = await document.reopen({ body: [paragraph("")] }, host);
    const before = bodyXml(blank);
    const result = await blank.word.insert(report, IF_EMPTY);
    expect(result.outcome === "inserted" && result.note !== null).toBe(host.lastParagraph === "kept");
    const blocks = blocksOf(blank);
    expect(blocks.filter((block) => block.startsWith("["))).toHaveLength(3);
    expect(blocks.filter((block) => block === "")).toHaveLength(host.lastParagraph === "kept" ? 1 : 0);
    // As many numbers as in a new document, each in a control of its own.
    const controls = (xml: string): number => xml.match(/<w:sdt>/g)?.length ?? 0;
    const whole = strFromU8(unzipSync(templateDocument(options))["word/document.xml"] ?? new Uint8Array(0));
    expect(controls(blank.mainPart())).toBe(controls(whole));
    expect(await blank.word.undo()).toMatchObject({ interrupted: null });
    expect(bodyXml(blank)).toBe(before);
  },
);

test.each(sample(INSERTING_HOSTS, 2))("a table at the cursor, twice, each taken back: %j", async (host) => {
  const text = await document.reopen(docxFile(documentWithText), host);
  const before = bodyXml(text);
  placeCursor(text, "某局年度报告");
  expect(await text.word.insert(requests, AT_CURSOR)).toMatchObject({ outcome: "inserted", note: null });
  const once = bodyXml(text);
  // Ids of controls are unique, also where the same fields came twice.
  expect(await text.word.insert(requests, AT_CURSOR)).toMatchObject({ outcome: "inserted", note: null });
  const ids = [...text.mainPart().matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await text.word.undo();
  expect(bodyXml(text)).toBe(once);
  await text.word.undo();
  expect(bodyXml(text)).toBe(before);
});
