/** Completes a review with what the text says and what is wrong, which the first headline does not wait for. */
import { completed, nextFrame, type CompleteReview, type Core, type Read } from "./reading";
import type { Event } from "./state";

/**
 * Completes the review of a document, after the headline is shown and once for what the document says.
 * @param reading gives the document that is shown; null before one was read
 */
export function completer(core: Core, reading: () => Read | null, dispatch: (event: Event) => void) {
  let complete: CompleteReview | null = null;
  let awaited: string | null = null;
  const find = async (read: Read) => {
    await nextFrame();
    // What cannot be had now is asked for again at the next check; until then what was found stands as it is.
    complete ??= await core.loadComplete().catch(() => null);
    dispatch({
      type: "searched",
      read: complete ? completed(read, complete) : { ...read, completion: "missing" },
    });
  };
  return {
    /** Called after every change of the state. */
    follow: () => {
      const read = reading();
      const next = read?.completion === "awaited" ? read.content : null;
      if (read && next !== null && next !== awaited) void find(read);
      awaited = next;
    },
    /** Completes the review of a document that was read, unless it is known; only the first headline does not wait for it. */
    complete: (read: Read): Read => {
      const known = reading();
      const isKnown = known?.content === read.content && known.completion === "complete";
      return isKnown || !complete || read.completion !== "awaited" ? read : completed(read, complete);
    },
  };
}
