import type { ParagraphSource, RunSource, Span, TextElement } from "./paragraphSource";

/** A piece of text that takes the place of a stretch of the part. */
export interface Splice extends Span {
  readonly text: string;
}

/**
 * The splices that make a paragraph say something else, its format kept: the first run with text gets it, other
 * text goes. A paragraph without runs gets one in the format of its mark; one that shows the placeholder of a
 * content control stops to do so.
 * @param text without line breaks
 */
export function replaceText(xml: string, paragraph: ParagraphSource, text: string): readonly Splice[] {
  const run = paragraph.runs.find(hasText) ?? paragraph.runs[0];
  if (run === undefined) return [...endPlaceholders(paragraph), insertRun(xml, paragraph, text)];
  const element = run.texts.find(isNotEmpty) ?? run.texts[0];
  const others = paragraph.runs.flatMap(({ texts }) => texts).filter((other) => other !== element);
  return [
    ...endPlaceholders(paragraph),
    ...formatLikeControl(xml, paragraph, run),
    element === undefined ? insertText(xml, run, text) : fill(xml, element, text),
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

const isNotEmpty = ({ isEmpty }: TextElement): boolean => !isEmpty;
const hasText = ({ texts }: RunSource): boolean => texts.some(isNotEmpty);

function fill(xml: string, element: TextElement, text: string): Splice {
  const tag = xml.slice(element.start, element.content?.start ?? element.end);
  const keepsSpace = /xml:space\s*=\s*["']preserve/u.test(tag);
  if (element.content !== null && (keepsSpace || text.trim() === text)) {
    return { ...element.content, text: escapeText(text) };
  }
  return { start: element.start, end: element.end, text: textElement(prefixAt(xml, element.start), text) };
}

/** A first text for a run that has none. */
function insertText(xml: string, run: RunSource, text: string): Splice {
  const at = run.properties?.end ?? run.start;
  const runTag = tagBefore(xml, run.start);
  const content = textElement(prefixAt(xml, runTag.start), text);
  return isSelfClosing(xml, runTag)
    ? fillEmptyElement(xml, runTag, content)
    : { start: at, end: at, text: content };
}

function insertRun(xml: string, paragraph: ParagraphSource, text: string): Splice {
  const { container, insertAt } = paragraph;
  const prefix = prefixAt(xml, container.start);
  const format = paragraph.markFormat.map(({ start, end }) => xml.slice(start, end)).join("");
  const properties =
    controlFormat(xml, paragraph) ?? (format === "" ? "" : `<${prefix}rPr>${format}</${prefix}rPr>`);
  const run = `<${prefix}r>${properties}${textElement(prefix, text)}</${prefix}r>`;
  if (isSelfClosing(xml, container)) return fillEmptyElement(xml, container, run);
  return { start: insertAt, end: insertAt, text: run };
}

function endPlaceholders({ placeholders }: ParagraphSource): readonly Splice[] {
  return placeholders.map(({ element }) => ({ ...element, text: "" }));
}

/** The format that the innermost control which shows its placeholder gives its text; null where none does. */
function controlFormat(xml: string, { placeholders }: ParagraphSource): string | null {
  const innermost = placeholders.at(-1);
  if (innermost === undefined) return null;
  return innermost.format === null ? "" : xml.slice(innermost.format.start, innermost.format.end);
}

/** Gives a run that showed a placeholder the format that the control keeps for its text. */
function formatLikeControl(xml: string, paragraph: ParagraphSource, run: RunSource): readonly Splice[] {
  const format = controlFormat(xml, paragraph);
  if (format === null || run.properties === null) return [];
  return [{ ...run.properties, text: format }];
}

function textElement(prefix: string, text: string): string {
  const space = text.trim() === text ? "" : ' xml:space="preserve"';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** `<w:p a="b"/>` as `<w:p a="b">content</w:p>` */
function fillEmptyElement(xml: string, tag: Span, content: string): Splice {
  const opened = xml.slice(tag.start, tag.end).replace(/\s*\/>$/u, ">");
  const name = /^<([^\s/>]+)/u.exec(opened)?.[1] ?? "";
  return { ...tag, text: `${opened}${content}</${name}>` };
}

const isSelfClosing = (xml: string, tag: Span): boolean => xml.charAt(tag.end - 2) === "/";

function tagBefore(xml: string, end: number): Span {
  return { start: xml.lastIndexOf("<", end - 1), end };
}

/** The prefix with its colon, or nothing, of the tag that starts at an index. */
function prefixAt(xml: string, start: number): string {
  return /^<([^\s/>:]+:)/u.exec(xml.slice(start, start + 100))?.[1] ?? "";
}
