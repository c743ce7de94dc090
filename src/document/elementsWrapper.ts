import type { BodyReader } from "./bodyReader";
import type { BodyElement } from "./elementsCommon";
import { isOn, type ElementTable, type Tag } from "./xml";

const control: BodyElement = {
  open: (body) => body.controls.begin(body.row),
  close: (body) => body.controls.end(),
};

const controlProperties: BodyElement = {
  open: (body) => body.controls.beginProperties(),
  close(body) {
    const { cell, controls } = body;
    const ended = controls.endProperties();
    if (cell === null) return;
    if (controls.isLocked) cell.obstruct("locked-control");
    cell.firstTag ??= controls.tagWithin(body.row);
    if (ended !== null) cell.control = cell.control === undefined ? ended : null;
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

/** What makes a control other than a rich text one that stays: Office's API 1.3 lists no others. */
const special = controlTrait((body) => {
  if (body.controls.current !== null) body.controls.current.isSpecial = true;
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

/** Content controls and alternative contents: what holds text, rows or cells without being any. */
export const wrapperElements: ElementTable<BodyReader> = {
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
  "mc:Choice": alternative(isUnderstood),
  "mc:Fallback": alternative(() => true),
};
