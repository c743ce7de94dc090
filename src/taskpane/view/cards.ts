/** The findings as the list of cards shows them: the errors first, folded where one rule repeats itself. */
import type { Finding, Severity } from "../../checks";
import { severities, severityOf, type CauseGroup, type Review } from "../../review";
import type { Strings } from "../text/strings";
import { groupByPart, whereOf } from "./groups";

/** One card: a finding, all findings of one cause, or what a rule found over and over in one part. */
export interface FindingsCard {
  /** The same from one check to the next, and no other card's. */
  readonly key: string;
  readonly severity: Severity;
  /** The part of the report that it is about: 表二, or the heading of a part that is text. */
  readonly part: string;
  readonly groups: readonly [CauseGroup, ...CauseGroup[]];
}

/** Which cards are shown. */
export type Filter = "all" | Severity;

/** All cards: errors, warnings, suggestions; each of them in the report's order. What is still to be filled in has none. */
export function cardsOf(review: Review, strings: Strings): readonly FindingsCard[] {
  const parts = groupByPart(review, strings);
  return severities.flatMap((severity) =>
    parts.flatMap(({ part, name, groups }) =>
      foldFindings(groups.filter((group) => severityOf(group) === severity)).map((folded): FindingsCard => ({
        key: folded.length > 1 ? `${folded[0].findings[0].rule}|${part}|${severity}` : folded[0].key,
        severity,
        part: name,
        groups: folded,
      })),
    ),
  );
}

/** The cards that a filter leaves; all where it leaves none: its last one was put right. */
export function filtered(cards: readonly FindingsCard[], filter: Filter): readonly FindingsCard[] {
  const left = cards.filter(({ severity }) => severity === filter);
  return left.length > 0 ? left : cards;
}

/** What a card says it is about: where the finding is, or how often one rule found the same. */
export function titleOf({ groups }: FindingsCard, review: Review, strings: Strings): string {
  const [first, ...others] = groups;
  if (others.length === 0) return whereOf(first, review, strings);
  return strings.sameRule(groups.length, strings.say(first.findings[0].title));
}

/** Whether a key is the card's own or that of a finding in it. */
export function isOfCard({ key, groups }: FindingsCard, current: string | null): boolean {
  return current === key || groups.some((group) => group.key === current);
}

/** More findings of one rule than this, in one part, are folded. */
const mostUnfolded = 3;

/**
 * Puts together what a rule found over and over, such as blank cells, where the first of them stands; each other group is
 * by itself. A finding about a relation or about a number of the text is never folded: its numbers are what there is to see.
 */
function foldFindings(groups: readonly CauseGroup[]): readonly FindingsCard["groups"][] {
  const hasNumbers = ({ relation, statement }: Finding) => relation !== null || statement !== undefined;
  return groups.flatMap((group): readonly FindingsCard["groups"][] => {
    const [one] = group.findings;
    const [first, ...others] = groups.filter(
      ({ findings: [found] }) => found.rule === one.rule && !hasNumbers(found),
    );
    if (hasNumbers(one) || !first || others.length < mostUnfolded) return [[group]];
    return first === group ? [[first, ...others]] : [];
  });
}
