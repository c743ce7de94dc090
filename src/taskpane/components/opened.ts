import { createContext, useContext, useId } from "react";

/** What is open in place before something is written: one at a time; or what was, and does not hold any more. */
export interface Opened {
  readonly id: string;
  readonly isLapsed: boolean;
}

export const OpenedContext = createContext<readonly [Opened | null, (opened: Opened | null) => void]>([
  null,
  () => {},
]);

/** Whether what belongs to this component is open. Opening it closes whatever else is. */
export function useOpened() {
  const id = useId();
  const [opened, setOpened] = useContext(OpenedContext);
  const own = opened?.id === id ? opened : null;
  return {
    id,
    isOpen: own !== null && !own.isLapsed,
    isLapsed: own !== null && own.isLapsed,
    open: () => setOpened({ id, isLapsed: false }),
    close: () => setOpened(null),
    lapse: () => setOpened({ id, isLapsed: true }),
  };
}
