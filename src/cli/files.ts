/** The files that the command reads. */

import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { limits } from "../document";
import type { Sentence } from "../report";
import type { NotReviewed } from "../review";
import { documentsAmong, endingOf, unreadAmong, wordEndings } from "./endings";
import { nameOf, rawPath } from "./rawPath";
import { tooLarge } from "./tooLarge";
import type { Likeness } from "./writer";

/** A document to check: named by the user, or found in a folder that was. */
export interface FoundFile {
  /** As given, or the folder as given with the path in it. */
  readonly name: string;
  /** Its path below the folder that was searched; of a named file its own name. */
  readonly below: string;
  readonly isNamed: boolean;
}

interface FoundFiles {
  readonly documents: readonly FoundFile[];
  /** What stands in the folders and is not read. */
  readonly unchecked: readonly Unchecked[];
}

/** How folders are searched. */
interface Search {
  /** What the names of the files that are looked for end in. */
  readonly endings?: readonly string[];
  /** The real path of a folder that is left out where it stands in one that is searched. */
  readonly leftOut?: string | null;
}

/**
 * Lists the documents of the given paths, each once: a file as it is named, a folder searched to its bottom for files with
 * the endings given, in the order of their paths, those behind a link last, without `~$` files and dot files. Links to
 * folders are not followed.
 * @param base folder that relative paths start from
 */
export async function findFiles(
  names: readonly string[],
  base: string,
  { endings = wordEndings, leftOut = null }: Search = {},
): Promise<FoundFiles> {
  // By the file that a path leads to: a folder and a file in it, or two links, are one document.
  const documents = new Map<string, FoundFile>();
  const unchecked = new Map<string, Unchecked>();
  const searched = new Set([leftOut]);
  const meant = await Promise.all(names.map((name) => pathsMeant(name, base)));
  for (const name of meant.flat()) {
    const isFolder = (await kindAt(path.resolve(base, name))) === "folder";
    const folder = isFolder ? await searchFolder(name, base, { endings, leftOut }) : null;
    for (const file of folder?.files ?? [name]) {
      const identity = await identityOf(file, base);
      const known = documents.get(identity);
      documents.set(identity, {
        name: known?.name ?? file,
        below: folder ? (known?.below ?? path.relative(name, file)) : path.basename(file),
        isNamed: !folder || known?.isNamed === true,
      });
    }
    for (const one of folder?.folders ?? []) searched.add(await identityOf(one, base));
    for (const one of folder?.unchecked ?? []) {
      const identity = await identityOf(one.name, base);
      // What is said of a folder itself weighs more than that of a link to it.
      if ((unchecked.get(identity)?.code ?? "linked-folder") === "linked-folder")
        unchecked.set(identity, one);
    }
  }
  const isChecked = (identity: string, { code }: Unchecked) =>
    code === "linked-folder" ? searched.has(identity) : documents.has(identity);
  return {
    documents: [...documents.values()],
    unchecked: [...unchecked].flatMap(([identity, one]) => (isChecked(identity, one) ? [] : [one])),
  };
}

/**
 * The paths that a word may stand for: where it has bytes that are no UTF-8, Node reads each as U+FFFD, and every name that
 * is read as the same is meant.
 * @returns at least one path; of what is not there that in the folders that are
 */
export async function pathsMeant(name: string, base: string): Promise<readonly string[]> {
  if (!name.includes("\ufffd") || (await kindAt(path.resolve(base, name))) !== null) return [name];
  const found: string[] = [];
  const folders = await pathsMeant(path.dirname(name), base);
  for (const folder of folders) {
    const inside = await entriesOf(folder, base).catch(() => []);
    const alike = inside.filter((entry) => rawPath(entry.name).toString() === path.basename(name));
    found.push(...alike.map((entry) => path.join(folder, entry.name)));
  }
  return found.length > 0 ? found : folders.map((folder) => path.join(folder, path.basename(name)));
}

/** What stands in a folder; of a link the kind of what it leads to. */
async function entriesOf(folder: string, base: string) {
  const raw = rawPath(path.resolve(base, folder));
  const entries = await readdir(raw, { withFileTypes: true, encoding: "buffer" });
  return Promise.all(
    entries.map(async (entry) => {
      const name = nameOf(entry.name);
      const isLink = entry.isSymbolicLink();
      const kind = isLink ? await kindAt(path.resolve(base, folder, name)) : kindOf(entry);
      return { name, isLink, kind };
    }),
  );
}

type Kind = "folder" | "file" | "other";

function kindOf(entry: { isDirectory(): boolean; isFile(): boolean }): Kind {
  return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
}

/** What stands at a path; null where nothing does, or nothing that can be seen. */
function kindAt(file: string): Promise<Kind | null> {
  return stat(rawPath(file)).then(kindOf, () => null);
}

function identityOf(name: string, base: string): Promise<string> {
  const file = path.resolve(base, name);
  return realpath(rawPath(file), "buffer").then(nameOf, () => file);
}

/** @returns null where the folder itself cannot be opened */
async function searchFolder(
  folder: string,
  base: string,
  { endings, leftOut }: Required<Search>,
): Promise<{ folders: string[]; files: string[]; unchecked: Unchecked[] } | null> {
  const folders: string[] = [];
  const files: string[] = [];
  const linked: string[] = [];
  const unchecked: Unchecked[] = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const entries = await entriesOf(current, base).catch(() => null);
    if (!entries && current === folder) return null;
    folders.push(current);
    if (!entries) unchecked.push({ name: current, code: "no-access" });
    const within = (name: string) => path.join(current, name);
    const seen = (entries ?? []).filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
    const plain = seen.filter(({ kind }) => kind === "file");
    const names = plain.map(({ name }) => name);
    const documents = documentsAmong(names, endings);
    for (const { name, isLink } of plain)
      if (documents.has(name)) (isLink ? linked : files).push(within(name));
    for (const { name, isLink, kind } of seen) {
      if (kind === "file") continue;
      if (kind === null) unchecked.push({ name: within(name), code: "broken-link" });
      else if (kind === "other") {
        if (endings.includes(endingOf(name))) unchecked.push({ name: within(name), code: "not-a-file" });
      } else if (isLink) unchecked.push({ name: within(name), code: "linked-folder" });
      else if (leftOut === null || (await identityOf(within(name), base)) !== leftOut)
        waiting.push(within(name));
    }
    unchecked.push(...unreadAmong(names, documents).map(({ file, code }) => ({ name: within(file), code })));
  }
  // A file that is also found itself has that name, not the link's.
  const all = [...files.sort(inOrder), ...linked.sort(inOrder)];
  if (all.length === 0) unchecked.push({ name: folder, code: "no-docx" });
  unchecked.sort((a, b) => inOrder(a.name, b.name));
  return { folders, files: all, unchecked };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads a file whole, unless it is larger than any report. Never throws. */
export async function readContent(name: string, base: string): Promise<Uint8Array | NotReviewed> {
  const file = rawPath(path.resolve(base, name));
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return refusal("no-access", closedFolder);
    if (!stats.isFile()) return refusal("not-a-file");
    if (stats.size > limits.fileBytes)
      return { status: "unreadable", code: "too-large", message: tooLarge(name) };
    return await readFile(file);
  } catch {
    const exists = await lstat(file).then(
      () => true,
      () => false,
    );
    if (exists) return refusal("no-access");
    return /[*?]/u.test(name) ? refusal("not-found", noPatterns) : refusal("not-found");
  }
}

/** What a copy takes over of a file; null where it cannot be seen. */
export function likenessOf(name: string, base: string): Promise<Likeness | null> {
  return stat(rawPath(path.resolve(base, name))).then(
    ({ mode, atimeMs, mtimeMs }) => ({ mode, accessed: atimeMs / 1000, modified: mtimeMs / 1000 }),
    () => null,
  );
}

const refusals: Record<"not-found" | "no-access" | "not-a-file", Sentence> = {
  "not-found": {
    zh: "没有这个文件。请检查路径和文件名。",
    en: "There is no such file. Check the path and the name.",
  },
  "no-access": {
    zh: "文件打不开，可能没有权限，或正被别的程序占用。请关闭它或复制一份再核验。",
    en: "The file cannot be opened: it may be in use, or you lack permission. Close it or check a copy.",
  },
  "not-a-file": {
    zh: "这不是一个文件。请给出年报的文件，或文件夹。",
    en: "This is not a file. Name a report's file or a folder.",
  },
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

function refusal(code: keyof typeof refusals, message: Sentence = refusals[code]): NotReviewed {
  return { status: "unreadable", code, message };
}

/** Why something in a folder was not checked. */
export type UncheckedCode =
  "not-docx" | "archive" | "no-access" | "no-docx" | "linked-folder" | "broken-link" | "not-a-file";

/** Something in a folder that may hold a report and was not checked. */
export interface Unchecked {
  /** As the reports' files are named: the folder as given with the path in it. */
  readonly name: string;
  readonly code: UncheckedCode;
}

/** What to do about it. */
export const uncheckedReasons: Readonly<Record<UncheckedCode, Sentence>> = {
  "not-docx": {
    zh: "这种格式没有核对。请在 Word 或 WPS 中打开，用“另存为”保存为 .docx，再核对。",
    en: "Of a kind that is not checked. Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
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
    zh: "文件夹里没有找到可以核对的文件。请检查是不是这个文件夹。",
    en: "No file that can be checked was found in the folder. See whether it is the right one.",
  },
  "linked-folder": {
    zh: "这是指向别的文件夹的链接，里面的文件没有核对。需要时请直接给出那个文件夹。",
    en: "A link to another folder, in which nothing was checked. Name that folder if it is needed.",
  },
  "broken-link": {
    zh: "链接指向的文件找不到或打不开，没有核对。请把原文件复制到这里。",
    en: "What the link leads to is not there or cannot be opened, and was not checked. Put a copy of the file here.",
  },
  "not-a-file": {
    zh: "名字像年报的文件，但不是普通文件（例如管道），没有核对。",
    en: "Named like a report, but no regular file (a pipe, say), and not checked.",
  },
};
