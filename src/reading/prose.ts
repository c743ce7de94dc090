import type { Outline } from "../document";
import { headTextOf } from "./headLines";
import { findTitle } from "./title";
import { unitElsewhere } from "./unit";
import { yearFromEvidence } from "./years";

export interface ReportHead {
  /** Without white space. */
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
}

/** Reads title, unit and year: from the title; what it lacks from the evidence that `unit.ts` and `years.ts` name. */
export function readHead(outline: Outline): ReportHead {
  const head = headTextOf(outline);
  const title = findTitle(head, outline.tables.length > 0);
  return {
    title: title?.text ?? null,
    unit: title?.unit ?? unitElsewhere(title?.behind ?? [], head),
    year: title?.year ?? yearFromEvidence(head.lines, head.opening),
  };
}
