import { readAddInSetting } from "../document";
import type { Language } from "../report";
import { ignoredSetting, review, unreadable, type Review, type ReviewFile } from "../review";
import { findFiles, readContent } from "./files";
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
  const reviews: Review[] = [];
  let isNamedMissed = false;
  for (const { name, isNamed } of documents) {
    const result = await reviewFile(name, options);
    reviews.push(result);
    isNamedMissed ||= isNamed && (result.status === "unreadable" || result.status === "not-a-report");
    if (format === "text") write(`${reviewText(result, language)}\n`);
  }
  if (format === "text") {
    write(`${uncheckedText(unchecked, language)}${summaryText(reviews, unchecked, language)}\n`);
  } else {
    const output: ReviewFile = { version: 1, reports: reviews };
    if (unchecked.length > 0) {
      output.unchecked = unchecked.map(({ name, code }) => ({
        file: name,
        reason: { code, message: uncheckedReasons[code][language] },
      }));
    }
    write(`${JSON.stringify(output, null, 2)}\n`);
  }
  const hasError = reviews.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
  return isNamedMissed ? 2 : hasError ? 1 : 0;
}

async function reviewFile(name: string, { base, language }: CheckOptions): Promise<Review> {
  const content = await readContent(name, base);
  const context = { file: name, language };
  return content.kind === "bytes"
    ? review(content.bytes, { ...context, ignored: readAddInSetting(content.bytes, ignoredSetting) })
    : unreadable(context, { code: content.code, message: content.message[language] });
}
