import { readAddInSetting } from "../document";
import type { Language } from "../report";
import { ignoredSetting, reviewDocument, withIgnored, type ReviewResult } from "../review";
import { findFiles, readContent } from "./files";
import { reviewJson, type ReviewFile } from "./json";
import { uncheckedReasons } from "./otherFiles";
import { reviewText, summaryText, uncheckedText } from "./text";
import { UsageError } from "./usage";

export interface CheckOptions {
  readonly names: readonly string[];
  readonly format: "text" | "json";
  readonly language: Language;
  /** Folder that relative paths start from. */
  readonly base: string;
}

/**
 * `nianbao check`: reviews every file, one after the other, and writes what it found as it goes.
 * @returns the exit code: 2 when a named file is unreadable or no report, else 1 with an error-level finding, else 0.
 *   What a folder holds besides .docx is said and does not count.
 */
export async function check(options: CheckOptions, write: (text: string) => void): Promise<0 | 1 | 2> {
  if (options.names.length === 0) {
    throw new UsageError({
      zh: "请给出要核对的文件或文件夹。",
      en: "Name the files or folders to check.",
    });
  }
  const { format, language } = options;
  const { documents, unchecked } = await findFiles(options.names, options.base);
  const results: { readonly name: string; readonly result: ReviewResult }[] = [];
  let isNamedMissed = false;
  for (const { name, isNamed } of documents) {
    const result = await reviewFile(name, options.base);
    results.push({ name, result });
    isNamedMissed ||= isNamed && result.status !== "reviewed";
    if (format === "text") write(`${reviewText(name, result, language)}\n`);
  }
  if (format === "text") {
    write(
      `${uncheckedText(unchecked, language)}${summaryText(
        results.map(({ result }) => result),
        unchecked,
        language,
      )}\n`,
    );
  } else {
    const reports = results.map(({ name, result }) => reviewJson(name, result, language));
    const output: ReviewFile = { version: 1, reports };
    if (unchecked.length > 0) {
      output.unchecked = unchecked.map(({ name, code }) => ({
        file: name,
        reason: { code, message: uncheckedReasons[code][language] },
      }));
    }
    write(`${JSON.stringify(output, null, 2)}\n`);
  }
  const hasError = results.some(({ result }) => hasErrors(result));
  return isNamedMissed ? 2 : hasError ? 1 : 0;
}

/** Whether an error was found, be it ignored or not. */
export function hasErrors(result: ReviewResult): boolean {
  return result.status === "reviewed" && result.review.findings.some(({ severity }) => severity === "error");
}

async function reviewFile(name: string, base: string): Promise<ReviewResult> {
  const content = await readContent(name, base);
  return content.kind === "bytes"
    ? reviewBytes(content.bytes)
    : { status: "unreadable", code: content.code, message: content.message };
}

/** Reviews a file; what its writer has ignored is told apart. */
export function reviewBytes(bytes: Uint8Array): ReviewResult {
  const result = reviewDocument(bytes);
  if (result.status !== "reviewed") return result;
  return { ...result, review: withIgnored(result.review, readAddInSetting(bytes, ignoredSetting)) };
}
