/** What every component may need: the session, the words, the report that is shown, and what is open in place. */
import { createContext, useContext, useId, useRef } from "react";
import type { Commands } from "../../session/session";
import { readingOf, type Reading, type SessionState } from "../../session/state";
import type { Strings } from "../../text/strings";

/** What is open in place before something is written; or what was, and does not hold any more. */
interface Opened {
  readonly id: string;
  readonly isLapsed: boolean;
}

export interface PaneState {
  readonly session: SessionState;
  readonly commands: Commands;
  readonly strings: Strings;
  /** A command is under way: buttons wait. */
  readonly isBusy: boolean;
  /** Causes are on their way: what would be written may be something else in a moment, so what writes waits. */
  readonly isSearching: boolean;
  /** Nothing can be written, which a line above says: no button offers it. */
  readonly isReadOnly: boolean;
  /** One at a time. */
  readonly opened: Opened | null;
  readonly setOpened: (opened: Opened | null) => void;
}

export const PaneContext = createContext<PaneState | null>(null);

/** @throws {Error} outside the pane */
export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside <Pane>");
  return pane;
}

/**
 * The pane, and the report that it shows.
 * @throws {Error} where no report is shown
 */
export function useReport(): PaneState & Reading {
  const pane = usePane();
  const reading = readingOf(pane.session);
  if (!reading) throw new Error("useReport without a report");
  return { ...pane, ...reading };
}

/** What a button opens below itself, such as a preview. Opening it closes whatever else is open. */
export function useOpened() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { opened, setOpened } = usePane();
  const own = opened?.id === id ? opened : null;
  const isOpen = own !== null && !own.isLapsed;
  return {
    id,
    isOpen,
    isLapsed: own !== null && own.isLapsed,
    /** For the button. */
    opener: { ref: button, "aria-expanded": isOpen, ...(isOpen ? { "aria-controls": id } : {}) },
    open: () => setOpened({ id, isLapsed: false }),
    /** Closes it; the focus goes back to the button. */
    close: () => {
      button.current?.focus({ preventScroll: true });
      setOpened(null);
    },
    lapse: () => setOpened({ id, isLapsed: true }),
  };
}

/** The key of the card that a component is part of, for the links in it; null outside of cards. */
export const CardContext = createContext<string | null>(null);
