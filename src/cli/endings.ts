/** Which files of a folder are documents, by the endings of their names. */

import path from "node:path";

/** The endings of Word documents, and of all files that are read. Of copies beside each other the first one is taken. */
export const wordEndings: readonly string[] = [".docx", ".docm"];
export const readEndings: readonly string[] = [...wordEndings, ".html", ".htm", ".txt", ".pdf"];

/** What people write or send reports in. */
const kinds =
  "docx doc dot docm dotx dotm wps wpt pdf ofd rtf odt ott fodt uot uof htm html mht mhtml xls xlsx et pages";
const archives = "zip rar 7z tar gz tgz";

const codes: ReadonlyMap<string, "not-docx" | "archive"> = new Map([
  ...kinds.split(" ").map((ending) => [`.${ending}`, "not-docx"] as const),
  ...archives.split(" ").map((ending) => [`.${ending}`, "archive"] as const),
]);

/** The files of one folder that may hold a report and are not read, nor copies of one that is. */
export function unreadAmong(
  files: readonly string[],
  documents: ReadonlySet<string>,
): readonly { readonly file: string; readonly code: "not-docx" | "archive" }[] {
  const stems = new Set([...documents].map(stem));
  return files.flatMap((file) => {
    const code = documents.has(file) ? undefined : codes.get(endingOf(file));
    return code === undefined || (code === "not-docx" && stems.has(stem(file))) ? [] : [{ file, code }];
  });
}

/**
 * The files of one folder that are read. Of files of the same name the one with the first ending is: the .doc that a .docx
 * was saved from, the .html and the .pdf that were published are copies of it.
 * @param files names without their folder
 */
export function documentsAmong(files: readonly string[], endings: readonly string[]): ReadonlySet<string> {
  const rank = (file: string) => endings.indexOf(endingOf(file));
  const read = files.filter((file) => rank(file) >= 0);
  const best = new Map<string, number>();
  for (const file of read) best.set(stem(file), Math.min(rank(file), best.get(stem(file)) ?? Infinity));
  return new Set(read.filter((file) => rank(file) === best.get(stem(file))));
}

export function endingOf(file: string): string {
  return path.extname(file).toLowerCase();
}

function stem(file: string): string {
  return path.parse(file).name.toLowerCase();
}
