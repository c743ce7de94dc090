/** Reads the document, reviews it, and says what of it is shown. */
import type { Outline } from "../../document";
import type { FieldId, Sentence } from "../../report";
import { relationTotals, withIgnored, type NotReviewed, type Review } from "../../review";
import type { ReadSource, Word as WordDocument } from "../../word";
import type { Locate } from "./targets";

/** Adds the causes of what is broken to a review. */
export type AddCauses = (review: Review) => Review;

/** The core that the pane shows: pure functions, given so that a test can give others. */
export interface Core {
  /** Checks a document, without looking for causes. */
  readonly check: (outline: Outline) => { readonly review: Review; readonly notReviewed: NotReviewed | null };
  /** Fetches what looks for causes: it is not needed before the first headline. */
  readonly loadCauses: () => Promise<AddCauses>;
  readonly locate: Locate;
}

/** A document as it was read, and what was found in it. */
export interface Read {
  /** All that was found: by every rule, nothing ignored. */
  readonly found: Review;
  /** Why the document is no report; null where it is one. */
  readonly notReviewed: NotReviewed | null;
  /** Whether `found` has the causes of what is broken, or they are still looked for, or what looks for them could not be had. */
  readonly causes: "known" | "awaited" | "missing";
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
 * Reads the document, with one sync, and checks it without looking for causes.
 * @param onStep hears of each step, and is given the time to show it
 * @throws {WordFailure}
 */
export async function readDocument(
  word: WordDocument,
  check: Core["check"],
  onStep?: (step: "reading" | "parsing" | "checking") => void,
): Promise<Read> {
  const { outline, source, fixObstacle } = await word.read(onStep);
  if (onStep) {
    onStep("checking");
    await nextFrame();
  }
  const { review: found, notReviewed } = check(outline);
  const { hasRevisions } = outline;
  const { report, findings } = found;
  const obstacles = new Map(
    [...report.facts.values()].flatMap(({ field, cell }) => {
      const obstacle = fixObstacle(cell);
      return obstacle ? [[field, obstacle] as const] : [];
    }),
  );
  const { checked, hold } = relationTotals(found);
  const { title, unit, year, tables } = report;
  const segments = tables.map(({ id, format, segments: own }) => [id, format.format, own]);
  return {
    found,
    notReviewed,
    causes: hold < checked ? "awaited" : "known",
    content: JSON.stringify([
      [title, unit, year, segments, [...report.facts.values()], findings],
      [hasRevisions, source, [...obstacles]],
    ]),
    hasRevisions,
    source,
    obstacles,
  };
}

/** The same document, with the causes of what is broken. Should the search fail, the relations stand as they are. */
export function withCauses(read: Read, addCauses: AddCauses): Read {
  let { found } = read;
  try {
    found = addCauses(found);
  } catch {
    // The findings of the checks are complete without causes.
  }
  return { ...read, found, causes: "known" };
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
