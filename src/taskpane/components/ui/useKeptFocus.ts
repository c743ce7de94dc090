/** Keeps the keyboard's focus near its place when its element goes. */
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/** Put on the element that holds everything that can have the focus. */
export interface FocusWatch {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Put on a card or an entry of a list, where the user's place is: its heading, or its first link, takes the focus. */
export const focusPlace = { "data-place": "" } as const;

const places = "[data-place]";
const target = "h3, a, button";

/**
 * Where the element that had the focus is gone (the button that was pressed, its finding solved), the focus would fall back
 * to the page's start. It goes to the card that held it, or, where that is gone too, to the next one, so that neither the
 * place in the list nor the scroll is lost; where there is none, to the page's heading. It is never taken from elsewhere:
 * not while the user is in the document.
 * @returns the heading's ref, and what watches the focus
 */
export function useKeptFocus(): readonly [RefObject<HTMLHeadingElement>, FocusWatch] {
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef<Element | null>(null);
  /** Where the focus may go once its element is gone, the nearest first. */
  const nearest = useRef<readonly Element[]>([]);
  const watch = useRef<FocusWatch>({
    onFocus: (event) => (focused.current = event.target),
    onBlur: (event) => {
      // Left by the user; an element that is taken away while it has the focus is not.
      if (event.target.isConnected) focused.current = event.relatedTarget;
    },
  });
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && focused.current && !focused.current.isConnected) {
      const place = nearest.current.find(({ isConnected }) => isConnected);
      const next = place?.querySelector<HTMLElement>(target) ?? heading.current;
      next?.focus({ preventScroll: true });
    }
    nearest.current = focused.current?.isConnected ? placesAround(focused.current) : [];
  });
  return [heading, watch.current];
}

/** The card of an element, then those behind it, then those before it, from the nearest on. */
function placesAround(element: Element): readonly Element[] {
  const own = element.closest(places);
  if (!own) return [];
  const all = [...document.querySelectorAll(places)];
  const at = all.indexOf(own);
  return [...all.slice(at), ...all.slice(0, at).reverse()];
}
