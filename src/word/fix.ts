import type { Outline, OutlineCell } from "../document";
import { rowAt, rowWords } from "./cells";
import type { FixedCell } from "./journal";
import type { Place } from "./ladder";
import { closedPlaceholder, obstacleTo } from "./obstacles";
import type { Session } from "./session";
import { locateTargets } from "./targets";
import type { FindTargets, FixTarget, Refusal, WriteReport, WriteTarget } from "./types";
import { write, type Job, type Plan } from "./write";

/** A job that replaces the text of one paragraph of a cell. */
export interface TextJob<T extends WriteTarget> extends Job<T> {
  /** Index among the cell's own paragraphs. */
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
}

/** Replaces the text of cells, each in the one paragraph that has text, and nothing else. */
export async function fix(session: Session, find: FindTargets<FixTarget>): Promise<WriteReport<FixTarget>> {
  const { report, before, done } = await write(session, (outline) => planFixes(outline, find(outline)));
  const texts = new Map(done.map(({ cell, to }) => [cell, to.trim()]));
  const cells = done.map(({ cell, paragraph, from, to }): FixedCell => {
    const row = rowAt(before, cell.address);
    const words = row ? rowWords(row, (one) => texts.get(one) ?? one.text) : "";
    return { address: cell.address, words, paragraph, from, to, text: to.trim() };
  });
  session.journal.record({ act: "fix", cells });
  return report;
}

export function planFixes(
  outline: Outline,
  targets: readonly FixTarget[],
): Plan<FixTarget, TextJob<FixTarget>> {
  const { located, changedMeanwhile, notFound } = locateTargets(outline, targets);
  const jobs: TextJob<FixTarget>[] = [];
  const refused: Refusal<FixTarget>[] = [];
  for (const { target, cell } of located) {
    const reason = obstacleTo(outline, cell);
    if (reason) refused.push({ target, reason });
    else jobs.push(textJob(target, cell, paragraphToReplace(cell), target.to));
  }
  return { jobs, changedMeanwhile, notFound, refused };
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
    write: (place) => replaceText(place, paragraph, from, to),
    readBack: (place) => {
      const written = place.control ?? place.paragraph(paragraph);
      written.load("text");
      return () => written.text.trim() === to.trim();
    },
    isDone: (now) => now.paragraphs[paragraph]?.text.trim() === to.trim(),
  };
}

function replaceText(place: Place, paragraph: number, from: string, to: string): void {
  // The control stays, and one that is emptied shows its placeholder again.
  if (place.control) place.control.insertText(to, "Replace");
  else if (from === "") place.paragraph(paragraph).insertText(to, "Start");
  else place.text(paragraph).insertText(to, "Replace");
}
