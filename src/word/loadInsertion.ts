import type * as Parts from "./insertion";
import { WordFailure } from "./types";

/** What inserts, takes insertions back and opens new documents. */
export type InsertionParts = typeof Parts;

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
