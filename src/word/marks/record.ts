/**
 * The record of our marks in the document's settings. Several panes may be open on a document, and a document may refuse:
 * what is saved is what has changed since the record was read, and what was refused is saved another time.
 */
import * as z from "zod/mini";
import { placeKey } from "../../report";
import { markColorSchema, placeSchema, readSetting, refreshSettings, saveSetting } from "../host/settings";
import { throwIfStopped, type DocumentState } from "../state";

const KEY = "nianbao.marks";

const markSchema = z.object({
  place: placeSchema,
  words: z.string(),
  rows: z.int(),
  /** Whether no other row of its table had these words: rows that have them later are its row, and copies of it. */
  isOnly: z.boolean(),
  text: z.string(),
  color: markColorSchema,
});
/** A cell that we painted: where it was when it was recorded (a `CellReference`), and what it said then. */
export type Mark = Readonly<z.infer<typeof markSchema>>;

const recordSchema = z.object({ version: z.literal(2), marks: z.array(markSchema) });

/** A record that the document did not take. */
export interface UnsavedMarks {
  readonly record: readonly Mark[];
  /** Keys of the marks that it knows: what the document stores besides was added by another pane. */
  readonly known: ReadonlySet<string>;
}

/** The record, as far as this pane knows. Empty if there is none, or none that we can read. */
export function recordedMarks({ unsavedMarks }: Pick<DocumentState, "unsavedMarks">): readonly Mark[] {
  return merged(unsavedMarks, readSetting(KEY));
}

/**
 * Reads the record again.
 * @throws {WordFailure} `stopped`, if the act was stopped meanwhile
 */
export async function loadMarks(state: DocumentState): Promise<readonly Mark[]> {
  const operation = state.currentOperation;
  await refreshSettings();
  throwIfStopped(operation);
  return recordedMarks(state);
}

/**
 * Saves the record in the document, or removes it where no mark is left. What the document does not take is tried again
 * with the next record.
 * @param before the record that was read
 * @param record the same after the act
 * @returns whether the document took it
 */
export async function saveMarks(
  state: DocumentState,
  before: readonly Mark[],
  record: readonly Mark[],
): Promise<boolean> {
  const known = new Set([...[...before, ...record].map(keyOf), ...(state.unsavedMarks?.known ?? [])]);
  state.unsavedMarks = { record, known };
  try {
    await saveSetting(KEY, (stored) => {
      const marks = merged(state.unsavedMarks, stored);
      return marks.length > 0 ? { version: 2, marks } : null;
    });
    state.unsavedMarks = null;
    return true;
  } catch {
    return false;
  }
}

/** A record with the marks of another that it does not know. */
function merged(unsaved: UnsavedMarks | null, stored: unknown): readonly Mark[] {
  const marks = recordSchema.safeParse(stored).data?.marks ?? [];
  return unsaved ? [...unsaved.record, ...marks.filter((mark) => !unsaved.known.has(keyOf(mark)))] : marks;
}

function keyOf({ place, color }: Mark): string {
  return `${placeKey(place)} ${color}`;
}
