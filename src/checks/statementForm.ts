/** The form of the rules that compare statements of the prose with the tables. */

import {
  plainNumber,
  type FieldId,
  type Passage,
  type Report,
  type Sentence,
  type Statement,
  type StatementTopic,
} from "../report";
import type { Change, ChangeFix, CheckContext, Rule, RuleFinding, Severity } from "./finding";
import { cellOf, cellsOf, wordsFix } from "./ruleForms";
import { evaluateRelationWith } from "./relations";
import type { StatementOutcome } from "./statements";

/** A statement that is false, and what the tables say in its place. */
export interface FalseStatement {
  readonly words: string;
  /** Of each reading the names of its fields, and their sum. */
  readonly readings: readonly { readonly names: readonly string[]; readonly sum: number }[];
}

/**
 * A rule about the statements of one topic: each that disagrees with the tables is a finding.
 * @param severityOf how bad one is that leaves no doubt; one that does is a warning at most
 */
export function statementRule(
  id: string,
  title: Sentence,
  topics: readonly StatementTopic[],
  severityOf: (statement: Statement, report: Report) => Severity = () => "error",
): Rule<FalseStatement> {
  return {
    id,
    severity: "error",
    title,
    check: (report, context) =>
      context.statements
        .filter(({ statement, outcome }) => outcome === "disagrees" && topics.includes(statement.topic))
        .map((outcome) => ({
          ...findingOf(outcome, report, context),
          severity: outcome.statement.isDoubtful ? "warning" : severityOf(outcome.statement, report),
        })),
    message: ({ words, readings }) => {
      const shown = readings.map(({ names, sum }) => ({
        zh: `“${names.join("”加“")}”是 ${sum}`,
        en: `“${names.join("” and “")}” ${names.length > 1 ? "make" : "is"} ${sum}`,
      }));
      return {
        zh: `正文写“${words}”，表中${shown.map(({ zh }) => zh).join("，")}。请核对，改正其中一处。`,
        en: `The text says “${words}”, but in the tables ${shown.map(({ en }) => en).join(", ")}. Check and correct one of them.`,
      };
    },
  };
}

function findingOf(
  { statement, sums }: StatementOutcome,
  report: Report,
  context: CheckContext,
): RuleFinding<FalseStatement> {
  const { readings, passage } = statement;
  const [first = []] = readings;
  return {
    values: {
      words: passage.text,
      readings: readings.flatMap((fields, index) => {
        const sum = sums[index];
        const names = fields.map((field) => report.fields.get(field)?.name ?? field);
        return sum === null || sum === undefined ? [] : [{ names, sum }];
      }),
    },
    fields: [...new Set(readings.flat())],
    cells: cellsOf(first, report),
    passages: [passage],
    statement,
    fixes: fixesOf(statement, sums[0] ?? null, report, context),
  };
}

/** The two ways to make text and table agree: the table's number into the text, or the text's into the table. */
function fixesOf(
  { number, value, bound, readings: [fields = []] }: Statement,
  sum: number | null,
  report: Report,
  { relations }: CheckContext,
): readonly ChangeFix[] {
  if (bound !== "exact" || sum === null) return [];
  const around = relations.filter(({ relation: { left, right } }) =>
    fields.some((field) => left.includes(field) || right.includes(field)),
  );
  // A number of the table that is itself in a broken sum is nothing to copy.
  const isSound = around.every(({ outcome }) => outcome !== "broken");
  const fixes = number === null || !isSound ? [] : textFix(number, plainNumber(sum), fields);
  const [field, ...others] = fields;
  if (field === undefined || others.length > 0) return fixes;
  const staysRight = around.every(
    ({ relation }) => evaluateRelationWith(relation, report.facts, field, value) === "holds",
  );
  const cell = cellOf(field, report);
  // A cell that speaks for several fields is not changed for one of them.
  if (!staysRight || cell === null || report.facts.get(field)?.isShared) return fixes;
  const to = plainNumber(value);
  return [...fixes, tableFix(to, [{ field, from: cell.text, to }], [field])];
}

/** The table's number into the text. */
function textFix(number: Passage, to: string, basis: readonly FieldId[]): readonly ChangeFix[] {
  const label = { zh: `改正文为 ${to}`, en: `Change the text to ${to}` };
  return wordsFix(label, [{ passages: [number], to }]).map((fix) => ({ ...fix, basis, isGuess: true }));
}

/**
 * The text's number into the table.
 * @param to the number as it is written
 * @param changes the number's cell, and what has to change with it
 */
export function tableFix(to: string, changes: readonly Change[], basis: readonly FieldId[]): ChangeFix {
  const label = { zh: `改表中数为 ${to}`, en: `Change the table to ${to}` };
  return { kind: "change", label, changes, basis, isGuess: true };
}
