/** Reads the document, reviews it, and says what of it is shown. */
import type { Outline } from "../../document";
import type { FindInText } from "../../reading";
import { isFound, type Corrections, type FieldId, type Place, type Sentence } from "../../report";
import {
  readCorrections,
  withIgnored,
  type NamedCell,
  type NotReviewed,
  type ReadingOptions,
  type Review,
} from "../../review";
import type { ReadSource, Word as WordDocument } from "../../word";

/** Adds to the review of a document's tables what its text says, and the causes of what is broken. */
export type CompleteReview = (review: Review, outline: Outline) => Review;

/** The core that the pane shows: pure functions, given so that a test can give others. */
export interface Core {
  /** Checks a document's tables, without looking for causes. */
  readonly check: (
    outline: Outline,
    options: ReadingOptions,
  ) => { readonly review: Review; readonly notReviewed: NotReviewed | null };
  /** Fetches what checks the text and looks for causes: it is not needed before the first headline. */
  readonly loadComplete: () => Promise<CompleteReview>;
  /** Fetches what finds tables that stand as text: only a document that lacks a table needs it. */
  readonly loadFindInText: () => Promise<FindInText>;
  readonly locate: (
    cells: readonly NamedCell[],
    outline: Outline,
    options: ReadingOptions,
  ) => readonly (Place | null)[];
}

/** A document as it was read, and what was found in it. */
export interface Read {
  readonly outline: Outline;
  /** What a clerk says of its unit, level and year. */
  readonly corrections: Corrections | null;
  /** Found the tables that stand as text; null where it was not needed. */
  readonly findInText: FindInText | null;
  /** All that was found: by every rule, nothing ignored. */
  readonly found: Review;
  /** Why the document is no report; null where it is one. */
  readonly notReviewed: NotReviewed | null;
  /** Whether `found` is complete, or still being completed, or what completes it could not be had. */
  readonly completion: "complete" | "awaited" | "missing";
  /** What the document says, as far as the pane can show it. It says nothing of causes: how far they are found is a matter of time. */
  readonly content: string;
  readonly hasRevisions: boolean;
  readonly source: ReadSource;
  /** Why the text of a field's cell cannot be replaced; fields without an obstacle are absent. */
  readonly obstacles: ReadonlyMap<FieldId, Sentence>;
}

/** What is shown of it. */
export interface Reading extends Read {
  /** Without the findings of rules that are switched off, and with those that are ignored told apart. */
  readonly review: Review;
}

/**
 * Reads the document, with one sync, and checks its tables.
 * @param onStep hears of each step, and is given the time to show it
 * @throws {WordFailure} what Word does not do; and an error where code cannot be loaded
 */
export async function readDocument(
  word: WordDocument,
  { check, loadFindInText }: Core,
  onStep?: (step: "reading" | "parsing" | "checking") => void,
): Promise<Read> {
  const { outline, source, fixObstacle } = await word.read(onStep);
  if (onStep) {
    onStep("checking");
    await nextFrame();
  }
  const corrections = readCorrections(word.kept("corrections"));
  const byTables = check(outline, { corrections });
  const isWhole = byTables.review.report.tables.every(isFound);
  const findInText = isWhole ? null : await loadFindInText();
  const { review: found, notReviewed } = isWhole ? byTables : check(outline, { corrections, findInText });
  const { hasRevisions } = outline;
  const { report, findings } = found;
  const obstacles = new Map(
    [...report.facts.values()].flatMap(({ field, place }) => {
      const obstacle = fixObstacle(place);
      return obstacle ? [[field, obstacle] as const] : [];
    }),
  );
  const { title, unit, year, tier, asRead, tables } = report;
  const segments = tables.map(({ id, format, segments: own }) => [id, format.format, own]);
  const paragraphs = outline.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.paragraph.text] : [],
  );
  return {
    outline,
    corrections,
    findInText,
    found,
    notReviewed,
    completion: notReviewed ? "complete" : "awaited",
    content: JSON.stringify([
      [title, unit, year, tier, asRead, segments, [...report.facts.values()], findings],
      paragraphs,
      [hasRevisions, source, [...obstacles]],
    ]),
    hasRevisions,
    source,
    obstacles,
  };
}

/** The same document, with what its text says and the causes of what is broken. Should that fail, what was found stands. */
export function completed(read: Read, complete: CompleteReview): Read {
  try {
    return { ...read, found: complete(read.found, read.outline), completion: "complete" };
  } catch {
    // The findings about tables stand without it, and the headline says that the text was not checked.
    return { ...read, completion: "missing" };
  }
}

/**
 * What is shown of a document.
 * @param offRules ids of the rules whose findings are left out
 * @param ignored the document's record of ignored findings, as it was found there
 */
export function shown(read: Read, offRules: ReadonlySet<string>, ignored: unknown): Reading {
  const findings = read.found.findings.filter(({ rule }) => !offRules.has(rule));
  return { ...read, review: withIgnored({ ...read.found, findings }, ignored) };
}

/** Lets the browser paint before work that does not yield. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
