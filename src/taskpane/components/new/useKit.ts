import { createContext, useContext } from "react";
import type { NewKit } from "../newKit";

export const KitContext = createContext<NewKit | null>(null);

/** @throws {Error} outside of <NewTab> */
export function useKit(): NewKit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error("useKit outside <NewTab>");
  return kit;
}
