import { useEffect, useRef } from "react";
import type { Word as WordDocument } from "../../word";
import { createPacer, type Outcome } from "./pacer";

interface QuietCheck<T> {
  readonly word: WordDocument;
  /** `later`: something else is under way; `never`: the next check is for the user to ask for. */
  readonly when: () => "now" | "later" | "never";
  readonly read: () => Promise<T>;
  readonly show: (result: T) => void;
  readonly fail: () => void;
  /** The document may have changed, and is not read: that takes so long that it would be felt. */
  readonly leave: () => void;
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
    const check = async (): Promise<Outcome> => {
      // Whoever comes back to the pane is a hint of its own.
      const when = document.visibilityState === "hidden" ? "never" : latest.current.when();
      if (when !== "now") return when;
      const turn = {};
      current.current = turn;
      try {
        const result = await latest.current.read();
        if (current.current === turn) latest.current.show(result);
      } catch {
        if (current.current === turn) latest.current.fail();
      }
      if (current.current !== turn) return "later";
      current.current = null;
      return "done";
    };
    const pacer = createPacer(check);
    const unwatch = word.watch(() => {
      if (!pacer.hint("selection")) latest.current.leave();
    });
    const onComing = () => {
      if (document.visibilityState !== "hidden") pacer.hint("focus");
    };
    const end = () => {
      unwatch();
      pacer.end();
      window.removeEventListener("focus", onComing);
      document.removeEventListener("visibilitychange", onComing);
      window.removeEventListener("pagehide", end);
    };
    window.addEventListener("focus", onComing);
    document.addEventListener("visibilitychange", onComing);
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
