/** What the document keeps for us: Office's settings, which are saved, copied and deleted with the file. */
import * as z from "zod/mini";
import { ignoredSetting } from "../../document";
import type { Place } from "../../report";
import { failure } from "./failure";

// Otherwise zod tries `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

/** A place as it is stored. */
export const placeSchema = z.object({
  table: z.int(),
  row: z.int(),
  cell: z.int(),
}) satisfies z.ZodMiniType<Place>;

/** A colour of our marks, as `w:highlight` writes it. */
export const markColorSchema = z.enum(["yellow", "green"]);
export type MarkColor = z.infer<typeof markColorSchema>;

/** What the document keeps under a name; null if it keeps nothing. */
export function readSetting(name: string): unknown {
  return (Office.context.document.settings?.get(name) as unknown) ?? null;
}

/**
 * Stores a value in the document under a name; null removes the name.
 * @returns rejects with Office's error if the document did not take it. The value then stays until the document is
 *   closed.
 */
export function saveSetting(name: string, value: object | null): Promise<void> {
  if (value === null && readSetting(name) === null) return Promise.resolve();
  putSetting(name, value);
  return new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(result.error);
    });
  });
}

function putSetting(name: string, value: unknown): void {
  const { settings } = Office.context.document;
  if (value === null) settings.remove(name);
  else settings.set(name, value);
}

/** The document's record of ignored findings, not parsed: `review` knows its schema. Null if there is none. */
export function readIgnored(): unknown {
  return readSetting(ignoredSetting);
}

/**
 * Stores the record of ignored findings; null removes it.
 * @throws {WordFailure} if the document did not take it. Then it has the record that it had before.
 */
export async function saveIgnored(record: object | null): Promise<void> {
  const before = readIgnored();
  try {
    await saveSetting(ignoredSetting, record);
  } catch {
    // What the pane shows as ignored must be ignored when the document is opened again.
    putSetting(ignoredSetting, before);
    throw failure("settings-not-saved");
  }
}
