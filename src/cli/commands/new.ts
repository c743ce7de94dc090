/** `nianbao new`: makes a blank report. */

import path from "node:path";
import type { Sentence } from "../../report";
import { templateDocument, templateRequest } from "../../template";
import { UsageError, type Call, type Command } from "../args";
import { pathsMeant } from "../files";
import { printable } from "../text/printable";
import { createFailures, type CreateFailure, type Writer } from "../writer";

export const newReport: Command = { options: ["year", "unit", "zeros", "out"], run: makeReport };

/** @returns the exit code: 0 when the file was made, 2 when it could not be written */
async function makeReport(call: Call): Promise<0 | 2> {
  const { names, values, language, base, error, writer } = call;
  const [surplus] = names;
  if (surplus !== undefined) {
    throw new UsageError({
      zh: `看不懂“${surplus}”。文件名写在 --out 后面，单位名称写在 --unit 后面。`,
      en: `“${surplus}” is not understood. The file's name belongs behind --out, the unit's behind --unit.`,
    });
  }
  const out = given(values, "out");
  const request = templateRequest({ unit: given(values, "unit"), year: given(values, "year") });
  if (request.kind === "refused") throw new UsageError(request.sentence);
  const [name = out] = await pathsMeant(out, base);
  const numbers = values.has("zeros") ? "zero" : "blank";
  const failure = await save(writer, path.resolve(base, name), templateDocument({ ...request, numbers }));
  if (failure === null) await call.out(`${made(printable(name))[language]}\n`);
  else error(`${failures[failure](printable(name))[language]}\n`);
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

async function save(writer: Writer, file: string, content: Uint8Array): Promise<Failure | null> {
  if ((await writer.look(file))?.kind === "folder") return "is-folder";
  return path.extname(file).toLowerCase() === ".docx" ? writer.create(file, content) : "no-docx";
}

const made = (file: string): Sentence => ({ zh: `已生成 ${file}。`, en: `${file} was made.` });

const failures: Readonly<Record<Failure, (file: string) => Sentence>> = {
  ...createFailures,
  "is-folder": (file) => ({
    zh: `没有生成：${file} 是文件夹。请在 --out 后面写文件名，例如 2026.docx。`,
    en: `Nothing was made: ${file} is a folder. Give the name of a file, such as 2026.docx.`,
  }),
  "no-docx": (file) => ({
    zh: `没有生成：${file} 不以 .docx 结尾，Word 打不开。请在 --out 后面写例如 2026.docx。`,
    en: `Nothing was made: ${file} does not end in .docx and Word would not open it.`,
  }),
};
