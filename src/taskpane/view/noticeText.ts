/** What was done last, in words. */
import { grouped, isPassage, quoted, samePlace } from "../../report";
import type { Review } from "../../review";
import type { WriteReport, WriteTarget } from "../../word";
import type { Notice, WriteOutcome } from "../session/state";
import type { Strings } from "../text/strings";

/** A notice in words: one line a fact, and whether everything went as asked. */
export interface NoticeText {
  readonly tone: "done" | "attention";
  readonly lines: readonly string[];
}

/** What was done last, said in full: what was applied, and everything that was not and why. */
export function noticeText(notice: Notice, review: Review | null, strings: Strings): NoticeText {
  switch (notice.kind) {
    case "said":
      return {
        tone: notice.tone,
        lines: [strings.say(notice.sentence), ...(notice.isStopLate === true ? [strings.stoppedLate] : [])],
      };
    case "copied":
      return notice.succeeded
        ? { tone: "done", lines: [strings.copied] }
        : { tone: "attention", lines: [strings.notCopied] };
    case "written":
      return writtenText(notice.outcome, notice.isStopLate, review, strings);
  }
}

function writtenText(
  outcome: WriteOutcome,
  isStopLate: boolean,
  review: Review | null,
  strings: Strings,
): NoticeText {
  const { report } = outcome;
  const left = leftAlone(outcome, review, strings);
  const late = isStopLate && report.applied.length > 0 ? [strings.stoppedLate] : [];
  return {
    tone: left.length === 0 ? "done" : "attention",
    lines: [
      appliedLine(outcome, left.length > 0, review, strings),
      ...late,
      ...left,
      ...unpainted(report, strings),
    ],
  };
}

function appliedLine(
  outcome: WriteOutcome,
  isSomethingLeft: boolean,
  review: Review | null,
  strings: Strings,
): string {
  const { act, report } = outcome;
  if (report.applied.length === 0 && act === "unmark" && isSomethingLeft) return strings.nothingCleared;
  if (report.applied.length === 0) return strings.unchanged[act];
  if (outcome.act === "undo" && outcome.undone === "insert") return strings.insertionUndone;
  if (outcome.act === "unmark" && outcome.isAll) return strings.coloursCleared(report.applied.length);
  const [change, ...others] = outcome.act === "fix" ? outcome.report.applied : [];
  if (change && others.length === 0) {
    const arrow = strings.arrow(quoted(change.text), change.to);
    return strings.labelled(strings.written[act](1), `${nameOf(change, review, strings)} ${arrow}`);
  }
  return strings.written[act](report.applied.length);
}

function leftAlone({ act, report }: WriteOutcome, review: Review | null, strings: Strings): string[] {
  const lines = [report.interrupted, report.notRemembered].flatMap((said) =>
    said ? [strings.say(said)] : [],
  );
  const [edited, ...alsoEdited] = report.changedMeanwhile;
  if (edited && act === "undo") {
    const name = strings.andOthers(nameOf(edited, review, strings), alsoEdited.length);
    lines.push(strings.labelled(name, strings.editedSince));
  } else if (edited) lines.push(strings.changedMeanwhile(report.changedMeanwhile.length));
  if (report.notFound.length > 0) lines.push(strings.notFound(report.notFound.length));
  for (const [reason, [first, ...others]] of grouped(report.refused, ({ reason }) => strings.say(reason))) {
    const name = strings.andOthers(nameOf(first.target, review, strings), others.length);
    lines.push(first.isOfAct === true ? reason : strings.labelled(name, reason));
  }
  return [...new Set(lines)];
}

function unpainted(report: WriteReport<WriteTarget>, strings: Strings): string[] {
  const blank = report.unpainted.filter((target) => target.text === "").length;
  const coloured = report.unpainted.length - blank;
  return [
    ...(blank > 0 ? [strings.unpaintedBlank(blank)] : []),
    ...(coloured > 0 ? [strings.unpaintedColoured(coloured)] : []),
  ];
}

/** The field's name, or where the cell stands where it is no field's; of words they. */
function nameOf({ key, place, text }: WriteTarget, review: Review | null, strings: Strings): string {
  const { fields, facts } = review?.report ?? {};
  const fact = [...(facts?.values() ?? [])].find((fact) => samePlace(fact.place, place));
  const field = fields?.get(key) ?? fields?.get(fact?.field ?? "");
  if (isPassage(place)) return strings.words(quoted(text));
  return field?.name ?? strings.inTable(place.table, strings.cellAt(place.row, place.cell, quoted(text)));
}
