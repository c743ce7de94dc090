/** What the page must do after the document changed. */
export type ViewChange =
  | { readonly kind: "everything" }
  /** The numbers of the paragraphs to draw again, ascending; none where nothing changed. */
  | { readonly kind: "paragraphs"; readonly numbers: readonly number[] };

/** What the page shows: the frame of tables and paragraphs as one key, and one key for each paragraph's content. */
export interface Shown {
  readonly frame: string;
  readonly paragraphs: readonly string[];
}

/**
 * Compares what is shown with what should be. Paragraphs are drawn one by one only if the frame is the same: rows that
 * come or go move everything behind them.
 */
export function viewChange(before: Shown, after: Shown): ViewChange {
  if (before.frame !== after.frame || before.paragraphs.length !== after.paragraphs.length) {
    return { kind: "everything" };
  }
  const numbers = after.paragraphs.flatMap((key, number) =>
    key === before.paragraphs[number] ? [] : [number],
  );
  return { kind: "paragraphs", numbers };
}
