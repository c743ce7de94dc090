import * as z from "zod/mini";
import type { MarkColor } from "./palette";

/**
 * What we remember about a document, in the document itself: Office's settings live, travel and die with the
 * file. The key is removed when there is nothing to remember.
 */

const KEY = "nianbao.marks";

/** A cell in one of our colours, as it was when it was painted (or, not ours, when it was seen). */
const colouredCellSchema = z.strictObject({
  table: z.int(),
  row: z.int(),
  cell: z.int(),
  text: z.string(),
  color: z.enum(["yellow", "green"] satisfies MarkColor[]),
});

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** Painted by us. */
  marks: z.array(colouredCellSchema),
  /** In one of our colours before us: never touched. */
  others: z.array(colouredCellSchema),
});

export type ColouredCell = Readonly<z.infer<typeof colouredCellSchema>>;

export interface MarksMemory {
  readonly marks: readonly ColouredCell[];
  readonly others: readonly ColouredCell[];
}

const NOTHING: MarksMemory = { marks: [], others: [] };

/** What the document's settings remember; nothing where there is no record, or one that we cannot read. */
export function recallMarks(): MarksMemory {
  const record = recordSchema.safeParse(Office.context.document.settings?.get(KEY));
  return record.success ? record.data : NOTHING;
}

/** Remembers the marks in the document. Rejects with Office's error when they could not be stored. */
export function rememberMarks(memory: MarksMemory): Promise<void> {
  const { settings } = Office.context.document;
  if (memory.marks.length > 0) settings.set(KEY, { version: 1, ...memory });
  else if (settings.get(KEY) === null || settings.get(KEY) === undefined) return Promise.resolve();
  else settings.remove(KEY);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(result.error);
    });
  });
}
