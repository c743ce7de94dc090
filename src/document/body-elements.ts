import type { BodyReader } from "./body-reader";
import { limits } from "./limits";
import type { EditObstacle, VerticalMerge } from "./outline";
import { isOn, type ElementReader, type ElementTable, type Tag } from "./xml";

type BodyElement = ElementReader<BodyReader>;

const skipped: BodyElement = { open: () => true };

/** Content that is no text, and would be lost if the text were replaced. */
const obstructing = (obstacle: EditObstacle, skips: boolean): BodyElement => ({
  open(body) {
    body.cell?.obstruct(obstacle);
    return skips;
  },
});

const oddity = (code: "alt-chunk" | "sub-document"): BodyElement => ({
  open(body) {
    body.oddities.add(code);
    return true;
  },
});

const character = (text: string): BodyElement => ({ open: (body) => body.addText(text) });

/** How something was before a tracked change of its format. */
const formerFormat: BodyElement = {
  open(body) {
    body.hasRevisions = true;
    return true;
  },
};

/** w:ins, w:moveTo: round runs, or in the properties of a paragraph mark or a row. */
const inserted: BodyElement = {
  open(body) {
    body.revise();
    if (body.properties === "row" && body.row !== null) body.row.isRevised = true;
  },
};

/** w:del, w:moveFrom: likewise. */
const deleted: BodyElement = {
  open(body) {
    body.revise();
    if (body.properties === "mark" && body.paragraph !== null) body.paragraph.runsOn = true;
    if (body.properties === "row" && body.row !== null) {
      body.row.isRevised = true;
      body.row.isDeleted = true;
    }
    return true;
  },
};

const text: BodyElement = {
  open(body, tag) {
    if (body.runDepth === 0) return true;
    body.keepsSpace = tag.attribute("xml:space") === "preserve";
    tag.startText();
    return false;
  },
  close(body, tag) {
    const content = tag.takeText();
    // Word shows a line break within the text as a space, and drops outer space that is not marked as kept.
    const line = content.includes("\n") ? content.replaceAll("\n", " ") : content;
    body.addText(body.keepsSpace ? line : trimSpace(line));
  },
};

/** Without outer spaces and tabs; other white space is text. */
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
    body.beginRun();
    return false;
  },
  close: (body) => body.endRun(),
};

const runProperties: BodyElement = {
  open(body, tag) {
    if (body.controls.current !== null) return true;
    if (body.isInParagraphProperties) {
      body.properties = "mark";
    } else if (body.runDepth > 0) {
      body.properties = "run";
      body.run.formatStart = tag.position;
    } else {
      return true;
    }
    return false;
  },
  close(body, tag) {
    if (body.properties === "run") body.run.formatEnd = tag.position;
    body.properties = "none";
  },
};

const hidden: BodyElement = {
  open(body, tag) {
    const vanish = isOn(tag.attribute("w:val"));
    if (body.properties === "run") body.run.vanish = vanish;
    else if (body.properties === "mark" && body.paragraph !== null) body.paragraph.markVanish = vanish;
  },
};

/** A paragraph mark that never ends a line (style separator). */
const alwaysHidden: BodyElement = {
  open(body, tag) {
    if (isOn(tag.attribute("w:val"))) hidden.open?.(body, tag);
  },
};

const paragraph: BodyElement = {
  open(body, tag) {
    if (!body.mayHoldBlocks) return body.misplaced();
    body.beginParagraph(tag.position);
    return false;
  },
  close: (body, tag) => body.endParagraph(tag.position),
};

const paragraphProperties: BodyElement = {
  open(body) {
    if (body.paragraph === null) return true;
    body.isInParagraphProperties = true;
    return false;
  },
  close: (body) => void (body.isInParagraphProperties = false),
};

const tableElement: BodyElement = {
  open(body) {
    if (!body.mayHoldBlocks) return body.misplaced();
    body.beginTable();
    return false;
  },
  close: (body) => body.endTable(),
};

const row: BodyElement = {
  open(body) {
    if (body.table === null || body.row !== null || body.paragraph !== null) return body.misplaced();
    body.beginRow();
    return false;
  },
  close: (body) => body.endRow(),
};

const cell: BodyElement = {
  open(body) {
    if (body.row === null || body.cell !== null || body.paragraph !== null) return body.misplaced();
    body.beginCell();
    return false;
  },
  close: (body) => body.endCell(),
};

const rowProperties: BodyElement = {
  open(body) {
    if (body.row === null || body.cell !== null) return true;
    body.properties = "row";
    return false;
  },
  close: (body) => void (body.properties = "none"),
};

/** A number of grid columns, within bounds. */
function columns(body: BodyReader, tag: Tag, least: number): number {
  const count = Number.parseInt(tag.attribute("w:val") ?? "", 10);
  if (count > limits.columns) body.oddities.add("span-beyond-limit");
  return Number.isNaN(count) ? least : Math.min(Math.max(count, least), limits.columns);
}

const merge = (tag: Tag): VerticalMerge => (tag.attribute("w:val") === "restart" ? "restart" : "continue");

/** w:cellIns, w:cellDel, w:cellMerge: tracked changes of a whole cell. */
const cellRevision = (apply: (cell: NonNullable<BodyReader["cell"]>, tag: Tag) => void): BodyElement => ({
  open(body, tag) {
    body.revise();
    if (body.cell !== null) apply(body.cell, tag);
  },
});

const control: BodyElement = {
  open: (body) => body.controls.begin(body.row),
  close: (body) => body.controls.end(),
};

const controlProperties: BodyElement = {
  open: (body) => body.controls.beginProperties(),
  close(body) {
    const { cell, controls } = body;
    controls.endProperties();
    if (cell === null) return;
    if (controls.isLocked) cell.obstruct("locked-control");
    cell.firstTag ??= controls.tagWithin(body.row);
  },
};

/** Something that w:sdtPr says of the control at hand. */
const controlTrait = (note: (body: BodyReader, tag: Tag) => void): BodyElement => ({
  open(body, tag) {
    if (body.controls.current !== null) note(body, tag);
  },
});

const lock = controlTrait((body, tag) => {
  const value = tag.attribute("w:val");
  if (value === "contentLocked" || value === "sdtContentLocked") lockControl(body);
});

function lockControl(body: BodyReader): void {
  if (body.controls.current !== null) body.controls.current.isLocked = true;
}

const placeholder = controlTrait((body, tag) => {
  if (!isOn(tag.attribute("w:val"))) return;
  body.controls.showPlaceholder();
  if (body.cell !== null) body.cell.isPlaceholder = true;
});

/** Namespaces that a reader of today understands; a choice that needs another is not taken. */
const understood =
  /^(?:http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:)/u;

function isUnderstood(tag: Tag): boolean {
  const required = (tag.attribute("Requires") ?? "").split(/\s+/u).filter((prefix) => prefix !== "");
  return required.every((prefix) => understood.test(tag.namespaceOf(prefix) ?? ""));
}

/** Takes the first alternative that can be understood, and skips the others. */
const alternative = (accepts: (tag: Tag) => boolean): BodyElement => ({
  open(body, tag) {
    const { alternatives } = body;
    if (alternatives.length === 0 || alternatives.at(-1) === true || !accepts(tag)) return true;
    alternatives[alternatives.length - 1] = true;
    return false;
  },
});

/** Every element of the main part that matters. */
export const bodyElements: ElementTable<BodyReader> = {
  "w:document": { open: (body) => void (body.isDocument = true) },
  "w:body": {
    open: (body) => void (body.isInBody = body.isDocument),
    close(body) {
      body.flushPending();
      body.isInBody = false;
    },
  },

  "w:p": paragraph,
  "w:pPr": paragraphProperties,
  "w:pStyle": {
    open: (body, tag) => void (body.paragraph && (body.paragraph.style = tag.attribute("w:val"))),
  },
  "w:numId": {
    open: (body, tag) =>
      void (body.paragraph && (body.paragraph.isNumbered = tag.attribute("w:val") !== "0")),
  },
  "w:tabs": skipped,
  "w:pBdr": skipped,
  "w:altChunk": oddity("alt-chunk"),
  "w:subDoc": oddity("sub-document"),

  "w:tbl": tableElement,
  "w:tblStyle": { open: (body, tag) => void (body.table && (body.table.style = tag.attribute("w:val"))) },
  "w:tblBorders": skipped,
  "w:tblCellMar": skipped,
  "w:tblGrid": skipped,
  "w:tr": row,
  "w:tblPrEx": skipped,
  "w:trPr": rowProperties,
  "w:gridBefore": { open: (body, tag) => void (body.row && (body.row.gridBefore = columns(body, tag, 0))) },
  "w:tblHeader": {
    open: (body, tag) => void (body.row && (body.row.isHeader = isOn(tag.attribute("w:val")))),
  },
  "w:tc": cell,
  "w:gridSpan": { open: (body, tag) => void (body.cell && (body.cell.columnSpan = columns(body, tag, 1))) },
  "w:vMerge": { open: (body, tag) => void (body.cell && (body.cell.verticalMerge = merge(tag))) },
  "w:hMerge": { open: (body, tag) => void (body.cell && (body.cell.horizontalMerge = merge(tag))) },
  "w:cellIns": cellRevision(() => undefined),
  "w:cellDel": cellRevision((one) => void (one.isDeleted = true)),
  "w:cellMerge": cellRevision((one, tag) => {
    const now = tag.attribute("w:vMerge");
    if (now !== undefined) one.verticalMerge = now === "rest" ? "restart" : "continue";
  }),
  "w:tcBorders": skipped,
  "w:tcMar": skipped,

  "w:r": run,
  "m:r": run,
  "w:rPr": runProperties,
  "w:rStyle": {
    open(body, tag) {
      const style = tag.attribute("w:val");
      if (body.properties === "run") body.run.style = style;
      else if (body.properties === "mark" && body.paragraph !== null) body.paragraph.markStyle = style;
    },
  },
  "w:vanish": hidden,
  "w:specVanish": alwaysHidden,
  "w:highlight": {
    open(body, tag) {
      if (body.properties === "run") body.run.highlight = tag.attribute("w:val");
    },
  },

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
      if (code > 0 && code <= 0xffff) body.addText(String.fromCharCode(code));
    },
  },
  "w:delText": skipped,
  "w:instrText": skipped,
  "w:delInstrText": skipped,
  "w:ruby": obstructing("embedded-object", false),
  "w:rubyPr": skipped,
  "w:rt": skipped,

  "w:fldChar": {
    open(body, tag) {
      body.fields.take(tag.attribute("w:fldCharType"));
      body.cell?.obstruct("field");
    },
  },
  "w:ffData": skipped,
  "w:fldSimple": obstructing("field", false),
  "w:hyperlink": obstructing("field", false),

  "w:drawing": obstructing("embedded-object", true),
  "w:pict": obstructing("embedded-object", true),
  "w:object": obstructing("embedded-object", true),
  "w:txbxContent": skipped,
  "w:footnoteReference": obstructing("embedded-object", true),
  "w:endnoteReference": obstructing("embedded-object", true),
  "w:commentReference": obstructing("embedded-object", true),
  "m:oMath": obstructing("embedded-object", false),

  "w:ins": inserted,
  "w:moveTo": inserted,
  "w:del": deleted,
  "w:moveFrom": deleted,
  "w:rPrChange": formerFormat,
  "w:pPrChange": formerFormat,
  "w:tblPrChange": formerFormat,
  "w:tblPrExChange": formerFormat,
  "w:tblGridChange": formerFormat,
  "w:trPrChange": formerFormat,
  "w:tcPrChange": formerFormat,
  "w:sectPrChange": formerFormat,
  "w:numberingChange": formerFormat,

  "w:sdt": control,
  "w:sdtPr": controlProperties,
  "w:tag": controlTrait((body, tag) => {
    if (body.controls.current !== null) body.controls.current.tag = tag.attribute("w:val") ?? null;
  }),
  "w:lock": lock,
  "w:dropDownList": controlTrait(lockControl),
  "w:picture": controlTrait(lockControl),
  "w:group": controlTrait((body) => {
    if (body.controls.current !== null) body.controls.current.isGroup = true;
  }),
  "w:showingPlcHdr": placeholder,

  "mc:AlternateContent": {
    open: (body) => void body.alternatives.push(false),
    close: (body) => void body.alternatives.pop(),
  },
  "mc:Choice": alternative(isUnderstood),
  "mc:Fallback": alternative(() => true),
};
