import { samePlace, type Sentence } from "../report";
import { whereabouts } from "./cells";
import type { CellAct, PaintedCell } from "./journal";
import { matchMarks } from "./matching";
import { rememberMarks, type ColouredCell, type MarksMemory } from "./memory";
import type { PaintJob } from "./painting";
import type { WriteReport, WriteTarget } from "./types";
import type { Outcome } from "./write";

const NOT_REMEMBERED: Sentence = {
  zh: "标记的位置没能存进文档。请在关闭文档之前清除标记，否则以后只能手动清除。",
  en: "Where the marks are could not be stored in the document. Clear them before you close it, or they can only be removed by hand later.",
};

/**
 * Remembers in the document what a painting act has left: marks made are added, marks taken off dropped.
 * @returns the act's report, with a sentence where marks are left and the document did not take their record
 */
export async function rememberPainting<T extends WriteTarget>(
  memory: MarksMemory,
  outcome: Outcome<T, PaintJob<T>>,
): Promise<WriteReport<T>> {
  const { report, before, done, uncertain } = outcome;
  const matched = matchMarks(memory, before);
  // A cell of which nobody can tell keeps its old mark and gets the new one: clearing looks at the document anyway.
  const isEnded = (mark: ColouredCell): boolean => done.some((job) => samePlace(job.cell.place, mark));
  const kept = matched.found.map(({ mark, cell }) => ({ ...mark, ...cell.place, text: cell.text }));
  const made = [...done, ...uncertain].flatMap(({ cell, to }) =>
    to ? [{ ...cell.place, text: cell.text, color: to }] : [],
  );
  const marks = [...kept.filter((mark) => !isEnded(mark)), ...made];
  try {
    await rememberMarks({ marks, others: matched.others });
    return report;
  } catch {
    return { ...report, notRemembered: marks.length > 0 ? NOT_REMEMBERED : null };
  }
}

/** The journal's entry for a painting act. */
export function paintingAct<T extends WriteTarget>(
  act: "mark" | "unmark",
  { before, done, uncertain }: Outcome<T, PaintJob<T>>,
): CellAct {
  const painted =
    (isUncertain: boolean) =>
    ({ cell, from, to }: PaintJob<T>): PaintedCell => ({
      ...whereabouts(before, cell.place),
      text: cell.text,
      from,
      to,
      isUncertain,
    });
  return { act, cells: [...done.map(painted(false)), ...uncertain.map(painted(true))] };
}
