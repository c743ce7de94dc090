import { bodyParagraphs, type Outline } from "../../../src/document";
import { placeKey, type Passage } from "../../../src/report";
import type { FixTarget, MarkTarget } from "../../../src/word";
import type { Switches } from "../../../src/workbench/host";
import { paragraph, row, table, type DocxModel } from "../../../testing/docx";
import type { OpenDocument } from "../../../testing/word/word";

/** A report in prose: words at the start, in the middle, at the end, twice, in several runs, in a control, beside tables. */
export const proseReport: DocxModel = {
  body: [
    paragraph("青禾县2025年年度报告", { style: "Heading1" }),
    paragraph("2025年收到申请5件，办结5件，结转0件"),
    table([row(["新收", "5"]), row(["结转", "0"])]),
    paragraph([
      { text: "全年公开规章1" },
      { text: "2件，" },
      { text: "行政许可", bold: true },
      { text: "7件。" },
    ]),
    paragraph(""),
    paragraph([{ text: "收费" }, { text: "30", control: true }, { text: "元。" }]),
    table([row(["规章", "12"])]),
    paragraph("2025年收到申请5件，办结5件，结转0件"),
    paragraph("投诉^3件；“回复”\t2件。"),
  ],
  styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
};

/**
 * Words of the first paragraph that has them.
 * @param nth the first of them, the second…
 * @param number of a paragraph, where it is not the first
 */
export function wordsIn(outline: Outline, text: string, nth = 1, number?: number): Passage {
  const found = bodyParagraphs(outline).find((one) =>
    number === undefined ? one.text.includes(text) : one.number === number,
  );
  let from = -1;
  for (let left = nth; left > 0; left -= 1) from = found?.text.indexOf(text, from + 1) ?? -1;
  if (!found || from === -1) throw new Error(`no words ${text}`);
  return { paragraph: found.number, from, to: from + text.length, text };
}

export function markWords(place: Passage, severity: MarkTarget["severity"] = "error"): MarkTarget {
  return { key: placeKey(place), place, text: place.text, severity };
}

export function fixWords(place: Passage, to: string): FixTarget {
  return { key: placeKey(place), place, text: place.text, to };
}

/** The texts of the body's own paragraphs. */
export function proseOf(document: OpenDocument): string[] {
  return bodyParagraphs(document.outline()).map(({ text }) => text);
}

/** What is highlighted in the body's own paragraphs, with its colour. */
export function colouredWords(document: OpenDocument): string[] {
  return bodyParagraphs(document.outline()).flatMap(({ text, spans = [] }) =>
    spans.flatMap(({ kind, from, to, colour }) =>
      kind === "highlight" ? [`${text.slice(from, to)} ${colour}`] : [],
    ),
  );
}

/** The user replaces words of the first paragraph that has them. */
export function typeIn({ host }: OpenDocument, words: string, typed: string): void {
  const { document } = host;
  const found = document.paragraphs().find((one) => document.textOf(one).includes(words));
  if (!found) throw new Error(`no words ${words}`);
  const from = document.textOf(found).indexOf(words);
  host.user.type(document.rangeAt(found, from, from + words.length), typed);
}

/** The user highlights words of the first paragraph that has them, or takes the highlight away. */
export function highlightIn({ host }: OpenDocument, words: string, colour: string | null): void {
  const { document } = host;
  const found = document.paragraphs().find((one) => document.textOf(one).includes(words));
  if (!found) throw new Error(`no words ${words}`);
  const from = document.textOf(found).indexOf(words);
  document.setHighlight(document.rangeAt(found, from, from + words.length), colour);
}

/** Ways in which hosts differ where words are looked for and written. */
export const PROSE_HOSTS: readonly Partial<Switches>[] = [
  {},
  { alikeInSearch: "quotes-and-widths" },
  { paragraphAfterTable: "throws" },
  { paragraphAfterTable: "throws", continuationParagraphs: "omitted", childOfNull: "throws" },
  { childOfNull: "throws", nestedTables: "listed" },
  { cellAccess: "throws", paragraphsOverCells: "throws" },
  { ooxml: "body-throws" },
  { ooxml: "throws" },
  { replacedAnchors: "kept" },
  { controlWrites: "prepended" },
  { controlWrites: "NotAllowed" },
  { paragraphSeparator: "CR" },
];
