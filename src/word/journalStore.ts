import type { Act, FixedCell, JournalKeeper, PaintedCell } from "./journal";
import { isMarkColor } from "./palette";
import { isAddress, isListOf, isRecord } from "./records";

/**
 * The journal outlives its page, not its window: the session storage of the web view holds it while the pane is opened
 * again. The document itself keeps nothing of it. An insertion is not kept, as it may be as large as the document; nor is
 * what came before it, since undoing takes the last act first.
 */

export type ActStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "nianbao.journal";

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
        const record: unknown = JSON.parse(storage.getItem(KEY) ?? "");
        if (!isRecord(record) || record["version"] !== 1 || record["document"] !== document) return [];
        const { acts } = record;
        return Array.isArray(acts) ? acts.slice(acts.findLastIndex((act) => !isAct(act)) + 1) : [];
      } catch {
        return [];
      }
    },
    store: (acts: readonly Act[]) => {
      try {
        const kept = acts.slice(acts.findLastIndex(({ act }) => act === "insert") + 1);
        if (kept.length === 0) storage.removeItem(KEY);
        else storage.setItem(KEY, JSON.stringify({ version: 1, document, acts: kept }));
      } catch {
        // A full or forbidden storage: undo lives as long as this page.
      }
    },
  };
}

function isAct(value: unknown): value is Act {
  if (!isRecord(value)) return false;
  const { act, cells } = value;
  if (act === "fix") return isListOf(cells, isFixedCell);
  return (act === "mark" || act === "unmark") && isListOf(cells, isPaintedCell);
}

function isPaintedCell(value: unknown): value is PaintedCell {
  return isActedCell(value) && [value["from"], value["to"]].every(isColorOrNone);
}

function isFixedCell(value: unknown): value is FixedCell {
  if (!isActedCell(value)) return false;
  const { paragraph, from, to } = value;
  return Number.isSafeInteger(paragraph) && typeof from === "string" && typeof to === "string";
}

function isActedCell(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const { place, words, rows, text, isUncertain } = value;
  const isWhereabouts = isAddress(place) && typeof words === "string" && Number.isSafeInteger(rows);
  return isWhereabouts && typeof text === "string" && typeof isUncertain === "boolean";
}

function isColorOrNone(value: unknown): boolean {
  return value === null || (typeof value === "string" && isMarkColor(value));
}
