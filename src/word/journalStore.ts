import * as z from "zod/mini";
import type { Act, JournalKeeper } from "./journal";

/**
 * The journal outlives its page, not its window: the session storage of the web view holds it while the pane is opened
 * again. The document itself keeps nothing of it.
 */

export type ActStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "nianbao.journal";

const acted = {
  address: z.strictObject({ table: z.int(), row: z.int(), cell: z.int() }),
  words: z.string(),
  text: z.string(),
};
const color = z.nullable(z.enum(["yellow", "green"]));
const painted = z.array(z.strictObject({ ...acted, from: color, to: color }));
const fixed = z.array(z.strictObject({ ...acted, paragraph: z.int(), from: z.string(), to: z.string() }));
const recordSchema = z.strictObject({
  version: z.literal(1),
  /** Address of the document: another one that is opened in this window has another journal. */
  document: z.string(),
  acts: z.array(
    z.union([
      z.strictObject({ act: z.enum(["mark", "unmark"]), cells: painted }),
      z.strictObject({ act: z.literal("fix"), cells: fixed }),
    ]),
  ),
});

/** The web view's storage for this window, or null where it gives none. */
export function tabStorage(): ActStorage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps the journal of the open document; what the storage does not take is not kept. */
export function keepIn(storage: ActStorage): JournalKeeper {
  const document = Office.context.document.url ?? "";
  return {
    load: () => {
      try {
        const record = recordSchema.parse(JSON.parse(storage.getItem(KEY) ?? ""));
        return record.document === document ? record.acts : [];
      } catch {
        return [];
      }
    },
    store: (acts: readonly Act[]) => {
      try {
        if (acts.length === 0) storage.removeItem(KEY);
        else storage.setItem(KEY, JSON.stringify({ version: 1, document, acts }));
      } catch {
        // A full or forbidden storage: undo lives as long as this page.
      }
    },
  };
}
