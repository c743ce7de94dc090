import { cellAt, type Outline, type OutlineCell } from "../document";
import { samePlace, type Place, type Sentence } from "../report";
import { whereabouts } from "./cells";
import { HELD_BACK, wholeGroups } from "./groups";
import type { FixedCell } from "./journal";
import type { LocatedCell } from "./ladder";
import { closedPlaceholder, obstacleTo } from "./obstacles";
import { firstTry, recordAct } from "./secondTry";
import type { Session } from "./session";
import { locateTargets } from "./targets";
import type { BasisCell, FindTargets, FixTarget, Refusal, WriteReport, WriteTarget } from "./types";
import { write, type Job, type Outcome, type Plan } from "./write";

/** A job that replaces the text of one paragraph of a cell. */
export interface TextJob<T extends WriteTarget> extends Job<T> {
  /** Index among the cell's own paragraphs. */
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
}

const OUTDATED: Sentence = {
  zh: "文档已修改，这里没有改动，请看新的结果。",
  en: "The document has changed, so nothing was written here. Please see the new result.",
};

/** Replaces the text of cells, each in the one paragraph that has text, and nothing else. */
export async function fix(session: Session, find: FindTargets<FixTarget>): Promise<WriteReport<FixTarget>> {
  const outcome = await write(session, (outline) => {
    const targets = find(outline);
    const first = firstTry(session, targets);
    if (!first) return planFixes(outline, targets);
    return planFixes(outline, targets.map(first.withTies), first.written);
  });
  recordAct(session, { act: "fix", cells: fixedCells(outcome) }, outcome.report);
  return outcome.report;
}

type FixJob = TextJob<FixTarget>;

function fixedCells({ before, done, uncertain }: Outcome<FixTarget, FixJob>): FixedCell[] {
  const texts = new Map([...done, ...uncertain].map(({ cell, to }) => [cell, to.trim()]));
  const textOf = (cell: OutlineCell): string => texts.get(cell) ?? cell.text;
  const fixed =
    (isUncertain: boolean) =>
    (job: FixJob): FixedCell => ({
      ...whereabouts(before, job.cell.place, textOf),
      paragraph: job.paragraph,
      from: job.from,
      to: job.to,
      text: job.to.trim(),
      isUncertain,
    });
  return [...done.map(fixed(false)), ...uncertain.map(fixed(true))];
}

/**
 * Which cells can be written. A group of which a cell, or what it was computed from, is not as the finding saw it is left
 * whole: made by halves, or made of other numbers, it would put a wrong number in the place of a right one.
 * @param ours what the act that is tried again has written: that is no change of the user's
 */
export function planFixes(
  outline: Outline,
  targets: readonly FixTarget[],
  ours: readonly FixedCell[] = [],
): Plan<FixTarget, FixJob> {
  const applied = targets.filter(({ place, to }) => isWritten(outline, place, to.trim(), ours));
  const wanted = targets.filter((target) => !applied.includes(target));
  const { located, changedMeanwhile, notFound } = locateTargets(outline, wanted);
  const cells = new Map(located.map(({ target, cell }) => [target, cell]));
  const isUpToDate = (target: FixTarget): boolean =>
    cells.has(target) && isBasisKept(outline, target.basis ?? [], ours);
  const upToDate = wholeGroups(wanted, isUpToDate).whole;
  const outdated = [...cells.keys()].filter((target) => !upToDate.includes(target));

  const obstacles = new Map<FixTarget, Sentence>();
  for (const target of upToDate) {
    const cell = cells.get(target);
    const obstacle = cell && obstacleTo(outline, cell);
    if (obstacle) obstacles.set(target, obstacle);
  }
  const { whole, held } = wholeGroups(upToDate, (target) => !obstacles.has(target));
  const jobs = whole.flatMap((target) => {
    const cell = cells.get(target);
    if (!cell) return [];
    return [{ ...textJob(target, cell, paragraphToReplace(cell), target.to), group: target.group }];
  });
  const refused: Refusal<FixTarget>[] = [
    ...outdated.map((target) => ({ target, reason: OUTDATED })),
    ...[...obstacles].map(([target, reason]) => ({ target, reason })),
    ...held.map((target) => ({ target, reason: HELD_BACK })),
  ];
  return { jobs, applied, changedMeanwhile, notFound, refused };
}

/** Whether a cell says what an act of ours has written into it. */
function isWritten(outline: Outline, place: Place, text: string, ours: readonly FixedCell[]): boolean {
  if (cellAt(outline, place)?.text !== text) return false;
  return ours.some((fixed) => fixed.text === text && samePlace(fixed.place, place));
}

/** Whether the cells that a change was computed from say what they said. */
function isBasisKept(outline: Outline, basis: readonly BasisCell[], ours: readonly FixedCell[]): boolean {
  return basis.every(({ place, text }) => {
    const now = place && cellAt(outline, place)?.text;
    if (place === null || typeof now !== "string") return false;
    return now === text || isWritten(outline, place, now, ours);
  });
}

/** The paragraph that has text; of a blank cell one with spaces, else its first. */
function paragraphToReplace(cell: OutlineCell): number {
  const withText = cell.paragraphs.findIndex((paragraph) => paragraph.text.trim() !== "");
  const withSpace = cell.paragraphs.findIndex((paragraph) => paragraph.text !== "");
  return Math.max(0, withText === -1 ? withSpace : withText);
}

/** Replaces the text of one paragraph, its mark and its format kept. */
export function textJob<T extends WriteTarget>(
  target: T,
  cell: OutlineCell,
  paragraph: number,
  to: string,
): TextJob<T> {
  const from = cell.paragraphs[paragraph]?.text ?? "";
  return {
    target,
    cell,
    paragraph,
    from,
    to,
    objection: ({ control }) => (cell.isPlaceholder && !control ? closedPlaceholder : null),
    write: (located) => replaceText(located, paragraph, from, to),
    readBack: (located) => {
      const written = located.control ?? located.paragraph(paragraph);
      written.load("text");
      return () => written.text.trim() === to.trim();
    },
    isDone: (now) => now.paragraphs[paragraph]?.text.trim() === to.trim(),
  };
}

function replaceText(located: LocatedCell, paragraph: number, from: string, to: string): void {
  // The control stays, and one that is emptied shows its placeholder again.
  if (located.control) located.control.insertText(to, "Replace");
  else if (from === "") located.paragraph(paragraph).insertText(to, "Start");
  else located.text(paragraph).insertText(to, "Replace");
}
