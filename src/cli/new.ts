import { stat } from "node:fs/promises";
import path from "node:path";
import type { Language, Sentence } from "../report";
import { templateDocument, templateRequest } from "../template";
import { createFile, type CreateFailure } from "./createFile";
import { printable } from "./printable";
import { UsageError } from "./usage";

export interface NewOptions {
  /** The words that are no options: there may be none. */
  readonly names: readonly string[];
  /** `year`, `unit`, `out`, and `zeros` where it was given. */
  readonly values: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Folder that relative paths start from. */
  readonly base: string;
}

/**
 * `nianbao new`: makes a blank report.
 * @returns the exit code: 0 when the file was made, 2 when it could not be written
 * @throws {UsageError} if an option lacks or does not fit
 */
export async function newReport(
  options: NewOptions,
  out: (text: string) => void,
  error: (text: string) => void,
): Promise<0 | 2> {
  const { names, values, language, base } = options;
  const [surplus] = names;
  if (surplus !== undefined) throw new UsageError(surplusWord(surplus));
  const name = given(values, "out");
  const request = templateRequest({ unit: given(values, "unit"), year: given(values, "year") });
  if (request.kind === "refused") throw new UsageError(request.sentence);
  const numbers = values.has("zeros") ? "zero" : "blank";
  const failure = await save(path.resolve(base, name), () => templateDocument({ ...request, numbers }));
  const said = (failure === null ? made : failures[failure])[language];
  (failure === null ? out : error)(`${said(printable(name))}\n`);
  return failure === null ? 0 : 2;
}

const example = "nianbao new --year 2026 --unit 云溪县统计局 --out 2026.docx";

function given(values: ReadonlyMap<string, string>, name: "year" | "unit" | "out"): string {
  const value = values.get(name);
  if (value !== undefined) return value;
  throw new UsageError({
    zh: `请给出 --${name}，例如：${example}`,
    en: `Give --${name}, as in: ${example}`,
  });
}

function surplusWord(word: string): Sentence {
  return {
    zh: `看不懂“${word}”。文件名写在 --out 后面，单位名称写在 --unit 后面。`,
    en: `“${word}” is not understood. The file's name belongs behind --out, the unit's behind --unit.`,
  };
}

type Failure = CreateFailure | "is-folder" | "no-docx";

async function save(file: string, content: () => Uint8Array): Promise<Failure | null> {
  if (await isFolder(file)) return "is-folder";
  if (path.extname(file).toLowerCase() !== ".docx") return "no-docx";
  return createFile(file, content);
}

function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

type Said = Readonly<Record<Language, (file: string) => string>>;

const made: Said = { zh: (file) => `已生成 ${file}。`, en: (file) => `${file} was made.` };

const failures: Readonly<Record<Failure, Said>> = {
  exists: {
    zh: (file) => `没有生成：${file} 已经存在，不覆盖。请换一个文件名，或先把它移走。`,
    en: (file) =>
      `Nothing was made: ${file} exists and is not overwritten. Give another name, or move it away.`,
  },
  "is-folder": {
    zh: (file) => `没有生成：${file} 是文件夹。请在 --out 后面写文件名，例如 2026.docx。`,
    en: (file) => `Nothing was made: ${file} is a folder. Give the name of a file, such as 2026.docx.`,
  },
  "no-docx": {
    zh: (file) => `没有生成：${file} 不以 .docx 结尾，Word 打不开。请在 --out 后面写例如 2026.docx。`,
    en: (file) => `Nothing was made: ${file} does not end in .docx and Word would not open it.`,
  },
  "no-folder": {
    zh: (file) => `没有生成：${file} 所在的文件夹不存在。请先建文件夹，或换一个位置。`,
    en: (file) => `Nothing was made: the folder of ${file} does not exist. Make it first, or choose another.`,
  },
  "no-access": {
    zh: (file) =>
      `没有生成：${file} 写不进去，可能没有权限、磁盘已满或文件名不合规定。请换一个位置或文件名。`,
    en: (file) =>
      `Nothing was made: ${file} cannot be written. You may lack permission, the disk may be full, or the name may not be allowed.`,
  },
};
