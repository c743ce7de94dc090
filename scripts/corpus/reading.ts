import { readFile } from "node:fs/promises";
import { review } from "../../src/review";
import { bounds } from "./bounds";
import type { ReadOutcome } from "./outcomes";

/**
 * Reads and checks one file, and takes the time. A file over the bound is read once more and the shorter time
 * counts: a busy machine is not the file's fault.
 */
export async function readAndCheck(file: string): Promise<ReadOutcome> {
  const bytes = await readFile(file);
  const first = timed(bytes, file);
  if (first.milliseconds <= bounds.readMilliseconds) return first;
  const second = timed(bytes, file);
  return second.milliseconds < first.milliseconds ? second : first;
}

function timed(bytes: Uint8Array, file: string): ReadOutcome {
  const start = performance.now();
  const { status, reason } = review(bytes, { file });
  return { status, reason, milliseconds: performance.now() - start };
}
