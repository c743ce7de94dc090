/** What a review comes to: the pane's headline, the command's lines, and the result that people send on say the same. */

import type { RelationOutcome, Severity, StatementOutcome } from "../checks";
import { chineseNumber, isFound, plural, type FieldId, type Language, type Sentence } from "../report";
import { findingsByCause, type CauseGroup } from "./grouping";
import type { Review } from "./review";
import { isBeingFilledIn, stillToFill, type ToFill } from "./stillToFill";

/** The severities, the worst first. */
export const severities = ["error", "warning", "advice"] as const satisfies readonly Severity[];

/** What people call them. */
export const severityWords: Readonly<Record<Severity, Sentence>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  advice: { zh: "建议", en: "suggestion" },
};

/** One part of the headline. */
export interface HeadlinePart {
  /** `open`: nothing is wrong as far as it could be seen, and that is not far enough. */
  readonly tone: Severity | "good" | "open" | "ignored";
  readonly text: string;
}

/** How many findings there are: a cause is one, however many relations it breaks; an ignored one is neither error nor warning. */
export type FindingCounts = Readonly<Record<Severity | "ignored", number>>;

/** The worst of a group's severities. */
export function severityOf({ findings }: CauseGroup): Severity {
  const found = new Set(findings.map(({ severity }) => severity));
  return severities.find((severity) => found.has(severity)) ?? "warning";
}

/** What of a group is still to be looked at, and what of it is ignored; a group without either is null. */
export function splitIgnored(group: CauseGroup): {
  readonly open: CauseGroup | null;
  readonly ignored: CauseGroup | null;
} {
  const part = (isIgnored: boolean): CauseGroup | null => {
    const [first, ...others] = group.findings.filter(({ ignored = false }) => ignored === isIgnored);
    return first ? { ...group, findings: [first, ...others] } : null;
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
 * `2 处错误`, `1 处提醒`, `已忽略 1 处`; else what was checked and agrees, and what was not. 全部相符 is only said of the tables,
 * where every relation was checked and nothing was set aside.
 */
export function headlineParts(review: Review, language: Language): readonly HeadlinePart[] {
  const part = (tone: HeadlinePart["tone"], zh: string, en: string): HeadlinePart => ({
    tone,
    text: language === "zh" ? zh : en,
  });
  const { all, checked, hold } = relationTotals(review);
  const counts = countFindings(findingsByCause(review));
  const counted = severities.flatMap((severity) => {
    const count = counts[severity];
    const { zh, en } = severityWords[severity];
    return count > 0 ? [part(severity, `${count} 处${zh}`, plural(count, en))] : [];
  });
  const ignored =
    counts.ignored > 0 ? [part("ignored", `已忽略 ${counts.ignored} 处`, `${counts.ignored} ignored`)] : [];
  if (isBeingFilledIn(review.report)) {
    const toFill = stillToFill(review);
    const cells = toFill.reduce((sum, one) => sum + one.cells, 0);
    const texts = textsIn(toFill);
    const isNew = cells === review.report.facts.size;
    const blanks = part(
      "open",
      `${isNew ? "还没有填写" : "还没有填完"}，${cells} 处空白${texts > 0 ? `，${texts} 处文字` : ""}`,
      `Not ${isNew ? "" : "all "}filled in yet: ${plural(cells, "blank")}${texts > 0 ? `, ${plural(texts, "text")}` : ""}`,
    );
    return [blanks, ...counted, ...ignored];
  }
  if (counts.error + counts.warning > 0) return [...counted, ...ignored];
  if (checked === 0)
    return [part("open", "没有核对到任何勾稽关系", "No relation could be checked"), ...counted, ...ignored];
  const off = relationsOff(review).size;
  if (off > 0)
    return [
      part(
        "open",
        `${off} 个算式对不上，提示已关闭`,
        `${plural(off, "sum fails, which is", "sums fail, which is")} switched off`,
      ),
      ...counted,
      ...ignored,
    ];
  if (counts.ignored > 0)
    return [part("open", "没有其他问题", "Nothing else was found"), ...counted, ...ignored];
  const rest = all - checked;
  const count = review.report.tables.filter(isFound).length;
  const tables =
    rest === 0
      ? part(
          "good",
          `${chineseNumber(count)}张表 ${hold} 条勾稽关系全部相符`,
          `All ${hold} relations of ${count} tables hold`,
        )
      : part(
          "open",
          `已核对的 ${hold} 条相符，${rest} 条无法核对`,
          `${hold} checked and agree, ${rest} could not be checked`,
        );
  return [tables, ...textParts(review, part), ...counted];
}

function textsIn(toFill: readonly ToFill[]): number {
  return toFill.reduce((sum, { texts }) => sum + texts, 0);
}

/** The relations that are broken without a finding: people have switched off the rules about them. */
export function relationsOff({ relations, findings }: Review): ReadonlySet<string> {
  const said = new Set(findings.flatMap(({ relation }) => relation?.id ?? []));
  const off = relations.filter(({ relation, outcome }) => outcome === "broken" && !said.has(relation.id));
  return new Set(off.map(({ relation }) => relation.id));
}

/** What of the text was compared with the tables and agrees, and what could not be compared. */
function textParts(
  review: Review,
  part: (tone: HeadlinePart["tone"], zh: string, en: string) => HeadlinePart,
): readonly HeadlinePart[] {
  if (review.statements === null) return [part("open", "正文未核对", "the text was not checked")];
  const { agree, unchecked } = statementTotals(review);
  if (agree + unchecked === 0) {
    const texts = textsIn(stillToFill(review));
    return [
      texts > 0
        ? part("open", `正文还有 ${texts} 处没有填写`, `${plural(texts, "place")} of the text not filled in`)
        : part("open", "正文没有可与表核对的数字", "no numbers of the text to compare"),
    ];
  }
  return [
    ...(agree > 0
      ? [
          part(
            "good",
            `正文 ${agree} 处数字与表一致`,
            `${plural(agree, "number")} of the text agree with the tables`,
          ),
        ]
      : []),
    ...(unchecked > 0
      ? [part("open", `正文 ${unchecked} 处未核对`, `${unchecked} of the text not checked`)]
      : []),
  ];
}

/** Of the statements of the unit's own year how many agree with the tables, disagree, and could not be compared. */
export function statementTotals({ statements }: Pick<Review, "statements">) {
  const own = (statements ?? []).filter(({ statement: { scope } }) => scope === "this-year");
  const count = (which: StatementOutcome["outcome"]) => own.filter(({ outcome }) => outcome === which).length;
  return { agree: count("agrees"), disagree: count("disagrees"), unchecked: count("not-checked") };
}

/** The headline as one sentence without its stop: `三张表 42 条勾稽关系全部相符，正文 12 处数字与表一致`. */
export function headline(review: Review, language: Language): string {
  const parts = headlineParts(review, language).map(({ text }) => text);
  return parts.join(language === "zh" ? "，" : ", ");
}

/**
 * `核对 42 条勾稽关系，40 条相符，1 条不符，1 条无法核对`. Those that wait for blanks are counted apart: that 0 is the sum of
 * blanks proves nothing, and that a written number is not, neither.
 */
export function relationCounts(review: Review, language: Language): string {
  const states = [...relationStates(review).values()];
  const count = (...some: readonly RelationState[]) => states.filter((state) => some.includes(state)).length;
  const counts: readonly (readonly [count: number, zh: string, en: string])[] = [
    [count("holds"), "条相符", "hold"],
    [count("broken"), "条不符", "broken"],
    [count("waiting", "blank"), "条有空白待填", "with blanks to fill in"],
    [count("unchecked"), "条无法核对", "could not be checked"],
  ];
  // That none holds is said, too, unless the blanks say why.
  const printed = counts.filter(([some], index) => some > 0 || (index === 0 && count("blank") === 0));
  return language === "zh"
    ? [`核对 ${states.length} 条勾稽关系`, ...printed.map(([some, zh]) => `${some} ${zh}`)].join("，")
    : `${plural(states.length, "relation")}: ${printed.map(([some, , en]) => `${some} ${en}`).join(", ")}`;
}

/**
 * What was looked at: `核对 42 条勾稽关系，41 条相符，1 条不符；正文 12 处数字与表一致，1 处不一致`, without the text where the headline says
 * it; and what the text gives no number of: `正文没有写复议诉讼的件数，未核对`.
 */
export function checkedCounts(review: Review, language: Language): string {
  const { agree, disagree, unchecked } = statementTotals(review);
  const isTold =
    !isBeingFilledIn(review.report) &&
    headlineParts(review, language).every(({ tone }) => tone === "good" || tone === "open");
  const counts: readonly (readonly [count: number, zh: string, en: string])[] = [
    [agree, "处数字与表一致", "agree with the tables"],
    [disagree, "处不一致", "do not"],
    [unchecked, "处未核对", "not checked"],
  ];
  const printed = isTold ? [] : counts.filter(([some]) => some > 0);
  const text =
    language === "zh"
      ? `正文 ${printed.map(([some, zh]) => `${some} ${zh}`).join("，")}`
      : `numbers of the text: ${printed.map(([some, , en]) => `${some} ${en}`).join(", ")}`;
  const unsaid = review.unsaid?.[language];
  return [
    relationCounts(review, language),
    ...(printed.length > 0 ? [text] : []),
    ...(unsaid ? [unsaid] : []),
  ].join(language === "zh" ? "；" : "; ");
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
