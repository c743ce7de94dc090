import { notLoaded } from "../../word";
import type * as New from "./new";

/**
 * The 新建 tab, the template that it makes, and its words: one file that is asked for when they are first needed.
 * @throws {WordFailure} when it cannot be had; the next call tries again
 */
export async function loadNew(): Promise<typeof New> {
  try {
    return await import(/* webpackChunkName: "new" */ "./new");
  } catch {
    throw notLoaded();
  }
}
