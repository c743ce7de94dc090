/** How the places and colours of acts are stored: with the document's marks, and in the journal. */
import * as z from "zod/mini";

// Otherwise zod tries `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

/** Where a cell was, and what it said then: a `CellReference` with the cell's text. */
export const storedCell = {
  place: z.object({ table: z.int(), row: z.int(), cell: z.int() }),
  words: z.string(),
  alike: z.int(),
  same: z.int(),
  rows: z.int(),
  beside: z.readonly(z.array(z.string())),
  text: z.string(),
};

/** Where words were, and what they said then: a `PassageReference` with the words. */
export const storedWords = {
  place: z.object({ paragraph: z.int(), from: z.int(), to: z.int(), text: z.string() }),
  words: z.string(),
  isOnly: z.boolean(),
  paragraphs: z.int(),
  text: z.string(),
};

/** A colour of our marks, as `w:highlight` writes it. */
export const markColorSchema = z.enum(["red", "yellow"]);
export type MarkColor = z.infer<typeof markColorSchema>;
