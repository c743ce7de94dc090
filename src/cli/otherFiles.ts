import path from "node:path";
import type { Sentence } from "../report";

/** Why something in a folder was not checked. */
export type UncheckedCode = "not-docx" | "archive" | "no-access" | "no-docx";

/** Something in a folder that may hold a report and was not checked. */
export interface Unchecked {
  /** As the reports' files are named: the folder as given with the path in it. */
  readonly name: string;
  readonly code: UncheckedCode;
}

/** What people write or send reports in, apart from .docx. */
const DOCUMENTS =
  "doc dot docm dotx dotm wps wpt pdf ofd rtf odt ott fodt uot uof htm html mht mhtml xls xlsx et pages";
const ARCHIVES = "zip rar 7z tar gz tgz";

const CODES: ReadonlyMap<string, UncheckedCode> = new Map([
  ...DOCUMENTS.split(" ").map((ending) => [`.${ending}`, "not-docx"] as const),
  ...ARCHIVES.split(" ").map((ending) => [`.${ending}`, "archive"] as const),
]);

/**
 * The files of one folder that may hold a report and are not read. Beside a .docx of the same name a file is a copy of
 * what is checked: the .doc that it was saved from, the .pdf that was published.
 * @param files names without their folder
 */
export function otherFiles(files: readonly string[]): { file: string; code: UncheckedCode }[] {
  const checked = new Set(files.filter(isDocx).map(stem));
  return files.flatMap((file) => {
    const code = CODES.get(path.extname(file).toLowerCase());
    return code === undefined || (code === "not-docx" && checked.has(stem(file))) ? [] : [{ file, code }];
  });
}

export function isDocx(file: string): boolean {
  return file.toLowerCase().endsWith(".docx");
}

function stem(file: string): string {
  return path.parse(file).name.toLowerCase();
}

/** What to do about it. */
export const uncheckedReasons: Readonly<Record<UncheckedCode, Sentence>> = {
  "not-docx": {
    zh: "不是 .docx，没有核对。请在 Word 或 WPS 中打开，用“另存为”保存为 .docx，再核对。",
    en: "Not a .docx, and not checked. Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
  },
  archive: {
    zh: "压缩包，没有核对。请先解压，再核对里面的文件。",
    en: "An archive, and not checked. Unpack it and check the files in it.",
  },
  "no-access": {
    zh: "文件夹打不开，可能没有权限，里面的文件没有核对。请取得权限或复制出来，再核对。",
    en: "The folder cannot be opened, perhaps for lack of permission, and nothing in it was checked. Copy it or get permission.",
  },
  "no-docx": {
    zh: "文件夹里没有找到 .docx 文件，没有核对。请检查是不是这个文件夹。",
    en: "No .docx file was found in the folder, and nothing was checked. See whether it is the right folder.",
  },
};
