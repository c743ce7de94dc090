import { sizeOf, type CellAct, type FixedCell } from "./journal";
import type { Session } from "./session";
import type { FixTarget, WriteReport, WriteTarget } from "./types";

/** What the last act left undone because it broke off. A second try belongs to it: one undo takes both back. */
export interface Unfinished {
  readonly act: CellAct["act"];
  readonly targets: readonly WriteTarget[];
}

/** What a second try of a fix knows of the first. */
export interface FirstTry {
  /** What the first has written is no change of the user's. */
  readonly written: readonly FixedCell[];
  /** A change rests on what it rested on, though the report may be another by now. */
  readonly withTies: (target: FixTarget) => FixTarget;
}

/** @returns null where a fix is none of the last act, or not only of what that left undone */
export function firstTry(session: Session, targets: readonly FixTarget[]): FirstTry | null {
  const { unfinished, journal } = session;
  const last = journal.last();
  if (last?.act !== "fix" || !isSecondTry(session, "fix", targets)) return null;
  return {
    written: last.cells,
    withTies: (target) => {
      const { group, basis }: Partial<FixTarget> =
        unfinished?.targets.find((one) => isSameFix(one, target)) ?? target;
      return { ...target, ...(group === undefined ? {} : { group }), ...(basis ? { basis } : {}) };
    },
  };
}

/** A fix is a second try if it is about nothing but what was left; marks come and go all at once: the next act is it. */
function isSecondTry(
  { unfinished, journal }: Session,
  act: CellAct["act"],
  targets: readonly WriteTarget[],
): boolean {
  if (unfinished?.act !== act || journal.last()?.act !== act) return false;
  return act !== "fix" || targets.every((target) => unfinished.targets.some((one) => isSameFix(one, target)));
}

function isSameFix(a: Partial<FixTarget>, b: Partial<FixTarget>): boolean {
  return a.key === b.key && a.text === b.text && a.to === b.to;
}

/** Enters an act into the journal, as one with the act that it finishes. */
export function recordAct(session: Session, act: CellAct, report: WriteReport<WriteTarget>): void {
  const { journal } = session;
  const { applied, changedMeanwhile, notFound, refused, unfinished } = report;
  const targets = [...applied, ...changedMeanwhile, ...notFound, ...refused.map(({ target }) => target)];
  const isSecond = isSecondTry(session, act.act, targets);
  if (isSecond) journal.extendLast(act);
  else journal.record(act);
  const isRecorded = isSecond || sizeOf(act) > 0;
  session.unfinished = isRecorded && unfinished.length > 0 ? { act: act.act, targets: unfinished } : null;
}
