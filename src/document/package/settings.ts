/** Reads what a package keeps beside its text: the editing restriction, and the settings of add-ins. */
import { UnreadableDocument } from "../limits";
import { openPackage, relationshipsOf } from "./opc";
import { isOn, parseXml, type ElementTable, type PartText } from "./xml";

const RESTRICTIONS = ["readOnly", "comments", "trackedChanges", "forms"] as const;

/** What an enforced restriction still allows (values of w:edit). */
export type DocumentProtection = (typeof RESTRICTIONS)[number];

const protectionTable: ElementTable<{ protection: DocumentProtection | null }> = {
  "w:documentProtection": {
    open(found, tag) {
      const enforcement = tag.attribute("w:enforcement");
      if (enforcement === undefined || !isOn(enforcement)) return;
      found.protection = RESTRICTIONS.find((one) => one === tag.attribute("w:edit")) ?? null;
    },
  },
};

/** The enforced editing restriction that the settings part states, or null. */
export function readProtection(part: PartText | null): DocumentProtection | null {
  if (part === null || !part.xml.includes("documentProtection")) return null;
  return parseXml(part, protectionTable, { protection: null as DocumentProtection | null }).protection;
}

/** The name of the setting that holds the findings which the writer of the report has set aside. */
export const ignoredSetting = "nianbao.ignored";
/** The name of the setting that holds what a clerk says of unit, level and year. */
export const correctionsSetting = "nianbao.corrections";

const propertyTable: ElementTable<Map<string, string>> = {
  "we:property": {
    open(found, tag) {
      const name = tag.attribute("name");
      const value = tag.attribute("value");
      if (name !== undefined && value !== undefined) found.set(name, value);
    },
  },
};

/**
 * Reads the settings that add-ins keep with a document: properties of its web extension parts, to which the package's
 * task panes part refers ([MS-OWEXML] 2.1).
 * @param source the bytes of a .docx, or a flat OPC text
 * @returns their values as they were given to Word, by name; those that cannot be read are left out
 */
export function readAddInSettings(source: Uint8Array | string): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, text] of addInProperties(source)) {
    try {
      values.set(name, JSON.parse(text));
    } catch {
      // It is no value of ours.
    }
  }
  return values;
}

function addInProperties(source: Uint8Array | string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  try {
    const opened = openPackage(source);
    for (const panes of relationshipsOf(opened, "").filter(({ kind }) => kind === "webextensiontaskpanes")) {
      for (const { kind, target } of relationshipsOf(opened, panes.target)) {
        const part = kind === "webextension" ? opened.read(target) : null;
        if (part) parseXml(part, propertyTable, found);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
  }
  return found;
}
