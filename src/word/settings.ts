/** Office's settings in the document: they live, travel and die with the file. */

/** What the document keeps under a name: undefined or null where it keeps nothing. */
export function settingOf(name: string): unknown {
  return Office.context.document.settings?.get(name) as unknown;
}

/**
 * Puts a value under a name and stores the settings; null takes the name out.
 * @returns rejects with Office's error when the document did not take it; until the document is closed the value is
 *   there all the same
 */
export function keepSetting(name: string, value: object | null): Promise<void> {
  const { settings } = Office.context.document;
  if (value !== null) settings.set(name, value);
  else if ((settingOf(name) ?? null) === null) return Promise.resolve();
  else settings.remove(name);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(result.error);
    });
  });
}
