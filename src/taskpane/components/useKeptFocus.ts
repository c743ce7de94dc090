import { useEffect, useRef, type RefObject } from "react";

/**
 * Where the button that was pressed is gone when its act is done (its finding is solved), the focus would fall back to
 * the page's start; it goes to the heading instead, from where the new state is read.
 * @returns the heading's ref
 */
export function useKeptFocus(isBusy: boolean): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isBusy) hadFocus.current = !isLost;
    else if (hadFocus.current && isLost) heading.current?.focus();
  }, [isBusy]);
  return heading;
}
