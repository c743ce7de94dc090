import { lstat, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { limits } from "../document";
import type { Sentence } from "../report";

/** A document to check: named by the user, or found in a folder that was. */
export interface FoundFile {
  /** As given, or the folder as given with the path in it. */
  readonly name: string;
  readonly isNamed: boolean;
}

export type FileContent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable"; readonly code: string; readonly message: Sentence };

/**
 * Lists the documents of the given paths: a file as it is named, a folder searched to its bottom for *.docx in the
 * order of their paths, without links, `~$` files and dot files.
 * @param base folder that relative paths start from
 */
export async function findFiles(names: readonly string[], base: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of names) {
    const isFolder = await stat(path.resolve(base, name)).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) found.push({ name, isNamed: true });
    else found.push(...(await searchFolder(name, base)).map((inside) => ({ name: inside, isNamed: false })));
  }
  return found;
}

async function searchFolder(folder: string, base: string): Promise<string[]> {
  const files: string[] = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const entries = await readdir(path.resolve(base, current), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name.startsWith("~$") || entry.isSymbolicLink()) continue;
      const name = path.join(current, entry.name);
      if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile() && entry.name.toLowerCase().endsWith(".docx")) files.push(name);
    }
  }
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Reads a file whole, unless it is larger than any report. Never throws. */
export async function readContent(name: string, base: string): Promise<FileContent> {
  const file = path.resolve(base, name);
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return refusal("not-a-file");
    if (stats.size > limits.fileBytes) return refusal("too-large");
    return { kind: "bytes", bytes: await readFile(file) };
  } catch {
    const exists = await lstat(file).then(
      () => true,
      () => false,
    );
    return refusal(exists ? "no-access" : "not-found");
  }
}

const refusals: Record<"not-found" | "no-access" | "not-a-file" | "too-large", Sentence> = {
  "not-found": {
    zh: "没有这个文件。请检查路径和文件名。",
    en: "There is no such file. Check the path and the name.",
  },
  "no-access": {
    zh: "文件打不开，可能没有权限，或正被别的程序占用。请关闭它或复制一份再核验。",
    en: "The file cannot be opened: it may be in use, or you lack permission. Close it or check a copy.",
  },
  "not-a-file": {
    zh: "这不是一个文件。请给出 .docx 文件或文件夹。",
    en: "This is not a file. Name a .docx file or a folder.",
  },
  "too-large": {
    zh: "文件太大，超出了可以核验的范围。请删去其中的图片和附件，只留下报告，再核验。",
    en: "The file is too large to check. Remove pictures and attachments, keep the report, and check again.",
  },
};

function refusal(code: keyof typeof refusals): FileContent {
  return { kind: "unreadable", code, message: refusals[code] };
}
