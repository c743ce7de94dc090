/** `nianbao check`: reviews files and says what is wrong in them. */

import { ignoredSetting, readAddInSetting } from "../../document";
import { reviewDocument, withIgnored, type ReviewResult } from "../../review";
import { UsageError, type Call, type Command } from "../args";
import { findFiles, readContent, uncheckedReasons } from "../files";
import { reviewJson, type ReviewFile, type ReviewJson } from "../json";
import { printableJson } from "../text/printable";
import { checkSummary, reviewText, uncheckedText } from "../text/review";

export const check: Command = { options: ["format"], run: checkFiles };

/**
 * Reviews every file, one after the other, and writes what it found as it goes.
 * @returns the exit code: 2 when a named file is unreadable or no report, else 1 with an error-level finding, else 0.
 *   What a folder holds besides .docx is said and does not count.
 */
async function checkFiles({ names, format, language, base, out }: Call): Promise<0 | 1 | 2> {
  if (names.length === 0) {
    throw new UsageError({
      zh: "请给出要核对的文件或文件夹。",
      en: "Name the files or folders to check.",
    });
  }
  const { documents, unchecked } = await findFiles(names, base);
  const results: ReviewResult[] = [];
  const reports: ReviewJson[] = [];
  let isNamedMissed = false;
  for (const { name, isNamed } of documents) {
    const content = await readContent(name, base);
    const result = content instanceof Uint8Array ? reviewBytes(content) : content;
    results.push(result);
    isNamedMissed ||= isNamed && result.status !== "reviewed";
    if (format === "text") out(`${reviewText(name, result, language)}\n`);
    else reports.push(reviewJson(name, result, language));
  }
  if (format === "text") {
    out(`${uncheckedText(unchecked, language)}${checkSummary(results, unchecked, language)}\n`);
  } else {
    const missed = unchecked.map(({ name, code }) => ({
      file: name,
      reason: { code, message: uncheckedReasons[code][language] },
    }));
    const output: ReviewFile = { version: 1, reports, ...(missed.length > 0 ? { unchecked: missed } : {}) };
    out(`${printableJson(output)}\n`);
  }
  return isNamedMissed ? 2 : results.some(hasErrors) ? 1 : 0;
}

/** Whether an error was found, be it ignored or not. */
export function hasErrors(result: ReviewResult): boolean {
  return result.status === "reviewed" && result.review.findings.some(({ severity }) => severity === "error");
}

/** Reviews a file; what its writer has ignored is told apart. */
export function reviewBytes(bytes: Uint8Array): ReviewResult {
  const result = reviewDocument(bytes);
  if (result.status !== "reviewed") return result;
  return { ...result, review: withIgnored(result.review, readAddInSetting(bytes, ignoredSetting)) };
}
