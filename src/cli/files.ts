import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { limits } from "../document";
import type { Sentence } from "../report";
import { unreadableSentences } from "../unreadable";
import { isDocx, otherFiles, type Unchecked } from "./otherFiles";

/** A document to check: named by the user, or found in a folder that was. */
export interface FoundFile {
  /** As given, or the folder as given with the path in it. */
  readonly name: string;
  /** Its path below the folder that was searched; of a named file its own name. */
  readonly below: string;
  readonly isNamed: boolean;
}

export interface FoundFiles {
  readonly documents: readonly FoundFile[];
  /** What stands in the folders and is not read. */
  readonly unchecked: readonly Unchecked[];
}

export type FileContent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable"; readonly code: string; readonly message: Sentence };

/**
 * Lists the documents of the given paths, each once: a file as it is named, a folder searched to its bottom for *.docx
 * in the order of their paths, without links, `~$` files and dot files.
 * @param base folder that relative paths start from
 * @param except a folder that is left out where it stands in one that is searched
 */
export async function findFiles(
  names: readonly string[],
  base: string,
  except: string | null = null,
): Promise<FoundFiles> {
  const leftOut = except === null ? null : await identityOf(except, base);
  // By the file that a path leads to: a folder and a file in it, or two links, are one document.
  const documents = new Map<string, FoundFile>();
  const unchecked = new Map<string, Unchecked>();
  for (const name of names) {
    const folder = (await isFolder(name, base)) ? await searchFolder(name, base, leftOut) : null;
    for (const file of folder?.files ?? [name]) {
      const identity = await identityOf(file, base);
      const known = documents.get(identity);
      documents.set(identity, {
        name: known?.name ?? file,
        below: folder ? (known?.below ?? path.relative(name, file)) : path.basename(file),
        isNamed: !folder || known?.isNamed === true,
      });
    }
    for (const one of folder?.unchecked ?? []) {
      const identity = await identityOf(one.name, base);
      if (!unchecked.has(identity)) unchecked.set(identity, one);
    }
  }
  return {
    documents: [...documents.values()],
    unchecked: [...unchecked].flatMap(([identity, one]) => (documents.has(identity) ? [] : [one])),
  };
}

function isFolder(name: string, base: string): Promise<boolean> {
  return stat(path.resolve(base, name)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function identityOf(name: string, base: string): Promise<string> {
  const file = path.resolve(base, name);
  return realpath(file).catch(() => file);
}

/**
 * @param leftOut the folder that is not gone into, by its real path
 * @returns null where the folder itself cannot be opened
 */
async function searchFolder(
  folder: string,
  base: string,
  leftOut: string | null,
): Promise<{ files: string[]; unchecked: Unchecked[] } | null> {
  const files: string[] = [];
  const unchecked: Unchecked[] = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const entries = await readdir(path.resolve(base, current), { withFileTypes: true }).catch(() => null);
    if (!entries && current === folder) return null;
    if (!entries) unchecked.push({ name: current, code: "no-access" });
    const within = (name: string) => path.join(current, name);
    const seen = (entries ?? []).filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
    for (const { name } of seen.filter((entry) => entry.isDirectory()))
      if (leftOut === null || (await identityOf(within(name), base)) !== leftOut) waiting.push(within(name));
    const plain = seen.filter((entry) => entry.isFile()).map(({ name }) => name);
    files.push(...plain.filter(isDocx).map(within));
    unchecked.push(...otherFiles(plain).map(({ file, code }) => ({ name: within(file), code })));
  }
  if (files.length === 0) unchecked.push({ name: folder, code: "no-docx" });
  unchecked.sort((a, b) => inOrder(a.name, b.name));
  return { files: files.sort(inOrder), unchecked };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads a file whole, unless it is larger than any report. Never throws. */
export async function readContent(name: string, base: string): Promise<FileContent> {
  const file = path.resolve(base, name);
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return refusal("no-access", closedFolder);
    if (!stats.isFile()) return refusal("not-a-file");
    if (stats.size > limits.fileBytes) return refusal("too-large");
    return { kind: "bytes", bytes: await readFile(file) };
  } catch {
    const exists = await lstat(file).then(
      () => true,
      () => false,
    );
    if (exists) return refusal("no-access");
    return /[*?]/u.test(name) ? refusal("not-found", noPatterns) : refusal("not-found");
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
  "too-large": unreadableSentences["too-large"],
};

const closedFolder: Sentence = {
  zh: "文件夹打不开，可能没有权限。请取得权限或复制出来，再核验。",
  en: "The folder cannot be opened, perhaps for lack of permission. Copy it or get permission.",
};

/** The command prompt of Windows hands `*.docx` on as it stands. */
const noPatterns: Sentence = {
  zh: "没有这个文件。文件名里不能用 * 和 ?，请直接给出文件夹。",
  en: "There is no such file. Instead of a name with * or ? give the folder.",
};

function refusal(code: keyof typeof refusals, message: Sentence = refusals[code]): FileContent {
  return { kind: "unreadable", code, message };
}
