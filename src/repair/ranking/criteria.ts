/** How people err: one criterion for each way in which one repair is likelier than another. */
import { plainNumber, type FieldId, type Sentence } from "../../report";
import type { KnownValue, SumRelation } from "../model/problem";
import { leastSignificant, type Candidate, type CandidateChange, type CandidateMove } from "./candidate";
import { isCertainSlip, slipOf, slipSentence } from "./typingSlip";

/** What the criteria may look at beside the repair. */
export interface RankContext {
  /** The numbers as written; a blank is 0. */
  readonly written: ReadonlyMap<FieldId, number>;
  /** Relations by their totals; those without one by null. */
  readonly totals: ReadonlyMap<FieldId | null, readonly SumRelation[]>;
  readonly knownValues: readonly KnownValue[];
}

export interface Criterion {
  /** The lower, the likelier. Compared among the repairs of one cause. */
  readonly score: (candidate: Candidate, context: RankContext) => number;
  /**
   * Whether a repair that is better than a rival by this criterion is so much likelier that it is the answer. If not, it
   * is merely shown before the other. Absent: never.
   */
  readonly standsOut?: (candidate: Candidate, rival: Candidate, context: RankContext) => boolean;
  /** Why the repair is likely, as far as this criterion speaks for it. */
  readonly reasons: (candidate: Candidate, context: RankContext) => readonly Reason[];
}

/** A sentence that people understand without the others, and the cells that it is about. */
export interface Reason {
  readonly fields: readonly FieldId[];
  readonly sentence: Sentence;
}

const isBlank = ({ cell }: CandidateChange) => cell.value === null;
const isNotBlank = ({ cell }: CandidateChange) => cell.value !== null;
const isChance = ({ isSignificant }: CandidateMove) => !isSignificant;

/** How many operations have no ground: changes that nothing speaks for, moves that may fit by chance, open cells. */
function groundless(
  { separate, moves, openCells }: Candidate,
  hasGround: (change: CandidateChange) => boolean,
): number {
  return separate.filter((change) => !hasGround(change)).length + moves.filter(isChance).length + openCells;
}

/** A number that is known from elsewhere is what the cells hold after the repair. */
export const knownValue: Criterion = {
  standsOut: () => true,
  score: (candidate, context) => -agreeing(candidate, context).length,
  reasons: (candidate, context) =>
    agreeing(candidate, context).flatMap(({ known, fields }): readonly Reason[] => {
      const change = candidate.changes.find(({ cell }) => fields.includes(cell.field));
      if (!change) return [];
      const { name } = change.cell;
      const { source, value } = known;
      const parts = fields
        .map((field) => ({ field, part: valueAfter(field, candidate, context) ?? 0 }))
        .filter(({ field, part }) => part !== 0 || field === change.cell.field)
        .map(({ part }) => plainNumber(part));
      const sum = `${parts.join(" + ")} = ${plainNumber(value)}`;
      const [zh, en] = parts.length > 1 ? [`：${sum}`, `: ${sum}`] : ["", ""];
      const sentence = {
        zh: `“${name}”为 ${change.to}${zh}，与${source.zh}一致。`,
        en: `“${name}” is ${change.to}${en}, as ${source.en} says.`,
      };
      return [{ fields: [change.cell.field], sentence }];
    }),
};

/** The known numbers that a repair agrees with, each with the fields whose sum it is then; without changes, as written. */
function agreeing(candidate: Candidate, context: RankContext) {
  return context.knownValues.flatMap((known) => {
    const fields = known.readings.find((reading) => sumAfter(reading, candidate, context) === known.value);
    return fields ? [{ known, fields }] : [];
  });
}

/** Whether a known number is false after the repair in every reading, and the repair has a part in it. */
export function contradicts(candidate: Candidate, context: RankContext): boolean {
  const changed = new Set(candidate.changes.map(({ cell }) => cell.field));
  return context.knownValues.some(
    ({ readings, value }) =>
      readings.some((fields) => fields.some((field) => changed.has(field))) &&
      readings.every((fields) => sumAfter(fields, candidate, context) !== value),
  );
}

/** The sum of fields as it is after a repair; null where one of them has no number. */
function sumAfter(fields: readonly FieldId[], candidate: Candidate, context: RankContext): number | null {
  let sum = 0;
  for (const field of fields) {
    const value = valueAfter(field, candidate, context);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

function valueAfter(field: FieldId, { changes }: Candidate, { written }: RankContext): number | undefined {
  return changes.find(({ cell }) => cell.field === field)?.to ?? written.get(field);
}

/**
 * Puts repairs first that explain how the numbers came to be wrong: a move, a typing slip or a total not added up
 * again that can hardly be chance, or a blank whose number follows.
 */
export const certain: Criterion = {
  standsOut: (candidate, rival, context) =>
    certain.score(candidate, context) === 0 &&
    // If the other repair has as good a ground, or fills a blank, people decide.
    !rival.separate.some((change) => isBlank(change) || isCertain(change, rival, context)) &&
    // Numbers that stand in wrong cells can often be set right in more than one way.
    (candidate.moves.length === 0 || rival.moves.length === 0),
  score: (candidate, context) => groundless(candidate, (change) => isCertain(change, candidate, context)),
  reasons: (candidate, context) => {
    const known = [
      ...candidate.separate.filter((change) => isCertain(change, candidate, context)),
      ...candidate.moves.filter(({ isSignificant }) => isSignificant).flatMap(({ changes }) => changes),
    ];
    const fields = new Set(known.map(({ cell }) => cell.field));
    return [move, blank, typingSlip, staleTotal]
      .flatMap((criterion) => criterion.reasons(candidate, context))
      .filter((reason) => reason.fields.every((field) => fields.has(field)));
  },
};

function isCertain(change: CandidateChange, candidate: Candidate, context: RankContext): boolean {
  const { cell, to, broken } = change;
  // A total is summed from what is written. Any other number that was left out must follow from two sums.
  if (cell.value === null) return context.totals.has(cell.field) || broken > 1;
  const isPartLeftOut = to - cell.value >= leastSignificant && isStale(change, candidate, context);
  return isCertainSlip(change) || isPartLeftOut;
}

/**
 * Whether the numbers of a repair that has no rival follow from the sums: each one of its own from two of them, or it is as
 * good as known how it came to be wrong. A total that another relation ties to a sum which holds follows from that, too.
 */
export function follows(candidate: Candidate, context: RankContext): boolean {
  return candidate.separate.every(
    (change) =>
      change.broken > 1 ||
      (change.relations > 1 && context.totals.has(change.cell.field)) ||
      isCertain(change, candidate, context),
  );
}

/**
 * Whether something confirms each cell of a repair: a total is what its parts add up to, and a part makes a known number
 * true that was false in every reading.
 */
export function isConfirmed(candidate: Candidate, context: RankContext): boolean {
  const asWritten = { ...candidate, changes: [] };
  const wasTrue = agreeing(asWritten, context).map(({ known }) => known);
  const told = agreeing(candidate, context).filter(({ known }) => !wasTrue.includes(known));
  return candidate.changes.every(
    ({ cell: { field } }) => context.totals.has(field) || told.some(({ fields }) => fields.includes(field)),
  );
}

/** Numbers that are right and stand in the wrong cells, before numbers that are wrong. A blank is no wrong number. */
export const move: Criterion = {
  score: (candidate) => groundless(candidate, isBlank),
  reasons: ({ moves }) =>
    moves.map((each) => ({
      fields: each.changes.map(({ cell }) => cell.field),
      sentence: moveSentence(each),
    })),
};

function moveSentence({ kind, changes }: CandidateMove): Sentence {
  const [first = "", second = ""] = changes.map(({ cell }) => cell.name);
  const last = changes.at(-1)?.cell.name ?? "";
  switch (kind) {
    case "swap":
      return {
        zh: `“${first}”和“${last}”的数可能填颠倒了。`,
        en: `“${first}” and “${last}” may have changed places.`,
      };
    case "shift":
      return {
        zh: `从“${first}”到“${last}”的数可能错了一格。`,
        en: `The numbers from “${first}” to “${last}” may stand one cell off.`,
      };
    case "row":
      // The first change is the cell that the run's first number belongs to, the second the one that it stands in.
      return {
        zh: `从“${first}”起的数可能错写到了“${second}”那一行。`,
        en: `The numbers from “${first}” on may stand in the row of “${second}”.`,
      };
  }
}

/** A cell that was left blank is filled, before numbers that were written are changed or moved. */
export const blank: Criterion = {
  score: ({ separate, moves, openCells }) => separate.filter(isNotBlank).length + moves.length + openCells,
  reasons: ({ separate }) =>
    separate.filter(isBlank).map(({ cell: { field, name } }) => ({
      fields: [field],
      sentence: { zh: `“${name}”是空白，可能漏填。`, en: `“${name}” is blank and may have been left out.` },
    })),
};

/** A number that is one slip of the finger away, before an arbitrary one. */
export const typingSlip: Criterion = {
  score: (candidate) => groundless(candidate, (change) => isBlank(change) || slipOf(change) !== null),
  reasons: ({ separate }) =>
    separate.flatMap((change) => {
      const sentence = slipSentence(change);
      return sentence ? [{ fields: [change.cell.field], sentence }] : [];
    }),
};

/**
 * A total that is right for its parts without one of them: that part was put in later, and the total was not summed
 * again. Or for one of them twice.
 */
export const staleTotal: Criterion = {
  score: (candidate, context) => -staleTotals(candidate, context).length,
  reasons: (candidate, context) =>
    staleTotals(candidate, context).map(({ cell: { field, name, value }, to }) => {
      const missing = to - (value ?? 0);
      const sentence =
        missing > 0
          ? {
              zh: `“${name}”可能漏加了 ${missing}。`,
              en: `“${name}” may lack a part of ${missing}.`,
            }
          : {
              zh: `“${name}”可能把 ${-missing} 加了两次。`,
              en: `“${name}” may hold a part of ${-missing} twice.`,
            };
      return { fields: [field], sentence };
    }),
};

function staleTotals(candidate: Candidate, context: RankContext): readonly CandidateChange[] {
  return candidate.separate.filter((change) => isStale(change, candidate, context));
}

function isStale({ cell, to }: CandidateChange, { changes }: Candidate, context: RankContext): boolean {
  // Nobody has added up a total that is blank.
  if (cell.value === null) return false;
  const missing = Math.abs(to - cell.value);
  const after = new Map(changes.map((change) => [change.cell.field, change.to]));
  return (context.totals.get(cell.field) ?? []).some(({ left }) =>
    left.some((field) => (after.get(field) ?? context.written.get(field) ?? 0) === missing),
  );
}

/** A total before its parts, if all else is equal: it is the number that was worked out. */
export const totalFirst: Criterion = {
  score: ({ changes }, { totals }) => changes.filter(({ cell }) => !totals.has(cell.field)).length,
  reasons: ({ separate }, { totals }) =>
    separate
      .filter(({ cell }) => totals.has(cell.field))
      .map(({ cell: { field, name }, to }) => ({
        fields: [field],
        sentence: { zh: `各项相加，“${name}”应为 ${to}。`, en: `Its parts add up to ${to} for “${name}”.` },
      })),
};

/**
 * What speaks against a repair that has no rival: one part that two totals or more disagree with by the same amount is
 * wrong, or it was put right later and its totals were not. Sums cannot tell. That one number is wrong is by far likelier
 * than that several are, and people are told of the other.
 */
export function lateCorrection({ separate, moves }: Candidate, { totals }: RankContext): readonly Reason[] {
  const [change] = separate;
  if (!change || separate.length > 1 || moves.length > 0 || change.broken < 2) return [];
  const { field, name, value } = change.cell;
  if (value === null || totals.has(field)) return [];
  const sentence = {
    zh: `若“${name}”是刚改的，请改合计，不改这一格。`,
    en: `If “${name}” was just corrected, change its totals instead.`,
  };
  return [{ fields: [field], sentence }];
}

/** The strongest first: a later criterion speaks only if the earlier ones see no difference. */
export const criteria: readonly Criterion[] = [
  knownValue,
  certain,
  move,
  blank,
  typingSlip,
  staleTotal,
  totalFirst,
];
