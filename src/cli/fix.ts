import { mkdir } from "node:fs/promises";
import path from "node:path";
import { readAddInSetting } from "../document";
import type { Language, Sentence } from "../report";
import { headline, ignoredSetting, review, type Review, type ReviewChange } from "../review";
import { changeText } from "./repairText";
import { correct, type Corrected } from "./correct";
import { createFile, type CreateFailure } from "./createFile";
import { findFiles, readContent, type FoundFile } from "./files";
import { printable } from "./printable";
import { refusals } from "./refusals";
import { UsageError } from "./usage";

export interface FixOptions {
  readonly names: readonly string[];
  /** `out`: the folder for the corrected copies. */
  readonly values: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Folder that relative paths start from. */
  readonly base: string;
}

/**
 * `nianbao fix`: writes corrected copies into a folder, with only those corrections that stand alone.
 * @returns the exit code: 2 when a named file is unreadable or no report, or a copy could not be written; else 1 when an
 *   error is left; else 0
 * @throws {UsageError} if the files or the folder are not given
 */
export async function fixReports(options: FixOptions, write: (text: string) => void): Promise<0 | 1 | 2> {
  const { names, values, language, base } = options;
  const out = values.get("out");
  if (names.length === 0) throw new UsageError(noFiles);
  if (out === undefined) throw new UsageError(noFolder);
  const { documents } = await findFiles(names, base);
  const folder = path.resolve(base, out);
  const results: Result[] = [];
  for (const document of documents) {
    const others = documents.filter((other) => other !== document && sameName(other, document));
    const result =
      others.length > 0
        ? failed(sameNames(others.map(({ name }) => name)))
        : await fixOne(document, path.join(folder, path.basename(document.name)), options);
    results.push(result);
    const lines = [document.name, ...result.lines.map((line) => `  ${line[language]}`)];
    write(`${lines.map(printable).join("\n")}\n`);
  }
  if (documents.length === 0) write(`${nothingFound[language]}\n`);
  if (results.some(({ outcome }) => outcome === "failed")) return 2;
  return results.some(({ outcome }) => outcome === "errors") ? 1 : 0;
}

interface Result {
  /** `errors`: they are left in the copy, or in the report where nothing was corrected. */
  readonly outcome: "done" | "errors" | "failed";
  readonly lines: readonly Sentence[];
}

async function fixOne(
  { name, isNamed }: FoundFile,
  target: string,
  { base, language }: FixOptions,
): Promise<Result> {
  const content = await readContent(name, base);
  if (content.kind !== "bytes") return failed(content.message);
  const before = review(content.bytes, {
    file: name,
    language,
    ignored: readAddInSetting(content.bytes, ignoredSetting),
  });
  if (before.reason) {
    const line = { zh: before.reason.message, en: before.reason.message };
    return { outcome: isNamed ? "failed" : "done", lines: [line] };
  }
  const corrected = correct(content.bytes, before);
  if (!corrected) return failed(notAsMeant);
  const { file, after } = corrected;
  if (file) {
    await mkdir(path.dirname(target), { recursive: true }).catch(() => undefined);
    const failure = await createFile(target, () => file);
    if (failure) return failed(failures[failure](target));
  }
  const hasError = after.findings.some(({ severity }) => severity === "error");
  return { outcome: hasError ? "errors" : "done", lines: report(corrected, target, before) };
}

function failed(line: Sentence): Result {
  return { outcome: "failed", lines: [line] };
}

/** File systems of Windows and of Macs take names that differ in case for one. */
function sameName(one: FoundFile, other: FoundFile): boolean {
  return path.basename(one.name).toLowerCase() === path.basename(other.name).toLowerCase();
}

function report({ file, changes, refused, after }: Corrected, target: string, before: Review): Sentence[] {
  const both = (say: (language: Language) => string): Sentence => ({ zh: say("zh"), en: say("en") });
  return [
    file
      ? {
          zh: `改了 ${changes.length} 格，存为 ${target}：`,
          en: `${changes.length} cells corrected in ${target}:`,
        }
      : { zh: "没有可以自动改的，没有生成文件。", en: "Nothing can be corrected unasked; no file was made." },
    ...changes.map((change) =>
      both((language) => `  ${changeText(change, language)}${reasonFor(change, before, language)}`),
    ),
    ...refused.map(({ change, reason }) =>
      both((language) => {
        const why = refusals[reason][language];
        return language === "zh"
          ? `  没有改 ${changeText(change, language)}：${why}。`
          : `  Not corrected: ${changeText(change, language)}: ${why}.`;
      }),
    ),
    { zh: `核验结果：${headline(after, "zh")}。`, en: `Checked again: ${headline(after, "en")}.` },
  ];
}

/** Why a number is changed, in the language of the review; nothing for a change of its writing alone. */
function reasonFor(change: ReviewChange, { causes }: Review, language: Language): string {
  const repair = causes
    .flatMap(({ repairs }) => repairs)
    .find(({ standsAlone, changes }) => standsAlone && changes.some(({ field }) => field === change.field));
  if (!repair || repair.reasons.length === 0) return "";
  return language === "zh" ? `：${repair.reasons.join("")}` : `: ${repair.reasons.join(" ")}`;
}

const noFiles: Sentence = { zh: "请给出要改正的文件。", en: "Name the files to correct." };

const noFolder: Sentence = {
  zh: "请给出 --out，改好的文件放在那个文件夹里，例如：nianbao fix 报告.docx --out 改正",
  en: "Give --out, the folder for the corrected copies, as in: nianbao fix report.docx --out corrected",
};

const nothingFound: Sentence = {
  zh: "没有找到可以改正的 .docx 文件。",
  en: "No .docx to correct was found.",
};

const notAsMeant: Sentence = {
  zh: "没有改：改完再读与预想的不一致，没有生成文件。请在 Word 的窗格里逐条改正。",
  en: "Not corrected: read again, the result was not as expected, and no file was made. Use the pane in Word.",
};

function sameNames(others: readonly string[]): Sentence {
  return {
    zh: `没有改：与 ${others.join("、")} 同名，放不进同一个文件夹。请分几次改正，用不同的 --out。`,
    en: `Not corrected: it has the same name as ${others.join(", ")}. Correct them one by one, with another --out.`,
  };
}

const failures: Readonly<Record<CreateFailure, (file: string) => Sentence>> = {
  exists: (file) => ({
    zh: `没有生成：${file} 已经存在，不覆盖。请换一个文件夹，或先把它移走。`,
    en: `Nothing was made: ${file} exists and is not overwritten. Give another folder, or move it away.`,
  }),
  "no-folder": (file) => ({
    zh: `没有生成：${file} 所在的文件夹建不了。请换一个位置。`,
    en: `Nothing was made: the folder of ${file} cannot be made. Choose another.`,
  }),
  "no-access": (file) => ({
    zh: `没有生成：${file} 写不进去，可能没有权限或磁盘已满。请换一个位置。`,
    en: `Nothing was made: ${file} cannot be written. You may lack permission, or the disk may be full.`,
  }),
};
