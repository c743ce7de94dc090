/** Reviews for tests: as the pane has them (`reviewed`), and as the command prints them (`review`). */
import { reviewJson, type ReviewJson } from "../src/cli";
import type { Outline } from "../src/document";
import { defaultBounds, type Bounds } from "../src/repair";
import type { Corrections, Language } from "../src/report";
import { reviewDocument, withIgnored, type Review } from "../src/review";

export type { ReviewJson } from "../src/cli";

export interface ReviewOptions {
  /** By default as in the product, but a busy machine cuts no search short. */
  readonly bounds?: Bounds;
  readonly file?: string;
  readonly language?: Language;
  /** What the document's setting of ignored findings holds. */
  readonly ignored?: unknown;
  /** What a clerk says of unit, level and year. */
  readonly corrections?: Corrections;
}

const patient = { ...defaultBounds, milliseconds: Infinity };

/** The review of a report, causes and all. */
export function reviewed(source: Outline | Uint8Array | string, options: ReviewOptions = {}): Review {
  const result = reviewDocument(source, {
    bounds: options.bounds ?? patient,
    corrections: options.corrections,
  });
  if (result.status !== "reviewed") throw new Error(`This is no report: ${result.code}`);
  return withIgnored(result.review, options.ignored ?? null);
}

/** The same as the command's JSON. */
export function review(source: Outline | Uint8Array | string, options: ReviewOptions = {}): ReviewJson {
  const { file = "", language = "zh", ignored = null } = options;
  const result = reviewDocument(source, {
    bounds: options.bounds ?? patient,
    corrections: options.corrections,
  });
  return reviewJson(
    file,
    result.status === "reviewed" ? { ...result, review: withIgnored(result.review, ignored) } : result,
    language,
  );
}

/** The changes of fields that a fix makes, of a review or of the command's JSON; none where it inserts tables. */
export function changesIn<C extends { readonly field: string | null }>(
  fix: { readonly kind: "change"; readonly changes: readonly C[] } | { readonly kind: "insert" | "convert" },
): readonly (C & { readonly field: string })[] {
  if (fix.kind !== "change") return [];
  return fix.changes.filter((change): change is C & { readonly field: string } => change.field !== null);
}
