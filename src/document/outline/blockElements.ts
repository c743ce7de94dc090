/** What tables, tracked changes, content controls and alternative contents of the body mean to its reader. */
import { limits, UnreadableDocument } from "../limits";
import { isOn, type ElementReader, type ElementTable, type Tag } from "../package/xml";
import type { BodyReader } from "./bodyReader";
import { ControlBuilder, type CellBuilder, type RowBuilder } from "./builders";
import type { VerticalMerge } from "./outline";

type BodyElement = ElementReader<BodyReader>;

const skipped: BodyElement = { open: () => true };

const tableElement: BodyElement = {
  open(body) {
    // A table in a text box of the body is not read: it is named as missing.
    if (!body.mayHoldBlocks || body.isInBodyBox) return true;
    body.beginTable();
    return false;
  },
  close: (body) => body.endTable(),
};

const row: BodyElement = {
  open(body) {
    if (body.table === null || body.row !== null || body.paragraph !== null) return true;
    body.beginRow();
    return false;
  },
  close: (body) => void (body.row = null),
};

const cell: BodyElement = {
  open(body) {
    if (body.row === null || body.cell !== null || body.paragraph !== null) return true;
    body.beginCell();
    return false;
  },
  close: (body) => body.endCell(),
};

const rowProperties: BodyElement = {
  open(body) {
    if (body.cell !== null) return true;
    body.properties = "row";
    return false;
  },
  close: (body) => void (body.properties = null),
};

/** A number of grid columns within the bounds. */
function columns(tag: Tag, least: number): number {
  const count = Number.parseInt(tag.attribute("w:val") ?? "", 10);
  return Number.isNaN(count) ? least : Math.min(Math.max(count, least), limits.columns);
}

const merge = (tag: Tag): VerticalMerge => (tag.attribute("w:val") === "restart" ? "restart" : "continue");

/** A property of the row at hand. */
const rowTrait = (note: (row: RowBuilder, tag: Tag) => void): BodyElement => ({
  open: ({ row }, tag) => void (row && note(row, tag)),
});

/** A property of the cell at hand. */
const cellTrait = (note: (cell: CellBuilder, tag: Tag) => void): BodyElement => ({
  open: ({ cell }, tag) => void (cell && note(cell, tag)),
});

/** A tracked change of a whole cell. */
const cellRevision = (note: (cell: CellBuilder, tag: Tag) => void): BodyElement => ({
  open(body, tag) {
    body.revise();
    if (body.cell !== null) note(body.cell, tag);
  },
});

/** Tables, rows and cells. */
export const tableElements: ElementTable<BodyReader> = {
  "w:tbl": tableElement,
  "w:tblStyle": { open: (body, tag) => void (body.table && (body.table.style = tag.attribute("w:val"))) },
  "w:tblBorders": skipped,
  "w:tblCellMar": skipped,
  "w:tblGrid": skipped,
  "w:tr": row,
  "w:trPr": rowProperties,
  "w:gridBefore": rowTrait((one, tag) => (one.gridBefore = columns(tag, 0))),
  "w:gridAfter": rowTrait((one, tag) => (one.gridAfter = columns(tag, 0))),
  "w:tc": cell,
  "w:gridSpan": cellTrait((one, tag) => (one.columnSpan = columns(tag, 1))),
  "w:vMerge": cellTrait((one, tag) => (one.verticalMerge = merge(tag))),
  "w:hMerge": cellTrait((one, tag) => (one.horizontalMerge = merge(tag))),
  "w:cellIns": cellRevision(() => undefined),
  "w:cellDel": cellRevision((one) => void (one.isDeleted = true)),
  "w:cellMerge": cellRevision((one, tag) => {
    const now = tag.attribute("w:vMerge");
    if (now !== undefined) one.verticalMerge = now === "rest" ? "restart" : "continue";
  }),
  "w:tcBorders": skipped,
  "w:tcMar": skipped,
};

/** The format before a tracked change of format. */
const formerFormat: BodyElement = {
  open(body) {
    body.hasRevisions = true;
    return true;
  },
};

/** w:ins and w:moveTo stand round runs, or in the properties of a paragraph mark or a row. */
const inserted: BodyElement = {
  open(body) {
    body.revise();
    if (body.properties === "row" && body.row !== null) body.row.isRevised = true;
  },
};

/** w:del and w:moveFrom stand in the same places. */
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

/** Tracked changes, except those of whole cells. The final text has what was inserted and not what was deleted. */
export const revisionElements: ElementTable<BodyReader> = {
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
};

const control: BodyElement = {
  open: (body) => void (body.control = new ControlBuilder(body.row, body.control)),
  close: (body) => void (body.control = body.control?.outer ?? null),
};

const controlProperties: BodyElement = {
  open: (body) => void (body.describedControl = body.control),
  close(body) {
    const { cell, control } = body;
    body.describedControl = null;
    if (cell === null) return;
    if (body.isLocked) cell.obstruct("locked-control");
    cell.firstTag ??= body.controlTag;
    if (control !== null) cell.control = cell.control === undefined ? control : null;
  },
};

/** Something that w:sdtPr says of its control. */
const controlTrait = (note: (control: ControlBuilder, tag: Tag) => void): BodyElement => ({
  open: ({ describedControl }, tag) => void (describedControl && note(describedControl, tag)),
});

const locked = controlTrait((one) => (one.isLocked = true));

/** A control that is not rich text, or that does not stay: the Word API 1.3 does not list it. */
const special = controlTrait((one) => (one.isSpecial = true));

const placeholder: BodyElement = {
  open({ describedControl, cell }, tag) {
    if (describedControl === null || !isOn(tag.attribute("w:val"))) return;
    describedControl.showsPlaceholder = true;
    if (cell !== null) cell.isPlaceholder = true;
  },
};

/** Namespaces that today's readers understand. A choice that needs another one is not taken. */
const UNDERSTOOD =
  /^(?:http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:)/u;

function isUnderstood(tag: Tag): boolean {
  const required = (tag.attribute("Requires") ?? "").split(/\s+/u).filter((prefix) => prefix !== "");
  return required.every((prefix) => UNDERSTOOD.test(tag.prefixes.get(prefix) ?? ""));
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

/** A page or a document that is embedded whole (17.17.2.1): the numbers may be in it, so that the others say little. */
const embedded: BodyElement = {
  open() {
    throw new UnreadableDocument("embedded-content", "an altChunk");
  },
};

/** Content controls, alternative contents and embedded ones. */
export const wrapperElements: ElementTable<BodyReader> = {
  "w:sdt": control,
  "w:sdtPr": controlProperties,
  "w:tag": controlTrait((one, tag) => (one.tag = tag.attribute("w:val") ?? null)),
  "w:lock": controlTrait((one, tag) => {
    if (/^(?:sdtContent|content)Locked$/u.test(tag.attribute("w:val") ?? "")) one.isLocked = true;
  }),
  "w:dropDownList": locked,
  "w:picture": locked,
  "w:group": controlTrait((one) => (one.isGroup = true)),
  "w:temporary": special,
  "w:text": special,
  "w:comboBox": special,
  "w:date": special,
  "w:equation": special,
  "w:citation": special,
  "w:docPartObj": special,
  "w:docPartList": special,
  "w:dataBinding": special,
  "w:showingPlcHdr": placeholder,
  "mc:AlternateContent": {
    open: (body) => void body.alternatives.push(false),
    close: (body) => void body.alternatives.pop(),
  },
  "w:altChunk": embedded,
  "mc:Choice": alternative(isUnderstood),
  "mc:Fallback": alternative(() => true),
};
