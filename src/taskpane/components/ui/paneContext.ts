/** What every component may need: the commands, whether the pane is busy, and what is open. */
import { createContext, useContext, useId } from "react";
import type { Commands } from "../../session/session";

/** What every button of the pane needs to know. */
export interface PaneState {
  readonly commands: Commands;
  /** A command is under way: buttons wait. */
  readonly isBusy: boolean;
  /** Causes are on their way: what would be written may be something else in a moment, so what writes waits. */
  readonly isSearching: boolean;
  /** Nothing can be written, which a line above says: no button offers it. */
  readonly isReadOnly: boolean;
}

export const PaneContext = createContext<PaneState | null>(null);

/** @throws {Error} outside the pane */
export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside <Pane>");
  return pane;
}

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
