/** How the cells and colours of acts are stored: with the document's marks, and in the journal. */
import * as z from "zod/mini";

// Otherwise zod tries `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

/** Where a cell was, and what it said then: a `CellReference` with the cell's text. */
export const storedCell = {
  place: z.object({ table: z.int(), row: z.int(), cell: z.int() }),
  words: z.string(),
  isOnly: z.boolean(),
  rows: z.int(),
  text: z.string(),
};

/** A colour of our marks, as `w:highlight` writes it. */
export const markColorSchema = z.enum(["yellow", "green"]);
export type MarkColor = z.infer<typeof markColorSchema>;
