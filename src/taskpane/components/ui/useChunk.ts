/** Code that is loaded once it is wanted: the headline does without. */
import { useEffect, useState } from "react";

/**
 * @param load imports the chunk
 * @returns the chunk, null until it is there; and whether it could not be had, with what tries again
 */
export function useChunk<T>(load: () => Promise<T>, isWanted = true) {
  const [state, setState] = useState<{ readonly chunk: T } | "awaited" | "failed">("awaited");
  useEffect(() => {
    if (isWanted && state === "awaited")
      load().then(
        (chunk) => setState({ chunk }),
        () => setState("failed"),
      );
    // `load` is another function each time, and loads the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isWanted, state]);
  return {
    chunk: typeof state === "object" ? state.chunk : null,
    hasFailed: state === "failed",
    retry: () => setState("awaited"),
  };
}
