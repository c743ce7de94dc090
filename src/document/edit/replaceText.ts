/** Makes a paragraph say something else, by splices into the text of its part. */
import { escapeText } from "../package/xml";
import {
  childOf,
  markFormat,
  placeholdersOf,
  shownBy,
  textsIn,
  within,
  type SourceElement,
  type StartTag,
  type TextRange,
} from "./elements";

/** A text that takes the place of a range of the part. */
export interface Splice extends TextRange {
  readonly text: string;
}

/**
 * The splices that give a paragraph a new text and keep its format. The first run with text gets it, and other text
 * goes. A paragraph without runs gets one in the format of its mark. If a content control shows its placeholder there,
 * it stops to do so, and its text has the format that the innermost such control keeps for it.
 * @param text without line breaks
 */
export function replaceText(xml: string, paragraph: SourceElement, text: string): readonly Splice[] {
  const placeholders = placeholdersOf(paragraph);
  const innermost = placeholders.at(-1);
  const format = innermost && textOf(xml, childOf(innermost, "rPr"));
  const runs = within(paragraph, "r");
  const run = runs.find((one) => textsIn(one).some(isNotEmpty)) ?? runs[0];
  const texts = run ? textsIn(run) : [];
  const element = texts.find(isNotEmpty) ?? texts[0];
  const properties = run && childOf(run, "rPr");
  const others = textsIn(paragraph).filter((other) => other !== element);
  return [
    ...[...placeholders.flatMap((one) => shownBy(one) ?? []), ...others].map((one) => replace(one, "")),
    ...(format !== undefined && properties ? [replace(properties, format)] : []),
    run === undefined
      ? insertRun(xml, paragraph, text, format)
      : element === undefined
        ? insertInto(xml, run.tag, properties?.end ?? run.tag.end, textElement(prefixOf(run.tag), text))
        : fill(element, text),
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

/** Whether an element that is text is more than a w:t that holds none. */
function isNotEmpty({ kind, content }: SourceElement): boolean {
  return kind !== "t" || (content !== null && content.end > content.start);
}

const replace = ({ start, end }: TextRange, text: string): Splice => ({ start, end, text });

function textOf(xml: string, element: SourceElement | undefined): string {
  return element ? xml.slice(element.start, element.end) : "";
}

/** Puts a text in the place of an element that is text. */
function fill(element: SourceElement, text: string): Splice {
  const { kind, content, tag } = element;
  if (kind === "t" && content !== null && text.trim() === text) return replace(content, escapeText(text));
  return replace(element, textElement(prefixOf(tag), text));
}

/** A first run, in the last control of the paragraph if there is one, else behind the paragraph's properties. */
function insertRun(xml: string, paragraph: SourceElement, text: string, format: string | undefined): Splice {
  const control = within(paragraph, "sdtContent").at(-1);
  const { tag } = control ?? paragraph;
  const at = (control ? undefined : childOf(paragraph, "pPr")?.end) ?? tag.end;
  const prefix = prefixOf(tag);
  const mark = markFormat(xml, paragraph);
  const properties = format ?? (mark === "" ? "" : `<${prefix}rPr>${mark}</${prefix}rPr>`);
  return insertInto(xml, tag, at, `<${prefix}r>${properties}${textElement(prefix, text)}</${prefix}r>`);
}

function textElement(prefix: string, text: string): string {
  const space = text.trim() === text ? "" : ' xml:space="preserve"';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}
