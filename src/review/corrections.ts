/** What a clerk says of unit, level and year, as the document's settings keep it. */

import * as z from "zod/mini";
import { correctedParts, unitTiers, type Corrections, type Language, type Report } from "../report";

const read = z.object({ unit: z.nullable(z.string()), year: z.nullable(z.int()) });

/** What the setting holds. The names and years are those that the pane takes. */
const recordSchema = z.object({
  version: z.literal(1),
  read,
  unit: z.nullable(z.string().check(z.regex(/^\P{C}{1,60}$/u))),
  tier: z.nullable(z.enum(unitTiers)),
  year: z.nullable(z.int().check(z.gte(1990), z.lte(2099))),
});

export type CorrectionsRecord = Readonly<z.infer<typeof recordSchema>>;

/** The corrections that a setting's value holds; null where there is no such value, or one that we cannot read. */
export function readCorrections(value: unknown): Corrections | null {
  return recordSchema.safeParse(value).data ?? null;
}

const names = {
  unit: { zh: "单位", en: "unit" },
  tier: { zh: "层级", en: "level" },
  year: { zh: "年度", en: "year" },
} as const;

/** `单位、年度已更正`: what of a report's head a clerk has corrected; empty where nothing is. */
export function correctionsText(report: Report, language: Language): string {
  const parts = correctedParts(report).map((part) => names[part][language]);
  if (parts.length === 0) return "";
  return language === "zh" ? `${parts.join("、")}已更正` : `${parts.join(", ")} corrected`;
}
