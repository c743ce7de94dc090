/** `nianbao check`: reviews files and says what is wrong in them. */

import type { ReviewResult } from "../../review";
import { UsageError, type Call, type Command } from "../args";
import { readEndings } from "../endings";
import { findFiles, readContent, uncheckedReasons } from "../files";
import { reviewFileText, reviewJson } from "../json";
import { reviewFile } from "../reviewFile";
import { CheckTally, reviewText, uncheckedText } from "../text/review";
import { internalError, sayUnexpected } from "../unexpected";

export const check: Command = { options: ["format"], run: checkFiles };

/**
 * Reviews every file, one after the other, and prints what it found as it goes: no report is kept.
 * @returns the exit code: 2 when a named file is unreadable or no report, the program failed at a file, or nobody reads
 *   the result any more; else 1 with an error-level finding, else 0. What a folder holds unread is said and does not
 *   count.
 */
async function checkFiles(call: Call): Promise<0 | 1 | 2> {
  const { names, format, language, base, out } = call;
  if (names.length === 0) {
    throw new UsageError({
      zh: "请给出要核对的文件或文件夹。",
      en: "Name the files or folders to check.",
    });
  }
  const { documents, unchecked } = await findFiles(names, base, { endings: readEndings });
  const tally = new CheckTally();
  let [isMissed, isWrong] = [false, false];
  if (format === "json") await out(reviewFileText.head);
  for (const [index, { name, isNamed }] of documents.entries()) {
    const { result, text } = await checkFile(name, index, call);
    if (format === "text") tally.add(result);
    isMissed ||= result === internalError || (isNamed && result.status !== "reviewed");
    isWrong ||= hasErrors(result);
    if (!(await out(text))) return 2;
  }
  const missed = unchecked.map(({ name, code }) => ({
    file: name,
    reason: { code, message: uncheckedReasons[code][language] },
  }));
  const end =
    format === "text"
      ? `${uncheckedText(unchecked, language)}${tally.summary(unchecked, language)}\n`
      : reviewFileText.end(documents.length, missed);
  const isTaken = await out(end);
  return isMissed || !isTaken ? 2 : isWrong ? 1 : 0;
}

/**
 * Reviews a file. An error that nobody expected is said, and does not end the others.
 * @param index how many were printed before it
 */
async function checkFile(name: string, index: number, call: Call) {
  const { format, language, base } = call;
  const said = (result: ReviewResult) => ({
    result,
    text:
      format === "text"
        ? `${reviewText(name, result, language)}\n`
        : reviewFileText.report(reviewJson(name, result, language), index),
  });
  try {
    const content = await readContent(name, base);
    return said(content instanceof Uint8Array ? await reviewFile(content, name) : content);
  } catch (failure) {
    return said(sayUnexpected(name, failure, call));
  }
}

/** Whether an error was found, be it ignored or not. */
export function hasErrors(result: ReviewResult): boolean {
  return result.status === "reviewed" && result.review.findings.some(({ severity }) => severity === "error");
}
