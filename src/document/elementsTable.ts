import type { BodyReader } from "./bodyReader";
import { skipped, type BodyElement } from "./elementsCommon";
import { limits } from "./limits";
import type { VerticalMerge } from "./outline";
import { isOn, type ElementTable, type Tag } from "./xml";

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

/** Tables, rows and cells. */
export const tableElements: ElementTable<BodyReader> = {
  "w:tbl": tableElement,
  "w:tblStyle": { open: (body, tag) => void (body.table && (body.table.style = tag.attribute("w:val"))) },
  "w:tblBorders": skipped,
  "w:tblCellMar": skipped,
  "w:tblGrid": skipped,
  "w:tr": row,
  "w:trPr": rowProperties,
  "w:gridBefore": { open: (body, tag) => void (body.row && (body.row.gridBefore = columns(body, tag, 0))) },
  "w:gridAfter": { open: (body, tag) => void (body.row && (body.row.gridAfter = columns(body, tag, 0))) },
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
};
