/** Replaces the text of cells, each in the one paragraph that has text, and nothing else. */
import { cellAt, isShownIn, type Outline, type OutlineCell } from "../../document";
import { samePlace, type CellPlace, type Sentence } from "../../report";
import type { LocatedCell } from "../locate/locator";
import { referenceTo } from "../read/cells";
import { ifAnswered } from "../read/read";
import type { DocumentState } from "../state";
import type { BasisCell, FindTargets, FixTarget, Refusal, WriteReport, WriteTarget } from "../types";
import type { FixedCell } from "../undo/journal";
import { inGroupWith, type WriteJob } from "../attempt";
import { findTargetCells, HELD_BACK, write, type WritePlan } from "../write";
import { CLOSED_PLACEHOLDER, obstacleTo } from "./obstacles";

/** A job that replaces the text of one paragraph of a cell. */
export interface TextJob<T extends WriteTarget> extends WriteJob<T> {
  /** Index among the cell's own paragraphs. */
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
  /** What Word has made of the text instead of replacing it, as a later reading of the cell shows it; else null. */
  readonly misdone: (cell: OutlineCell) => string | null;
}

type FixJob = TextJob<FixTarget>;

const OUTDATED: Sentence = {
  zh: "文档已修改，这里没有改动，请看新的结果。",
  en: "The document has changed, so nothing was written here. Please see the new result.",
};

/** Writes the changes, and records the act. A retry of a fix that broke off joins it in the journal. */
export async function fix(
  state: DocumentState,
  find: FindTargets<FixTarget>,
): Promise<WriteReport<FixTarget>> {
  const outcome = await write(state, (outline) => {
    const targets = find(outline);
    const retry = state.journal.retryOf(targets);
    return retry ? planFixes(outline, retry.targets, retry.written) : planFixes(outline, targets);
  });
  const { report, before, written, undone, isUncertain } = outcome;
  const misdone = [...undone].flatMap(([job, now]) => {
    const to = job.misdone(now);
    return to === null ? [] : [{ ...job, to }];
  });
  const acted = [...written, ...misdone];
  const texts = new Map(acted.map(({ cell, to }) => [cell, to.trim()]));
  const textOf = (cell: OutlineCell): string => texts.get(cell) ?? cell.text;
  const cells = acted.map(({ cell, paragraph, from, to }) => ({
    ...referenceTo(before, cell.place, textOf),
    paragraph,
    from,
    to,
    text: to.trim(),
    isUncertain,
  }));
  state.journal.record({ act: "fix", cells }, report);
  return report;
}

/**
 * Decides which cells can be written. If one cell of a group, or a cell that it was computed from, is not as the finding
 * saw it, the whole group is left: half of it, or numbers computed from other ones, would make right numbers wrong.
 * @param ours what the act that is tried again has written, which is no change of the user's
 */
export function planFixes(
  outline: Outline,
  targets: readonly FixTarget[],
  ours: readonly FixedCell[] = [],
): WritePlan<FixTarget, FixJob> {
  const applied = targets.filter(({ place, to }) => isWrittenByUs(outline, place, to.trim(), ours));
  const wanted = targets.filter((target) => !applied.includes(target));
  const { found, changedMeanwhile, notFound } = findTargetCells(outline, wanted);
  const isOutdated = inGroupWith(
    wanted,
    (target) => !found.has(target) || !isBasisKept(outline, target.basis ?? [], ours),
  );
  const obstacleIn = (target: FixTarget): Sentence | null => {
    const cell = found.get(target);
    return cell ? obstacleTo(outline, cell) : null;
  };
  const isHeld = inGroupWith(wanted, (target) => obstacleIn(target) !== null);
  const jobs: FixJob[] = [];
  const refused: Refusal<FixTarget>[] = [];
  for (const [target, cell] of found) {
    const { group, to } = target;
    if (isOutdated(target)) refused.push({ target, reason: OUTDATED });
    else if (isHeld(target)) refused.push({ target, reason: obstacleIn(target) ?? HELD_BACK });
    else jobs.push({ ...textJob(target, cell, paragraphToReplace(cell), to), group });
  }
  return { jobs, applied, changedMeanwhile, notFound, refused };
}

/** Whether a cell says what an act of ours has written into it. */
function isWrittenByUs(
  outline: Outline,
  place: CellPlace,
  text: string,
  ours: readonly FixedCell[],
): boolean {
  if (cellAt(outline, place)?.text !== text) return false;
  return ours.some((fixed) => fixed.text === text && samePlace(fixed.place, place));
}

/** Whether the cells that a change was computed from still say what they said. */
function isBasisKept(outline: Outline, basis: readonly BasisCell[], ours: readonly FixedCell[]): boolean {
  return basis.every(({ place, text }) => {
    const cell = place && cellAt(outline, place);
    return cell !== null && (isShownIn(cell, text) || isWrittenByUs(outline, cell.place, cell.text, ours));
  });
}

/** The paragraph that has text. In a blank cell, one with spaces, else the first. */
function paragraphToReplace({ paragraphs }: OutlineCell): number {
  const withText = paragraphs.findIndex(({ text }) => text.trim() !== "");
  const withSpace = paragraphs.findIndex(({ text }) => text !== "");
  return Math.max(0, withText === -1 ? withSpace : withText);
}

function misdoneSentence(text: string): Sentence {
  return {
    zh: `Word 把这一格写成了“${text}”，请点“撤销”，或手动改正。`,
    en: `Word has made “${text}” of this cell. Undo it, or put it right by hand.`,
  };
}

/**
 * Replaces the text of one paragraph and keeps its mark and format.
 * @param from what the paragraph says now
 */
export function textJob<T extends WriteTarget>(
  target: T,
  cell: OutlineCell,
  paragraph: number,
  to: string,
  from = cell.paragraphs[paragraph]?.text ?? "",
): TextJob<T> {
  const textIn = (now: OutlineCell): string | undefined => now.paragraphs[paragraph]?.text;
  // A control may take "Replace" for "Start" (OfficeDev/office-js#1516).
  const misdone = (now: OutlineCell): string | null =>
    to !== "" && from !== "" && textIn(now) === to + from ? to + from : null;
  const shownIn = (located: LocatedCell): Word.ContentControl | Word.Paragraph =>
    located.control ?? located.paragraph(paragraph);
  return {
    target,
    cell,
    paragraph,
    from,
    to,
    misdone,
    objection: ({ control }) => (cell.isPlaceholder && !control ? CLOSED_PLACEHOLDER : null),
    guard: (located) => {
      const shown = shownIn(located);
      shown.load("text");
      const control = controlIn(located, paragraph, cell);
      control?.load("placeholderText");
      return (hasChanged) => {
        const text = hasChanged ? ifAnswered(() => shown.text) : from;
        // Somebody has emptied the control: what it shows then is no text.
        const isEmptied =
          hasChanged && control !== null && text === ifAnswered(() => control.placeholderText);
        return text === null ? null : textJob(target, cell, paragraph, isEmptied ? "" : text, to);
      };
    },
    write: (located) => replaceText(located, paragraph, from, to),
    readBack: (located) => {
      const written = shownIn(located);
      written.load("text");
      return () => written.text.trim() === to.trim();
    },
    isDone: (now) => textIn(now)?.trim() === to.trim(),
    again: (now) =>
      textIn(now) === from || misdone(now) !== null ? textJob(target, now, paragraph, to) : null,
    back: (now) => textJob(target, now, paragraph, from),
    complaint: (now) => {
      const text = misdone(now);
      return text === null ? null : misdoneSentence(text.trim());
    },
  };
}

/** The content control that holds the text, as far as the outline shows one. */
function controlIn(
  located: LocatedCell,
  paragraph: number,
  { tag }: OutlineCell,
): Word.ContentControl | null {
  if (located.control || tag === null) return located.control ?? null;
  return located.paragraph(paragraph).contentControls.getFirstOrNullObject();
}

function replaceText(located: LocatedCell, paragraph: number, from: string, to: string): void {
  // The control stays. When it is emptied, it shows its placeholder again.
  if (located.control) located.control.insertText(to, "Replace");
  else if (from === "") located.paragraph(paragraph).insertText(to, "Start");
  else located.paragraph(paragraph).getRange("Content").insertText(to, "Replace");
}
