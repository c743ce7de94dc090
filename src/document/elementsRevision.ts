import type { BodyReader } from "./bodyReader";
import type { BodyElement } from "./elementsCommon";
import type { ElementTable } from "./xml";

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

/** Tracked changes, but for those of whole cells. The reader of the final text sees what was put in. */
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
