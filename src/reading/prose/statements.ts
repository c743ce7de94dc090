/** Reads what the sentences of a report state in numbers. */

import type { Passage, ProseShare, ProseSum, ReportPart, Statement } from "../../report";
import type { ReportHead } from "../head/readHead";

type Head = Pick<ReportHead, "unit" | "year">;

export function statementsIn(
  _paragraphs: readonly Passage[],
  _parts: readonly ReportPart[],
  _head: Head,
): readonly Statement[] {
  return [];
}

export function sumsIn(
  _paragraphs: readonly Passage[],
  _parts: readonly ReportPart[],
  _head: Head,
): readonly ProseSum[] {
  return [];
}

export function sharesIn(
  _paragraphs: readonly Passage[],
  _parts: readonly ReportPart[],
  _head: Head,
): readonly ProseShare[] {
  return [];
}
