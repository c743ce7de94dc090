import type * as Insertion from "./insertion";
import { WordFailure } from "./types";
import type * as Writing from "./writing";

/** What inserts, takes insertions back and opens new documents. */
export type InsertionParts = typeof Insertion;

/** What goes to cells, marks them and writes into them. */
export type WritingParts = typeof Writing;

/**
 * Loads what is needed only when there is something to go to or to write: the pane shows its headline without.
 * @throws {WordFailure} `notLoaded`; the next call tries again
 */
export async function loadWriting(): Promise<WritingParts> {
  try {
    return await import(/* webpackChunkName: "writing" */ "./writing");
  } catch {
    throw notLoaded();
  }
}

/**
 * The pane's first load does without these: they come with the 新建 tab, in one file of that name.
 * @throws {WordFailure} `notLoaded`; the next call tries again
 */
export async function loadInsertion(): Promise<InsertionParts> {
  try {
    return await import(/* webpackChunkName: "new" */ "./insertion");
  } catch {
    throw notLoaded();
  }
}

/** A file of the add-in's own, asked for when it is first needed, cannot be had. */
export function notLoaded(): WordFailure {
  return new WordFailure(
    {
      zh: "没有加载成功，文档没有改动。请检查网络后再试一次。",
      en: "This could not be loaded; the document was not changed. Check the network and try again.",
    },
    "not-loaded",
  );
}
