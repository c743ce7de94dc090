/**
 * The record of our marks in the document's settings. Several panes may be open on a document, and a document may refuse:
 * what is saved is what has changed since the record was read, and what was refused is saved another time.
 */
import * as z from "zod/mini";
import { placeKey } from "../../report";
import { failure } from "../host/failure";
import { isNewer, readSetting, refreshSettings, saveSetting } from "../host/settings";
import { throwIfStopped, type DocumentState } from "../state";
import { markColorSchema, storedCell, storedWords } from "../stored";

const KEY = "nianbao.marks";

const cellSchema = z.object({ ...storedCell, color: markColorSchema });
const wordsSchema = z.object({
  ...storedWords,
  color: markColorSchema,
  /** How many stretches of their paragraph had that colour, and were no marks of ours. */
  others: z.int(),
});
/** A cell, or words, that we painted, as they were when they were recorded. */
export type Mark = MarkOfCell | MarkOfWords;
export type MarkOfCell = Readonly<z.infer<typeof cellSchema>>;
export type MarkOfWords = Readonly<z.infer<typeof wordsSchema>>;

const thisVersion = 4;
const recordSchema = z.object({
  version: z.literal(thisVersion),
  marks: z.array(z.union([cellSchema, wordsSchema])),
});

/** A record that the document does not have yet. */
export interface UnsavedMarks {
  /** Whether the document did not take it: then each check tries again. Else the next act saves it. */
  readonly isDue: boolean;
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
 * The same for an act that changes the record.
 * @throws {WordFailure} `newer-marks`, if a later version of this add-in wrote it
 */
export async function loadMarksToChange(state: DocumentState): Promise<readonly Mark[]> {
  const record = await loadMarks(state);
  throwIfNewer(readSetting(KEY));
  return record;
}

function throwIfNewer(stored: unknown): void {
  if (isNewer(stored, thisVersion)) throw failure("newer-marks");
}

/**
 * Keeps the record until the next act saves it. A check writes nothing into the document.
 * @param before the record that was read
 */
export function keepMarks(
  state: DocumentState,
  before: readonly Mark[],
  record: readonly Mark[],
  isDue = state.unsavedMarks?.isDue ?? false,
): void {
  const known = new Set([...[...before, ...record].map(keyOf), ...(state.unsavedMarks?.known ?? [])]);
  state.unsavedMarks = { isDue, record, known };
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
  keepMarks(state, before, record, true);
  try {
    await saveSetting(KEY, (stored) => {
      throwIfNewer(stored);
      const marks = merged(state.unsavedMarks, stored);
      return marks.length > 0 ? { version: thisVersion, marks } : null;
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
