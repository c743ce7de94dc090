import { readNumber, type FieldId } from "../../report";
import type { Review } from "../../review";
import { severities, type Severity, type Strings } from "../text/strings";
import type { Form } from "./form";

/** One part of the headline, with its colour and icon. */
export interface HeadlinePart {
  /** `open`: nothing is wrong as far as it could be seen, and that is not far enough. */
  readonly tone: Severity | "good" | "open";
  readonly text: string;
}

/** What the top of the pane says: is my report all right? */
export interface Summary {
  /** Unit and year as read, or what stands in their place. */
  readonly subject: string;
  readonly parts: readonly HeadlinePart[];
  /** The headline as one sentence: 全部相符, or 2 处错误，1 处提醒. */
  readonly headline: string;
  /** How many relations were looked at, hold, fail, are nothing but blanks, and could not be checked. */
  readonly relations: string;
}

/**
 * The headline of a review of a report. 全部相符 is only said where every relation was checked, and on numbers: that 0 is
 * the sum of blanks proves nothing.
 */
export function summary(review: Review, form: Form, strings: Strings): Summary {
  const { all, checked, hold } = review.relations;
  const blank = blankRelations(review, form);
  const parts = headlineParts(review, strings);
  return {
    subject: strings.subject(review.unit, review.year),
    parts,
    headline: strings.listed(parts.map((part) => part.text)),
    relations: strings.relations({
      all,
      hold: hold - blank,
      broken: checked - hold,
      blank,
      unchecked: all - checked,
    }),
  };
}

function headlineParts(review: Review, strings: Strings): HeadlinePart[] {
  const { all, checked, hold } = review.relations;
  const unfilled = unfilledFields(review);
  const counted = severities.flatMap((severity): HeadlinePart[] => {
    const found = review.findings.filter((finding) => finding.severity === severity);
    // Of a form that nobody has filled in the blanks are said once, for what they are.
    const count = found.filter(({ rule }) => unfilled === 0 || rule !== "blank").length;
    return count > 0 ? [{ tone: severity, text: strings.count[severity](count) }] : [];
  });
  if (unfilled > 0) return [{ tone: "warning", text: strings.unfilled(unfilled) }, ...counted];
  if (counted.length > 0) return counted;
  if (checked === 0) return [{ tone: "open", text: strings.nothingChecked }];
  return checked < all
    ? [{ tone: "open", text: strings.checkedAgree(hold, all - checked) }]
    : [{ tone: "good", text: strings.allAgree }];
}

/** How many fields there are, if every one of them is blank; else 0. */
export function unfilledFields(
  review: Review,
  fields: Iterable<FieldId> = Object.keys(review.facts),
): number {
  let count = 0;
  for (const field of fields) {
    if (!review.facts[field]) continue;
    if (!isBlank(review, field)) return 0;
    count += 1;
  }
  return count;
}

/** Relations all of whose cells are blank: they hold as 0 = 0. */
function blankRelations(review: Review, form: Form): number {
  return [...form.relations.values()].filter(({ left, right }) =>
    [...left, ...right].every((field) => isBlank(review, field)),
  ).length;
}

function isBlank(review: Review, field: FieldId): boolean {
  const fact = review.facts[field];
  return fact !== undefined && fact.value === null && readNumber(fact.text).form === "blank";
}
