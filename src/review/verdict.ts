/** What a review comes to: the pane's headline, the command's lines, and the result that people send on say the same. */

import type { RelationOutcome, Severity } from "../checks";
import type { FieldId, Language } from "../report";
import { findingsByCause, type CauseGroup } from "./grouping";
import type { Review } from "./review";

/** The worst first. */
export const severities = ["error", "warning", "advice"] as const satisfies readonly Severity[];

/** One part of the headline. */
export interface HeadlinePart {
  /** `open`: nothing is wrong as far as it could be seen, and that is not far enough. */
  readonly tone: Severity | "good" | "open" | "ignored";
  readonly text: string;
}

/** How many findings there are: a cause is one, however many relations it breaks; an ignored one is neither error nor warning. */
export type FindingCounts = Readonly<Record<Severity | "ignored", number>>;

/** Cells that are empty; not those with a sign for nothing, which somebody has put there. */
export function emptyCells({ report: { facts } }: Review): number {
  return [...facts.values()].filter(({ text }) => text === "").length;
}

/**
 * Whether these fields, by default all, are of a form that nobody has filled in yet: its sums hold, and that says nothing.
 */
export function isBlankForm(
  { report: { facts } }: Review,
  fields: readonly FieldId[] = [...facts.keys()],
): boolean {
  const texts = fields.flatMap((field) => facts.get(field)?.text ?? []);
  return texts.length > 0 && texts.every((text) => text === "");
}

/** The worst of a group's severities. */
export function severityOf({ findings }: CauseGroup): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "advice";
}

/** What of a group is still to be looked at, and what of it is ignored; a group without either is null. */
export function splitIgnored({ cause, findings }: CauseGroup): {
  readonly open: CauseGroup | null;
  readonly ignored: CauseGroup | null;
} {
  const part = (isIgnored: boolean): CauseGroup | null => {
    const some = findings.filter(({ ignored = false }) => ignored === isIgnored);
    return some.length > 0 ? { cause, findings: some } : null;
  };
  return { open: part(false), ignored: part(true) };
}

/** Counts groups of findings. */
export function countFindings(groups: readonly CauseGroup[]): FindingCounts {
  const counts = { error: 0, warning: 0, advice: 0, ignored: 0 };
  for (const { open, ignored } of groups.map(splitIgnored)) {
    if (open) counts[severityOf(open)] += 1;
    if (ignored) counts.ignored += 1;
  }
  return counts;
}

/**
 * `2 处错误`, `1 处提醒`, `已忽略 1 处`; else whether all relations hold, or those that could be checked. 全部相符 is only
 * said where every relation was checked and nothing was set aside.
 */
export function headlineParts(review: Review, language: Language): readonly HeadlinePart[] {
  const words = wordsIn[language];
  const { all, checked, hold } = relationTotals(review);
  const isBlank = isBlankForm(review);
  // Of a form that nobody has filled in the blanks are said once, for what they are.
  const findings = isBlank ? review.findings.filter(({ rule }) => rule !== "blank") : review.findings;
  const counts = countFindings(findingsByCause({ ...review, findings }));
  const counted = severities.flatMap((severity): HeadlinePart[] =>
    counts[severity] > 0 ? [{ tone: severity, text: words[severity](counts[severity]) }] : [],
  );
  const ignored: HeadlinePart[] =
    counts.ignored > 0 ? [{ tone: "ignored", text: words.ignored(counts.ignored) }] : [];
  if (isBlank) return [{ tone: "warning", text: words.unfilled(emptyCells(review)) }, ...counted, ...ignored];
  if (counted.length > 0) return [...counted, ...ignored];
  if (checked === 0) return [{ tone: "open", text: words.nothingChecked }, ...ignored];
  // What is broken and yet no finding was ignored, or its rule is switched off.
  if (hold < checked || counts.ignored > 0) return [{ tone: "open", text: words.nothingElse }, ...ignored];
  return checked < all
    ? [{ tone: "open", text: words.checkedAgree(hold, all - checked) }]
    : [{ tone: "good", text: words.allAgree }];
}

/** The headline as one sentence without its stop. */
export function headline(review: Review, language: Language): string {
  const parts = headlineParts(review, language).map(({ text }) => text);
  return parts.join(language === "zh" ? "，" : ", ");
}

/**
 * `核对 42 条勾稽关系，40 条相符，1 条不符，1 条无法核对`. Those that wait for blanks are counted apart: that 0 is the sum of
 * blanks proves nothing, and that a written number is not, neither.
 */
export function relationCounts(review: Review, language: Language): string {
  const { all, checked, hold } = relationTotals(review);
  const states = [...relationStates(review).values()];
  const waiting = review.causes
    .filter(({ isUnfilled }) => isUnfilled)
    .flatMap(({ relations }) => relations).length;
  const blank = states.filter((state) => state === "blank").length;
  const broken = checked - hold - waiting;
  const words = wordsIn[language];
  const counts = [
    hold - blank > 0 || blank === 0 ? words.hold(hold - blank) : "",
    broken > 0 ? words.broken(broken) : "",
    blank + waiting > 0 ? words.waiting(blank + waiting) : "",
    all > checked ? words.unchecked(all - checked) : "",
  ];
  return words.relations(
    all,
    counts.filter((count) => count !== ""),
  );
}

/** How many relations there are, could be checked, and hold. */
export function relationTotals({ relations }: Pick<Review, "relations">) {
  const count = (which: (outcome: RelationOutcome["outcome"]) => boolean) =>
    relations.filter(({ outcome }) => which(outcome)).length;
  return {
    all: relations.length,
    checked: count((outcome) => outcome !== "unchecked"),
    hold: count((outcome) => outcome === "holds"),
  };
}

/**
 * How a relation stands for people. `waiting`: a blank of it waits for its number; `blank`: all its cells are empty, and
 * 0 = 0 says nothing.
 */
export type RelationState = RelationOutcome["outcome"] | "waiting" | "blank";

/** How every relation stands, by id: also where its finding is ignored or its rule is switched off. */
export function relationStates({
  report: { facts },
  relations,
  causes,
}: Review): ReadonlyMap<string, RelationState> {
  const unfilled = unfilledCells({ causes });
  return new Map(
    relations.map(({ relation, outcome }) => {
      const fields = [...relation.left, ...relation.right];
      if (outcome === "unchecked") return [relation.id, outcome];
      if (fields.every((field) => facts.get(field)?.text === "")) return [relation.id, "blank"];
      return [relation.id, fields.some((field) => unfilled.has(field)) ? "waiting" : outcome];
    }),
  );
}

/** The blanks that lack a number: the report is not filled in there yet, which is not an error of what is written. */
export function unfilledCells({ causes }: Pick<Review, "causes">): ReadonlySet<FieldId> {
  return new Set(causes.filter(({ isUnfilled }) => isUnfilled).flatMap(({ cells }) => cells));
}

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

const wordsIn = {
  zh: {
    error: (count: number) => `${count} 处错误`,
    warning: (count: number) => `${count} 处提醒`,
    advice: (count: number) => `${count} 条建议`,
    ignored: (count: number) => `已忽略 ${count} 处`,
    unfilled: (count: number) => `还没有填写，${count} 处空白`,
    nothingChecked: "没有核对到任何勾稽关系",
    nothingElse: "没有其他问题",
    checkedAgree: (hold: number, unchecked: number) => `已核对的 ${hold} 条相符，${unchecked} 条无法核对`,
    allAgree: "全部相符",
    hold: (count: number) => `${count} 条相符`,
    broken: (count: number) => `${count} 条不符`,
    waiting: (count: number) => `${count} 条有空白待填`,
    unchecked: (count: number) => `${count} 条无法核对`,
    relations: (all: number, counts: readonly string[]) => [`核对 ${all} 条勾稽关系`, ...counts].join("，"),
  },
  en: {
    error: (count: number) => plural(count, "error"),
    warning: (count: number) => plural(count, "warning"),
    advice: (count: number) => plural(count, "suggestion"),
    ignored: (count: number) => `${count} ignored`,
    unfilled: (count: number) => `Not filled in yet: ${plural(count, "blank")}`,
    nothingChecked: "No relation could be checked",
    nothingElse: "Nothing else was found",
    checkedAgree: (hold: number, unchecked: number) =>
      `${hold} checked and agree, ${unchecked} could not be checked`,
    allAgree: "Everything agrees",
    hold: (count: number) => `${count} hold`,
    broken: (count: number) => `${count} broken`,
    waiting: (count: number) => `${count} with blanks to fill in`,
    unchecked: (count: number) => `${count} could not be checked`,
    relations: (all: number, counts: readonly string[]) => `${plural(all, "relation")}: ${counts.join(", ")}`,
  },
} as const;
