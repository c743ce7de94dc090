/** Makes a paragraph say something else, by splices into the text of its part. */
import { escapeText } from "../package/xml";
import type { ParagraphSource, RunSource, StartTag, TextElement, TextRange } from "./paragraphSource";

/** A text that takes the place of a range of the part. */
export interface Splice extends TextRange {
  readonly text: string;
}

/**
 * The splices that give a paragraph a new text and keep its format. The first run with text gets it, and other text
 * goes. A paragraph without runs gets one in the format of its mark. If a content control shows its placeholder there,
 * it stops to do so.
 * @param text without line breaks
 */
export function replaceText(xml: string, paragraph: ParagraphSource, text: string): readonly Splice[] {
  const placeholders = paragraph.placeholders.map(({ element }) => ({ ...element, text: "" }));
  const run = paragraph.runs.find(hasText) ?? paragraph.runs[0];
  if (run === undefined) return [...placeholders, insertRun(xml, paragraph, text)];
  const element = run.texts.find(isNotEmpty) ?? run.texts[0];
  const others = paragraph.runs.flatMap(({ texts }) => texts).filter((other) => other !== element);
  return [
    ...placeholders,
    ...formatLikeControl(xml, paragraph, run),
    element === undefined ? insertText(xml, run, text) : fill(run, element, text),
    ...others.map(({ start, end }) => ({ start, end, text: "" })),
  ];
}

/** Applies splices that do not overlap. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join("") + xml.slice(at);
}

/** A new element at the start of what another one holds, or in place of an empty tag. */
export function insertInto(xml: string, tag: StartTag, at: number, content: string): Splice {
  if (xml.charAt(tag.end - 2) !== "/") return { start: at, end: at, text: content };
  // <w:p a="b"/> becomes <w:p a="b">content</w:p>.
  const opened = xml.slice(tag.start, tag.end - 2).trimEnd();
  return { start: tag.start, end: tag.end, text: `${opened}>${content}</${tag.name}>` };
}

/** The prefix with its colon, or nothing, under which a tag is written. */
export function prefixOf({ name }: { readonly name: string }): string {
  return name.slice(0, name.indexOf(":") + 1);
}

const isNotEmpty = ({ isEmpty }: TextElement): boolean => !isEmpty;
const hasText = ({ texts }: RunSource): boolean => texts.some(isNotEmpty);

function fill({ tag }: RunSource, { start, end, content }: TextElement, text: string): Splice {
  if (content !== null && text.trim() === text) return { ...content, text: escapeText(text) };
  return { start, end, text: textElement(prefixOf(tag), text) };
}

/** A first text for a run that has none. */
function insertText(xml: string, { tag, properties }: RunSource, text: string): Splice {
  return insertInto(xml, tag, properties?.end ?? tag.end, textElement(prefixOf(tag), text));
}

function insertRun(xml: string, paragraph: ParagraphSource, text: string): Splice {
  const { container, insertAt, markFormat } = paragraph;
  const prefix = prefixOf(container);
  const format = markFormat.map(({ start, end }) => xml.slice(start, end)).join("");
  const properties =
    controlFormat(xml, paragraph) ?? (format === "" ? "" : `<${prefix}rPr>${format}</${prefix}rPr>`);
  const run = `<${prefix}r>${properties}${textElement(prefix, text)}</${prefix}r>`;
  return insertInto(xml, container, insertAt, run);
}

/** The format that the innermost control with a placeholder gives its text; null if there is no such control. */
function controlFormat(xml: string, { placeholders }: ParagraphSource): string | null {
  const innermost = placeholders.at(-1);
  if (innermost === undefined) return null;
  return innermost.format === null ? "" : xml.slice(innermost.format.start, innermost.format.end);
}

/** Gives a run that showed a placeholder the format that the control keeps for its text. */
function formatLikeControl(xml: string, paragraph: ParagraphSource, run: RunSource): readonly Splice[] {
  const format = controlFormat(xml, paragraph);
  return format === null || run.properties === null ? [] : [{ ...run.properties, text: format }];
}

function textElement(prefix: string, text: string): string {
  const space = text.trim() === text ? "" : ' xml:space="preserve"';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}
