import type { Switches } from "../../../src/workbench/host";
import { cell, flatOpc, paragraph, row, table, type Block, type DocxModel } from "../../../testing/docx";
import type { InsertRequest } from "../../../src/word";
import { contentOf } from "../../../testing/word/content";
import type { OpenDocument } from "../../../testing/word/word";

const STYLES =
  '<w:style w:type="paragraph" w:styleId="CtrText"><w:name w:val="Ctr Text"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>';

/** A table with numbers in content controls, as the template's. */
export const newTable = table([row(["项目", cell("总计")]), row(["规章", cell("0", { control: true })])]);

/** A small report: paragraphs with a style of their own, and a table between. */
export const reportBlocks: readonly Block[] = [
  paragraph("年度报告", { style: "CtrText", align: "center" }),
  paragraph("一、总体情况", { style: "CtrText" }),
  newTable,
  paragraph("六、其他", { style: "CtrText" }),
];

/** Blocks as `insertOoxml` gets them: an empty paragraph behind. */
export function insertion(blocks: readonly Block[]): string {
  return flatOpc({ body: [...blocks, paragraph("")], styles: STYLES });
}

export const reportInsertion = insertion(reportBlocks);
export const tableInsertion = insertion([newTable]);

/** Into an empty document, and into no other without a question. */
export const IF_EMPTY: InsertRequest = { permission: "if-empty", heading: null, title: null };
/** Behind the cursor's paragraph, whichever that is. */
export const AT_CURSOR: InsertRequest = { ...IF_EMPTY, permission: "anywhere" };

/** A document with text, a table and a footer of its own. */
export const documentWithText: DocxModel = {
  body: [
    paragraph("某局年度报告", { align: "center" }),
    paragraph(""),
    paragraph("二、主动公开情况"),
    table([row(["甲", "1"]), row(["乙", cell("2", { control: true })])]),
    paragraph("三、申请情况"),
  ],
  styles: '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/></w:style>',
  footer: "<w:p><w:r><w:t>1</w:t></w:r></w:p>",
};

/** The user's cursor goes behind the first text that is this one. */
export function placeCursor({ host }: OpenDocument, text: string): void {
  const paragraphs = host.document.paragraphs();
  const found = paragraphs.find((one) => host.document.textOf(one) === text);
  if (!found) throw new Error(`no paragraph ${text}`);
  host.user.select(host.document.rangeAt(found, 0, text.length));
}

/** What the body's blocks say; a table's text is in brackets. */
export function blocksOf({ host }: OpenDocument): string[] {
  return Array.from(host.document.body.childNodes)
    .filter((node) => node.nodeName !== "w:sectPr")
    .map((node) => (node.nodeName === "w:tbl" ? `[${node.textContent}]` : (node.textContent ?? "")));
}

/** All combinations of the switches in which hosts differ when they insert and delete. */
export const INSERTING_HOSTS: readonly Partial<Switches>[] = (["extra", "merged"] as const).flatMap(
  (insertedEnd) =>
    (["removed", "kept"] as const).map((lastParagraph): Partial<Switches> => ({
      insertedEnd,
      lastParagraph,
    })),
);

/** The main part, however the same content is written. */
export function bodyXml(opened: OpenDocument): string {
  return contentOf(opened.mainPart());
}

export const blank: DocxModel = { body: [paragraph("", { align: "right" })] };
/** What the blocks of the report, and of the document with text, say (`blocksOf`). */
export const REPORT = ["年度报告", "一、总体情况", "[项目总计规章0]", "六、其他"];
export const TEXT = ["某局年度报告", "", "二、主动公开情况", "[甲1乙2]", "三、申请情况"];
