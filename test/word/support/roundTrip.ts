import { isSameContent } from "../../../testing/word/content";
import { markOf, visibleCells, type OpenDocument } from "../../../testing/word/word";

/** What marking and unmarking every cell of a document came to. */
export interface RoundTrip {
  readonly cells: number;
  readonly painted: number;
  readonly unpainted: number;
  /** Addresses of cells that were not reached, refused, or read as others. */
  readonly left: readonly string[];
  /** Whether the document's main part is as it was, up to run splits. */
  readonly isSame: boolean;
  /** Why nothing could be written, if so. */
  readonly readOnly: string | null;
  /** Syncs of the two acts together. */
  readonly syncs: number;
}

/** Marks every cell of an open document in one act, and takes the marks away in another. */
export async function markAndUnmark(document: OpenDocument): Promise<RoundTrip> {
  const before = document.mainPart();
  await document.word.read();
  const { readOnly } = document.word.host();
  document.syncs();
  const marked = await document.word.mark((outline) =>
    visibleCells(outline).map((cell, index) => markOf(cell, index % 2 === 0 ? "error" : "warning")),
  );
  const unmarked = await document.word.unmark();
  const left = [
    ...[...marked.changedMeanwhile, ...unmarked.changedMeanwhile].map(
      ({ key }) => `${key} changed meanwhile`,
    ),
    ...marked.notFound.map(({ key }) => key),
    ...marked.refused.map(({ target, reason }) => `${target.key} ${reason.en}`),
    ...unmarked.notFound.map(({ key }) => key),
    ...unmarked.refused.map(({ target, reason }) => `${target.key} ${reason.en}`),
  ];
  return {
    cells: visibleCells(document.outline()).length,
    painted: unmarked.applied.length,
    unpainted: marked.unpainted.length,
    left,
    isSame: isSameContent(document.mainPart(), before),
    readOnly: readOnly?.en ?? null,
    syncs: document.syncs(),
  };
}
