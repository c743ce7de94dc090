import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/** Put on the element that holds everything that can have the focus. */
export interface FocusWatch {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Where the element that had the focus is gone (the button that was pressed, its finding solved), the focus would fall back
 * to the page's start; it goes to the heading instead, from where the new state is read. It is never taken from elsewhere:
 * not while the user is in the document.
 * @returns the heading's ref, and what watches the focus
 */
export function useKeptFocus(): readonly [RefObject<HTMLHeadingElement>, FocusWatch] {
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef<Element | null>(null);
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
      heading.current?.focus();
    }
  });
  return [heading, watch.current];
}
