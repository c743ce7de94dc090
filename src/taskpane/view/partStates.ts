/** How each of the six parts of the report stands: what the pane shows as an outline of it. */
import type { FindingPlace, Severity } from "../../checks";
import { partIds, type PartId } from "../../report";
import { countFindings, severities, type Review } from "../../review";
import { overviewStringsOf } from "../text/overviewStrings";
import type { Strings } from "../text/strings";
import { groupByPart } from "./groups";

export interface PartState {
  readonly id: PartId;
  /** Its heading as it stands; of a part without one, what the form calls its table, or nothing. */
  readonly name: string;
  /** Where its heading stands; null where it was not found. */
  readonly heading: FindingPlace | null;
  /** The worst of its findings; `good` without any, `open` where the part was not found. */
  readonly state: Severity | "good" | "open";
  /** How many findings it has, a cause for one. */
  readonly count: number;
}

/** The six parts in their order; none before the text was read, and of a document without any heading of a part. */
export function partStates(review: Review, strings: Strings): readonly PartState[] {
  const { parts } = review.report.prose;
  if (review.statements === null || parts.length === 0) return [];
  const found = groupByPart(review, strings);
  return partIds.map((id): PartState => {
    const heading = parts.find((part) => part.id === id)?.heading;
    const counts = countFindings(found.find(({ part }) => part === id)?.groups ?? []);
    const worst = severities.find((severity) => counts[severity] > 0);
    return {
      id,
      name: heading?.text ?? overviewStringsOf(strings.language).missingPart(partIds.indexOf(id) + 1),
      heading: heading ? { field: null, place: heading, text: heading.text } : null,
      state: worst ?? (heading ? "good" : "open"),
      count: counts.error + counts.warning + counts.advice,
    };
  });
}
