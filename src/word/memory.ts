import type { Place } from "../report";
import { isMarkColor, type MarkColor } from "./palette";
import { isAddress, isListOf, isRecord } from "./records";
import { keepSetting, settingOf } from "./settings";

/**
 * What we remember about a document, in the document itself: Office's settings live, travel and die with the
 * file. The key is removed when there is nothing to remember.
 */

const KEY = "nianbao.marks";

/** A cell in one of our colours, as it was when it was painted (or, not ours, when it was seen). */
export interface ColouredCell extends Place {
  readonly text: string;
  readonly color: MarkColor;
}

export interface MarksMemory {
  /** Painted by us. */
  readonly marks: readonly ColouredCell[];
  /** In one of our colours before us: never touched. */
  readonly others: readonly ColouredCell[];
}

const NOTHING: MarksMemory = { marks: [], others: [] };

/** What the document's settings remember; nothing where there is no record, or one that we cannot read. */
export function recallMarks(): MarksMemory {
  const record = settingOf(KEY);
  if (!isRecord(record) || record["version"] !== 1) return NOTHING;
  const { marks, others } = record;
  return isListOf(marks, isColouredCell) && isListOf(others, isColouredCell) ? { marks, others } : NOTHING;
}

function isColouredCell(value: unknown): value is ColouredCell {
  if (!isAddress(value) || !isRecord(value)) return false;
  const { text, color } = value;
  return typeof text === "string" && typeof color === "string" && isMarkColor(color);
}

/** Remembers the marks in the document. Rejects with Office's error when they could not be stored. */
export function rememberMarks(memory: MarksMemory): Promise<void> {
  return keepSetting(KEY, memory.marks.length > 0 ? { version: 1, ...memory } : null);
}
