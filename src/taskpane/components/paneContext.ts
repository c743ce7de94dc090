import { createContext, useContext } from "react";
import type { Acts } from "../session/useSession";

/** What every button of the pane needs to know. */
export interface PaneState {
  readonly acts: Acts;
  /** An act is under way: buttons wait. */
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
