import { formatInForce, officialFormats, tableIdsOf, tableOf, type FieldId, type Language } from "../report";
import { findingsByCause, type CauseGroup } from "./grouping";
import type { Review } from "./schema";

/** What a review comes to: the pane's headline, the command's lines, and the result that people send on say the same. */

export const severities = ["error", "warning", "advice"] as const;
export type Severity = (typeof severities)[number];

/** One part of the headline. */
export interface HeadlinePart {
  /** `open`: nothing is wrong as far as it could be seen, and that is not far enough. */
  readonly tone: Severity | "good" | "open" | "ignored";
  readonly text: string;
}

/** How many findings there are: a cause is one, however many relations it breaks; an ignored one is neither error nor warning. */
export type FindingCounts = Readonly<Record<Severity | "ignored", number>>;

/** Cells that are empty; not those with a sign for nothing, which somebody has put there. */
export function emptyCells({ facts }: Pick<Review, "facts">): number {
  return Object.values(facts).filter(({ text }) => text === "").length;
}

/**
 * Whether these fields, by default all, are of a form that nobody has filled in yet: its sums hold, and that says nothing.
 */
export function isBlankForm(
  { facts }: Pick<Review, "facts">,
  fields: readonly FieldId[] = Object.keys(facts),
): boolean {
  const texts = fields.flatMap((field) => facts[field]?.text ?? []);
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
  const { all, checked, hold } = review.relations;
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
  const { all, checked, hold } = review.relations;
  const blank = Math.min(hold, blankRelations(review));
  const waiting = review.causes
    .filter(({ unfilled }) => unfilled)
    .flatMap(({ relations }) => relations).length;
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

/** Relations all of whose cells are blank: they hold as 0 = 0. */
function blankRelations({ facts, formats, year }: Review): number {
  const inForce = (year === null ? null : formatInForce(year)) ?? officialFormats[0];
  const relations = tableIdsOf(officialFormats).flatMap((table) => {
    const format = officialFormats.find(({ id }) => id === formats[table]) ?? inForce;
    return (format && tableOf(format, table)?.relations) ?? [];
  });
  return relations.filter(({ left, right }) =>
    [...left, ...right].every((field) => facts[field]?.text === ""),
  ).length;
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
