import { useCallback, useEffect, useRef, type Dispatch } from "react";
import { withCauses, type Core, type OutlineReviewer, type Read } from "./reading";
import type { Event, Session } from "./state";

/**
 * Looks for the causes of what is broken, after the headline, which does not wait for them.
 * @returns gives a document that was read its causes, where what finds them is there already
 */
export function useCauses(
  core: Core,
  { reading, host: { language } }: Session,
  dispatch: Dispatch<Event>,
): (read: Read) => Read {
  const finder = useRef<OutlineReviewer | null>(null);
  const latest = useRef({ reading, language });
  latest.current = { reading, language };

  const search = useCallback(
    async (read: Read) => {
      try {
        finder.current ??= await core.loadReview();
        dispatch({ type: "searched", read: withCauses(read, finder.current, latest.current.language) });
      } catch {
        dispatch({ type: "searched", read: { ...read, causes: "missing" } });
      }
    },
    [core, dispatch],
  );
  // Once for what the document says, however often it is shown anew meanwhile.
  const awaited = reading?.causes === "awaited" ? reading.content : null;
  useEffect(() => {
    const read = latest.current.reading;
    if (awaited !== null && read) void search(read);
  }, [awaited, search]);

  return useCallback((read: Read) => {
    const { reading: known, language: spoken } = latest.current;
    const isKnown = known?.content === read.content && known.causes === "known";
    if (isKnown || !finder.current || read.causes !== "awaited") return read;
    return withCauses(read, finder.current, spoken);
  }, []);
}
