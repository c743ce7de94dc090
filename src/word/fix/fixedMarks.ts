/** The marks of what is corrected: they go with the correction, and leave the document's record. */
import type { Outline } from "../../document";
import { findAgain, type WriteJob } from "../attempt";
import { isColored, setColor } from "../marks/paint";
import { saveMarks, type Mark } from "../marks/record";
import { refindMarks } from "../marks/refindMarks";
import type { Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { FixTarget, WriteTarget } from "../types";
import type { MarkChange, TextJob } from "./textJob";

/** A job that changes the mark of its text, too. It is done where the text is written: a mark may have gone meanwhile. */
export function withMark<T extends WriteTarget>(job: TextJob<T>, mark: MarkChange): TextJob<T> {
  const { from, to } = mark;
  const same = (one: WriteJob<T> | null): WriteJob<T> | null => one && withMark(one as TextJob<T>, mark);
  const reverse = (one: WriteJob<T>): WriteJob<T> => withMark(one as TextJob<T>, { from: to, to: from });
  return {
    ...job,
    mark,
    guard: (located) => {
      const keep = job.guard?.(located);
      return (hasChanged) => {
        const back = keep?.(hasChanged) ?? null;
        return back && reverse(back);
      };
    },
    write: (located) => {
      job.write(located);
      setColor(located.text(job.paragraph), to);
    },
    readBack: (located) => {
      const isWritten = job.readBack(located);
      const range = located.text(job.paragraph);
      range.load("font/highlightColor");
      return () => isWritten() && isColored(range.font.highlightColor, to);
    },
    again: (now) => same(job.again?.(now) ?? null),
    ...(job.back && { back: (now: Spot) => reverse(job.back!(now)) }),
  };
}

/** The jobs, of which those take the mark away whose place has one of ours: what it was for is corrected. */
export function unmarking(
  jobs: readonly TextJob<FixTarget>[],
  outline: Outline,
  record: readonly Mark[],
): readonly TextJob<FixTarget>[] {
  if (record.length === 0) return jobs;
  const ours = new Map(refindMarks(record, outline).found.map(({ spot, mark }) => [spot, mark.color]));
  return jobs.map((job) => {
    const color = ours.get(job.spot);
    const isAlone = color !== undefined && job.spot.highlights.length === 1;
    return isAlone && job.to !== "" ? withMark(job, { from: color, to: null }) : job;
  });
}

/** Takes marks out of the document's record that have gone with their corrections. */
export async function forgetMarks(
  state: DocumentState,
  record: readonly Mark[],
  before: Outline,
  written: readonly TextJob<FixTarget>[],
): Promise<void> {
  // Where Word was read again, the colour may still be there.
  const now = state.latest?.outline ?? before;
  const isGone = (job: TextJob<FixTarget>): boolean =>
    job.mark !== undefined && (now === before || findAgain(now, job)?.highlights.length === 0);
  const cleared = new Set(written.filter(isGone).map(({ spot }) => spot));
  const { found } = refindMarks(record, before);
  const kept = new Set(found.flatMap(({ spot, mark }) => (cleared.has(spot) ? [] : [mark])));
  const gone = new Set(
    found.flatMap(({ spot, mark }) => (cleared.has(spot) && !kept.has(mark) ? [mark] : [])),
  );
  if (gone.size === 0) return;
  // What the document does not take now is saved by the next check.
  await saveMarks(
    state,
    record,
    record.filter((mark) => !gone.has(mark)),
  );
}
