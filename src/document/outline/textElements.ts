/** What the paragraphs, runs, texts and fields of the body mean to its reader. */
import { isOn, type ElementReader, type ElementTable, type Tag } from "../package/xml";
import type { BodyReader } from "./bodyReader";
import { RunBuilder, type FieldBuilder, type ParagraphBuilder } from "./builders";
import type { EditObstacle, SpanKind } from "./outline";

type BodyElement = ElementReader<BodyReader>;

const skipped: BodyElement = { open: () => true };

/** Content that would be lost if the text were replaced. */
const obstructing = (obstacle: EditObstacle & SpanKind, skips: boolean): BodyElement => ({
  open(body) {
    body.cell?.obstruct(obstacle);
    if (skips) body.bodyParagraph?.note(obstacle);
    else body.beginSpan();
    return skips;
  },
  close: (body) => body.endSpan(obstacle),
});

/** The names of bookmarks that Word sets for itself at the place of the last edit, or of a copy: nobody misses them. */
export const WORDS_OWN = /^_(?:GoBack$|Hlk\d)/u;

/** A bookmark, or a permission to edit, begins in the text of a paragraph, or ends. */
const anchorStart: BodyElement = {
  open(body, tag) {
    const { paragraph } = body;
    if (paragraph === null || WORDS_OWN.test(tag.attribute("w:name") ?? "")) return;
    beginAnchor(body, tag);
    paragraph.anchors ??= new Set();
    paragraph.anchors.add(tag.attribute("w:id"));
  },
};
const anchorEnd: BodyElement = {
  open(body, tag) {
    body.paragraph?.anchors?.delete(tag.attribute("w:id"));
    endAnchor(body, tag);
  },
};

/** The text of a comment begins in a paragraph, or ends. Of a cell the comment's reference says that it has one. */
const commentStart: BodyElement = { open: (body, tag) => beginAnchor(body, tag) };
const commentEnd: BodyElement = { open: (body, tag) => endAnchor(body, tag) };

function beginAnchor({ bodyParagraph }: BodyReader, tag: Tag): void {
  if (bodyParagraph === null) return;
  bodyParagraph.anchorStarts ??= new Map();
  bodyParagraph.anchorStarts.set(anchorOf(tag, "Start"), bodyParagraph.text.length);
}

/** Of one that began before, only the end is seen. */
function endAnchor({ bodyParagraph }: BodyReader, tag: Tag): void {
  const anchor = anchorOf(tag, "End");
  bodyParagraph?.note("anchor", bodyParagraph.anchorStarts?.get(anchor));
  bodyParagraph?.anchorStarts?.delete(anchor);
}

/** Bookmarks, permissions and comments each have numbers of their own. */
function anchorOf(tag: Tag, side: "Start" | "End"): string {
  return `${tag.name.slice(0, -side.length)} ${tag.attribute("w:id")}`;
}

/** What holds text that Word may keep to itself. */
const reticent: BodyElement = {
  open(body) {
    const { cell } = body;
    cell?.obstruct("embedded-object");
    if (cell !== null) cell.mayLackText = true;
    body.beginSpan();
    return false;
  },
  close: (body) => body.endSpan("embedded-object"),
};

/** A note's own mark (w:customMarkFollows) is the text of the same run. */
const noteReference: BodyElement = {
  open(body) {
    body.cell?.obstruct("embedded-object");
    body.bodyParagraph?.note("embedded-object");
    if (body.run !== null) body.run.isNoteMark = true;
    return true;
  },
};

/** Adds what tells the parts of a formula apart, which stands between its runs. */
function addSign({ paragraph, isInFieldCode }: BodyReader, sign: string): void {
  if (paragraph === null || isInFieldCode) return;
  paragraph.text += sign;
  if (paragraph.textWithoutNotes !== null) paragraph.textWithoutNotes += sign;
}

const formulaSign = (sign: string): BodyElement => ({ open: (body) => addSign(body, sign) });

const character = (text: string): BodyElement => ({ open: (body) => body.addText(text) });

const text: BodyElement = {
  open(body, tag) {
    body.keepsSpace = tag.attribute("xml:space") === "preserve";
    tag.startText();
  },
  close(body, tag) {
    const content = tag.takeText();
    // Word shows a line break within the text as a space, and drops outer space that is not marked as kept.
    const line = content.includes("\n") ? content.replaceAll("\n", " ") : content;
    body.addText(body.keepsSpace ? line : trimSpace(line));
  },
};

/** Trims spaces and tabs; other white space is text. */
function trimSpace(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;

const run: BodyElement = {
  open(body) {
    if (body.paragraph === null) return true;
    body.run = new RunBuilder(body.run);
    return false;
  },
  close: (body) => body.endRun(),
};

const runProperties: BodyElement = {
  open(body, tag) {
    if (body.describedControl !== null) return true;
    if (body.isInParagraphProperties) {
      body.properties = "mark";
    } else if (body.run !== null) {
      body.properties = "run";
      body.run.formatStart = tag.start;
    } else {
      return true;
    }
    return false;
  },
  close(body, tag) {
    if (body.properties === "run" && body.run !== null) body.run.formatEnd = tag.position;
    body.properties = null;
  },
};

/** A property of the run at hand, or of the mark of the paragraph. */
const runTrait = (
  note: (run: RunBuilder, value: string | undefined) => void,
  noteOfMark?: (paragraph: ParagraphBuilder, value: string | undefined) => void,
): BodyElement => ({
  open({ properties, run, paragraph }, tag) {
    const value = tag.attribute("w:val");
    if (properties === "run" && run !== null) note(run, value);
    else if (properties === "mark" && paragraph !== null) noteOfMark?.(paragraph, value);
  },
});

const hidden = runTrait(
  (one, value) => (one.vanish = isOn(value)),
  (one, value) => (one.markVanish = isOn(value)),
);

/** Hides a paragraph mark in any case (a style separator). */
const alwaysHidden: BodyElement = {
  open(body, tag) {
    if (isOn(tag.attribute("w:val"))) hidden.open?.(body, tag);
  },
};

const paragraph: BodyElement = {
  open(body, tag) {
    if (!body.mayHoldBlocks) return true;
    body.beginParagraph(tag.position);
    return false;
  },
  close: (body) => body.endParagraph(),
};

const paragraphProperties: BodyElement = {
  open(body) {
    if (body.paragraph === null) return true;
    body.isInParagraphProperties = true;
    return false;
  },
  close: (body) => void (body.isInParagraphProperties = false),
};

/** The number of an entry of a drop-down. */
const dropDownEntry = (note: (field: FieldBuilder, entry: number) => void): BodyElement => ({
  open({ fields }, tag) {
    const field = fields.at(-1);
    if (field !== undefined) note(field, Number(tag.attribute("w:val")));
  },
});

const textBox: BodyElement = {
  open(body) {
    return !body.beginBox();
  },
  close: (body) => body.endBox(),
};

/** A property of the paragraph at hand. */
const paragraphTrait = (note: (paragraph: ParagraphBuilder, value: string) => void): BodyElement => ({
  open({ paragraph }, tag) {
    const value = tag.attribute("w:val");
    if (paragraph !== null && value !== undefined) note(paragraph, value);
  },
});

/** Paragraphs, runs, text, fields, and everything else that stands among text. */
export const textElements: ElementTable<BodyReader> = {
  "w:p": paragraph,
  "w:pPr": paragraphProperties,
  "w:pStyle": paragraphTrait((one, value) => (one.style = value)),
  "w:ilvl": paragraphTrait((one, value) => (one.level = value)),
  "w:numId": paragraphTrait((one, value) => (one.list = value)),
  "w:tabs": skipped,
  "w:pBdr": skipped,

  "w:r": run,
  "m:r": run,
  "w:rPr": runProperties,
  "w:rStyle": runTrait(
    (one, style) => (one.style = style),
    (one, style) => (one.markStyle = style),
  ),
  "w:vanish": hidden,
  "w:specVanish": alwaysHidden,
  "w:rFonts": {
    open({ properties, run }, tag) {
      if (properties !== "run" || run === null) return;
      run.isInSymbolFont = ["w:ascii", "w:hAnsi"].some((name) => tag.attribute(name) === "Symbol");
    },
  },
  "w:strike": runTrait((one, value) => (one.strike = isOn(value))),
  "w:dstrike": runTrait((one, value) => (one.doubleStrike = isOn(value))),
  "w:highlight": runTrait((one, value) => (one.highlight = value)),
  "w:vertAlign": runTrait((one, value) => (one.position = value)),

  "w:t": text,
  "m:t": text,
  "w:tab": character("\t"),
  "w:ptab": character("\t"),
  "w:br": character("\n"),
  "w:cr": character("\n"),
  "w:noBreakHyphen": character("-"),
  "w:sym": {
    open(body, tag) {
      const code = Number.parseInt(tag.attribute("w:char") ?? "", 16);
      if (code > 0 && code <= 0xffff) body.addText(String.fromCharCode(code), tag.attribute("w:font"));
    },
  },
  "w:delText": skipped,
  "w:instrText": skipped,
  "w:delInstrText": skipped,
  "w:ruby": reticent,
  "w:rubyPr": skipped,
  "w:rt": skipped,

  "w:fldChar": {
    open(body, tag) {
      const type = tag.attribute("w:fldCharType");
      if (type === "begin") body.beginField();
      else if (type === "separate") body.separateField();
      else if (type === "end") body.endField();
      body.cell?.obstruct("field");
      body.bodyParagraph?.note("field");
    },
  },
  "w:ddList": {
    close({ fields }) {
      const field = fields.at(-1);
      if (field !== undefined) field.choice = field.entries[field.chosen ?? 0] ?? null;
    },
  },
  "w:result": dropDownEntry((field, entry) => (field.chosen = entry)),
  "w:default": dropDownEntry((field, entry) => (field.chosen ??= entry)),
  "w:listEntry": {
    open: ({ fields }, tag) => void fields.at(-1)?.entries.push(tag.attribute("w:val") ?? ""),
  },
  "w:fldSimple": obstructing("field", false),
  "w:hyperlink": obstructing("field", false),

  // Of pictures and objects only the text boxes in them hold text.
  "w:drawing": obstructing("embedded-object", false),
  "w:pict": obstructing("embedded-object", false),
  "w:object": obstructing("embedded-object", false),
  "w:txbxContent": textBox,
  "w:footnoteReference": noteReference,
  "w:endnoteReference": noteReference,
  "w:bookmarkStart": anchorStart,
  "w:bookmarkEnd": anchorEnd,
  "w:permStart": anchorStart,
  "w:permEnd": anchorEnd,
  "w:commentRangeStart": commentStart,
  "w:commentRangeEnd": commentEnd,
  "w:commentReference": obstructing("embedded-object", true),
  "m:oMath": reticent,
  // As Word writes a formula in one line: 1 over 2 is not 12.
  "m:d": { open: (body) => addSign(body, "("), close: (body) => addSign(body, ")") },
  "m:den": formulaSign("/"),
  "m:sup": formulaSign("^"),
  "m:sub": formulaSign("_"),
  "m:lim": formulaSign("_"),
  "m:rad": formulaSign("√"),
  "m:m": formulaSign("■"),
  "m:eqArr": formulaSign("█"),
  "m:nary": formulaSign("∑"),
};
