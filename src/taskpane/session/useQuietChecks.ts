import { useEffect, useRef } from "react";
import type { Word as WordDocument } from "../../word";
import { createPacer } from "./pacer";

interface QuietCheck<T> {
  readonly word: WordDocument;
  /** `later`: something else is under way; `never`: the next check is for the user to ask for. */
  readonly when: () => "now" | "later" | "never";
  readonly read: () => Promise<T>;
  readonly show: (result: T) => void;
  readonly fail: () => void;
}

/**
 * Checks again, without being asked, when the user may have edited the document, and stops listening when the page goes.
 * @returns ends a quiet check that is under way: an act of the user's comes first
 */
export function useQuietChecks<T>(quiet: QuietCheck<T>): () => void {
  const { word } = quiet;
  const latest = useRef(quiet);
  latest.current = quiet;
  /** The check under way; whoever clears it keeps its result from being shown. */
  const current = useRef<object | null>(null);

  useEffect(() => {
    if (!word.host().isSupported) return undefined;
    const check = async () => {
      const when = document.visibilityState === "hidden" ? "never" : latest.current.when();
      if (when !== "now") return when === "later" ? "later" : "done";
      const turn = {};
      current.current = turn;
      try {
        const result = await latest.current.read();
        if (current.current === turn) latest.current.show(result);
      } catch {
        if (current.current === turn) latest.current.fail();
      } finally {
        if (current.current === turn) current.current = null;
      }
      return "done";
    };
    const pacer = createPacer(check);
    const unwatch = word.watch(() => pacer.hint("selection"));
    const onFocus = () => pacer.hint("focus");
    const end = () => {
      unwatch();
      pacer.end();
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("pagehide", end);
    };
    window.addEventListener("focus", onFocus);
    window.addEventListener("pagehide", end);
    return end;
  }, [word]);

  const makeWay = useRef(() => {
    if (current.current === null) return;
    current.current = null;
    latest.current.word.stop();
  });
  return makeWay.current;
}
