/** What the document keeps for us: Office's settings, which are saved, copied and deleted with the file. */
import { correctionsSetting, ignoredSetting } from "../../document";
import { WordFailure } from "../types";
import { failure } from "./failure";

/** What the document keeps under a name, as far as this pane knows; null if it keeps nothing. */
export function readSetting(name: string): unknown {
  return (Office.context.document.settings?.get(name) as unknown) ?? null;
}

/** Whether a later version of this add-in wrote a record: what it knows would be lost if this one changed it. */
export function isNewer(record: unknown, version: number): boolean {
  if (typeof record !== "object" || record === null) return false;
  const { version: its }: { version?: unknown } = record;
  return typeof its === "number" && its > version;
}

/** Settings are used one after the other: reading them again would drop what another step has put, and not yet saved. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const result = last.then(step);
  last = result.catch(() => undefined);
  return result;
}

/**
 * Reads the settings again. Office gives a copy from when the pane was opened, and since then another pane on the
 * document may have saved some. Where the host cannot read them again, the copy stays.
 */
export function refreshSettings(): Promise<void> {
  return inTurn(refresh);
}

function refresh(): Promise<void> {
  return new Promise((resolve) => {
    try {
      Office.context.document.settings.refreshAsync(() => resolve());
    } catch {
      resolve();
    }
  });
}

/**
 * Stores a value in the document under a name. Nothing is written where nothing changes.
 * @param change gives the value by what the document keeps now, which another pane may have stored; null removes it
 * @returns rejects with Office's error if the document did not take it, and with what `change` throws
 */
export function saveSetting(name: string, change: (stored: unknown) => object | null): Promise<void> {
  return inTurn(async () => {
    await refresh();
    const before = readSetting(name);
    const value = change(before);
    if (isSame(value, before)) return;
    putSetting(name, value);
    let isSaved = false;
    try {
      await save();
      isSaved = true;
      await refresh();
      // Some hosts save what they do not give back (OfficeDev/office-js#6095).
      if (!isSame(readSetting(name), value)) throw new Error("the setting was not kept");
    } catch (error) {
      // What is shown as stored must be there when the document is opened again, and nothing else.
      putSetting(name, before);
      if (isSaved) await save().catch(() => undefined);
      throw error;
    }
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function save(): Promise<void> {
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

const records = { ignored: ignoredSetting, corrections: correctionsSetting };

/** What the user has put down about a document, and it keeps: ignored findings; unit, level and year as corrected. */
export type KeptRecord = keyof typeof records;

/** A record of the document, not parsed: `review` knows its schema. Null if there is none. */
export function readRecord(which: KeptRecord): unknown {
  return readSetting(records[which]);
}

/**
 * Changes a record of the document.
 * @param change gives the record by the one that the document has now; null removes it
 * @throws {WordFailure} if the document did not take it, which then has the record that it had before; or of `change`
 */
export async function saveRecord(
  which: KeptRecord,
  change: (record: unknown) => object | null,
): Promise<void> {
  try {
    await saveSetting(records[which], change);
  } catch (error) {
    throw error instanceof WordFailure ? error : failure("settings-not-saved");
  }
}
