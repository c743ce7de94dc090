/** Reads the document, reviews it, and says what of it is shown. */
import type { Outline } from "../../document";
import type { Place, FieldId, Language, Sentence } from "../../report";
import { withIgnored, type Review, type Reviewer } from "../../review";
import type { ReadSource, Word as WordDocument } from "../../word";
import { formOf, type Form } from "../view/form";
import type { Locate } from "./targets";

/** The core that the pane shows: pure functions, given so that a test can give others. */
export interface Core {
  /** Reviews without looking for causes. */
  readonly review: OutlineReviewer;
  readonly locate: Locate;
  /**
   * The same with the causes of what is broken. It comes in a file of its own, asked for when something is: what the
   * pane loads before its headline has a bound.
   */
  readonly loadReview: () => Promise<OutlineReviewer>;
}

export type OutlineReviewer = (outline: Outline, context: Parameters<Reviewer>[1]) => Review;

/** A document as it was read, and what was found in it. */
export interface Read {
  readonly outline: Outline;
  /** All that was found: by every rule, nothing ignored. */
  readonly found: Review;
  /** Whether `found` has the causes of what is broken: it does, they are looked for, or their file could not be had. */
  readonly causes: "known" | "awaited" | "missing";
  /** What the document says, as far as the pane can show it. It says nothing of causes: how far they are found is a matter of time. */
  readonly content: string;
  readonly form: Form;
  readonly hasRevisions: boolean;
  readonly source: ReadSource;
  /** Why the text of a field's cell cannot be replaced; fields without an obstacle are absent. */
  readonly obstacles: ReadonlyMap<FieldId, Sentence>;
  /** Why the document cannot be written, as far as reading it tells. */
  readonly readOnly: Sentence | null;
}

/** What is shown of it. */
export interface Reading extends Read {
  /** Without the findings of rules that are switched off, and with those that are ignored told apart. */
  readonly review: Review;
}

/**
 * Reads the document, with one sync, and reviews it without looking for causes.
 * @param onStep hears of each step, and is given the time to show it
 * @throws {WordFailure}
 */
export async function readDocument(
  word: WordDocument,
  review: OutlineReviewer,
  onStep?: (step: "reading" | "parsing" | "checking") => void,
): Promise<Read> {
  const { outline, source, readOnly, fixObstacle } = await word.read(onStep);
  if (onStep) {
    onStep("checking");
    await nextFrame();
  }
  const found = review(outline, contextIn(word.host().language));
  const { hasRevisions } = outline;
  const obstacles = obstaclesOf(found, fixObstacle);
  const { checked, hold } = found.relations;
  return {
    outline,
    found,
    causes: hold < checked ? "awaited" : "known",
    content: JSON.stringify([found, hasRevisions, source, [...obstacles]]),
    form: formOf(found),
    hasRevisions,
    source,
    obstacles,
    readOnly,
  };
}

/** The same document, reviewed with the causes of what is broken. */
export function withCauses(read: Read, review: OutlineReviewer, language: Language): Read {
  return { ...read, found: review(read.outline, contextIn(language)), causes: "known" };
}

/**
 * What is shown of a document.
 * @param offRules ids of the rules whose findings are left out
 * @param ignored the document's record of ignored findings, as it was found there
 */
export function shown(read: Read, offRules: ReadonlySet<string>, ignored: unknown): Reading {
  const { found } = read;
  const rulesOn = found.findings.filter(({ rule }) => !offRules.has(rule));
  const findings = withIgnored(rulesOn, found.facts, ignored);
  return { ...read, review: { ...found, findings } };
}

/** A review without a file, of which nothing is ignored yet. */
function contextIn(language: Language): Parameters<Reviewer>[1] {
  return { file: "", language };
}

/** Why fields cannot be fixed, as far as the document tells before anything is written. */
function obstaclesOf(
  review: Review,
  fixObstacle: (place: Place) => Sentence | null,
): ReadonlyMap<FieldId, Sentence> {
  return new Map(
    Object.entries(review.facts).flatMap(([field, { cell }]): [FieldId, Sentence][] => {
      const obstacle = fixObstacle(cell);
      return obstacle ? [[field, obstacle]] : [];
    }),
  );
}

/** Lets the browser paint before work that does not yield. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
