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
import type { ChangeFix, CheckContext, Rule, RuleFinding, Severity } from "./finding";
import { cellOf, cellsOf } from "./ruleForms";
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
  const fixes: ChangeFix[] = [];
  if (number !== null) fixes.push(wordsFix(number, plainNumber(sum), fields));
  const [field, ...others] = fields;
  if (field === undefined || others.length > 0) return fixes;
  const staysRight = relations
    .filter(({ relation: { left, right } }) => left.includes(field) || right.includes(field))
    .every(({ relation }) => evaluateRelationWith(relation, report.facts, field, value) === "holds");
  return staysRight ? [...fixes, ...tableFix(field, value, report)] : fixes;
}

function wordsFix(passage: Passage, to: string, basis: readonly FieldId[]): ChangeFix {
  return {
    kind: "change",
    label: { zh: `改正文为 ${to}`, en: `Change the text to ${to}` },
    changes: [{ field: null, place: passage, from: passage.text, to }],
    basis,
    isGuess: true,
  };
}

/** The text's number into a cell that says a number and speaks for one field. */
function tableFix(field: FieldId, value: number, report: Report): ChangeFix[] {
  const cell = cellOf(field, report);
  if (cell === null || report.facts.get(field)?.isShared) return [];
  const to = plainNumber(value);
  return [
    {
      kind: "change",
      label: { zh: `改表中数为 ${to}`, en: `Change the table to ${to}` },
      changes: [{ field, from: cell.text, to }],
      basis: [field],
      isGuess: true,
    },
  ];
}
