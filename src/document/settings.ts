import type { DocumentProtection } from "./outline";
import type { PartText } from "./package";
import { isOn, parseXml, type ElementTable } from "./xml";

const restrictions: readonly DocumentProtection[] = ["readOnly", "comments", "trackedChanges", "forms"];

interface Found {
  protection: DocumentProtection | null;
}

const table: ElementTable<Found> = {
  "w:documentProtection": {
    open(found, tag) {
      const enforcement = tag.attribute("w:enforcement");
      if (enforcement === undefined || !isOn(enforcement)) return;
      found.protection = restrictions.find((one) => one === tag.attribute("w:edit")) ?? null;
    },
  },
};

/** The enforced editing restriction that the settings part states, or null. */
export function readProtection(part: PartText | null): DocumentProtection | null {
  if (part === null || !part.xml.includes("documentProtection")) return null;
  const found: Found = { protection: null };
  parseXml(part.xml, table, found, part.prefixes);
  return found.protection;
}
