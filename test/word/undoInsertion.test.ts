import type { Switches } from "../../src/workbench/host";
import { paragraph, type DocxModel } from "../../testing/docx";
import {
  AT_CURSOR,
  blank,
  blocksOf,
  bodyXml,
  documentWithText,
  IF_EMPTY,
  placeCursor,
  reportInsertion,
  TEXT,
} from "./support/insertion";

import { closeAll, openDocument, type OpenDocument, typeOver } from "../../testing/word/word";

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const open = (model: DocxModel | Uint8Array, switches: Partial<Switches> = {}) =>
  document.reopen(model, switches);

describe("taking an insertion back", () => {
  test("an insertion that was edited since is left, and said", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "三、申请情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    typeOver(opened, "六、其他", "六、其他需要报告的事项");
    const before = bodyXml(opened);
    const report = await opened.word.undo();
    expect(report.applied).toEqual([]);
    expect(report.interrupted?.zh).toMatch(/改过/);
    expect(bodyXml(opened)).toBe(before);
    expect(opened.word.lastAct()).toBeNull();
  });

  /** Puts an element into an element, as the user or Word does it. */
  const put = ({ host }: OpenDocument, parent: Element, name: string, bookmark?: string): Element => {
    const made = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
    if (bookmark !== undefined) made.setAttribute("w:name", bookmark);
    parent.insertBefore(made, name === "w:pPr" ? parent.firstChild : null);
    host.document.changed();
    return made;
  };
  const paragraphOf = ({ host }: OpenDocument, text: string) =>
    host.document.paragraphs().find((one) => host.document.textOf(one) === text)! as unknown as Element;
  /** Hides the mark of the empty paragraph, which runs on into the next then. */
  const hideMark = (opened: OpenDocument) => {
    const mark = put(opened, put(opened, paragraphOf(opened, ""), "w:pPr"), "w:rPr");
    put(opened, mark, "w:vanish");
  };

  test.each([
    ["a picture", "w:drawing", false],
    ["a note", "w:footnoteReference", false],
    ["a bookmark", "w:bookmarkStart", false],
    ["a picture, in a document with a hidden paragraph mark,", "w:drawing", true],
  ])(
    "an insertion that %s was put into since is left, though its words are the same",
    async (_what, name, isMarkHidden) => {
      const opened = await open(documentWithText);
      if (isMarkHidden) hideMark(opened);
      placeCursor(opened, "三、申请情况");
      await opened.word.insert(reportInsertion, AT_CURSOR);
      put(opened, paragraphOf(opened, "六、其他"), name);
      const before = bodyXml(opened);
      const report = await opened.word.undo();
      expect(report.applied).toEqual([]);
      expect(report.interrupted?.zh).toMatch(/改过/);
      expect(bodyXml(opened)).toBe(before);
    },
  );

  test("it goes though Word has set a bookmark of its own in it", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "三、申请情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    put(opened, paragraphOf(opened, "六、其他"), "w:bookmarkStart", "_Hlk12345");
    expect((await opened.word.undo()).applied).toHaveLength(1);
  });

  test("it goes from a document with a hidden paragraph mark above it", async () => {
    const opened = await open(documentWithText);
    hideMark(opened);
    const before = bodyXml(opened);
    placeCursor(opened, "二、主动公开情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    expect(bodyXml(opened)).not.toBe(before);
    expect((await opened.word.undo()).interrupted).toBeNull();
    expect(bodyXml(opened)).toBe(before);
  });

  test("where Word does not show all that is in it, it is left for now", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "三、申请情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    const before = bodyXml(opened);
    // The reading gets the file, and what is asked for then does not.
    opened.host.set({ ooxml: "body-throws" });
    const office = Office;
    const { context } = office;
    let asked = 0;
    const getFileAsync = (...args: unknown[]) => {
      opened.host.set({ fileCopy: (asked += 1) > 1 ? "fails" : "works" });
      Reflect.apply(context.document.getFileAsync, context.document, args);
    };
    const over = (base: object, name: string, value: unknown) =>
      Object.create(base, { [name]: { value } }) as object;
    const document = over(context.document, "getFileAsync", getFileAsync);
    Object.assign(globalThis, { Office: over(office, "context", over(context, "document", document)) });
    expect((await opened.word.undo()).interrupted?.zh).toMatch(/没有给出完整内容/u);
    Object.assign(globalThis, { Office: office });
    expect(bodyXml(opened)).toBe(before);
    opened.host.set({ ooxml: "works", fileCopy: "works" });
    expect((await opened.word.undo()).applied).toHaveLength(1);
  });

  test("it goes though its format was changed, and the cursor was in it", async () => {
    const opened = await open(documentWithText);
    const before = blocksOf(opened);
    placeCursor(opened, "三、申请情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    const { document } = opened.host;
    const inserted = document.paragraphs().find((one) => document.textOf(one) === "六、其他")!;
    document.setHighlight(document.rangeAt(inserted, 0, 2), "cyan");
    expect((await opened.word.undo()).applied).toHaveLength(1);
    expect(blocksOf(opened)).toEqual(before);
  });

  test("it is found again where the text around it has changed", async () => {
    const opened = await open(documentWithText);
    placeCursor(opened, "二、主动公开情况");
    await opened.word.insert(reportInsertion, AT_CURSOR);
    typeOver(opened, "某局年度报告", "某某局年度报告");
    await opened.word.undo();
    expect(blocksOf(opened)).toEqual(["某某局年度报告", ...TEXT.slice(1)]);
  });

  test("text typed into a document that was empty stays when the report goes", async () => {
    const opened = await open(blank, { lastParagraph: "kept" });
    await opened.word.insert(reportInsertion, IF_EMPTY);
    const last = opened.host.document.paragraphs().at(-1)!;
    opened.host.user.type(opened.host.document.rangeAt(last, 0, 0), "附注");
    await opened.word.undo();
    expect(blocksOf(opened)).toEqual(["附注"]);
  });
});
