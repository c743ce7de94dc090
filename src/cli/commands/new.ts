/** `nianbao new`: makes a blank report. */

import path from "node:path";
import type { Language } from "../../report";
import { templateDocument, templateRequest } from "../../template";
import { UsageError, type Call, type Command } from "../args";
import { createFile, kindAt, type CreateFailure } from "../files";
import { printable } from "../text/cells";

export const newReport: Command = { options: ["year", "unit", "zeros", "out"], run: makeReport };

/** @returns the exit code: 0 when the file was made, 2 when it could not be written */
async function makeReport({ names: [surplus], values, language, base, out, error }: Call): Promise<0 | 2> {
  if (surplus !== undefined) {
    throw new UsageError({
      zh: `看不懂“${surplus}”。文件名写在 --out 后面，单位名称写在 --unit 后面。`,
      en: `“${surplus}” is not understood. The file's name belongs behind --out, the unit's behind --unit.`,
    });
  }
  const name = given(values, "out");
  const request = templateRequest({ unit: given(values, "unit"), year: given(values, "year") });
  if (request.kind === "refused") throw new UsageError(request.sentence);
  const numbers = values.has("zeros") ? "zero" : "blank";
  const failure = await save(path.resolve(base, name), templateDocument({ ...request, numbers }));
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

type Failure = CreateFailure | "is-folder" | "no-docx";

async function save(file: string, content: Uint8Array): Promise<Failure | null> {
  if ((await kindAt(file)) === "folder") return "is-folder";
  return path.extname(file).toLowerCase() === ".docx" ? createFile(file, content) : "no-docx";
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
