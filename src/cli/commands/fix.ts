/** `nianbao fix`: writes corrected copies into a folder, with only those corrections that may be made unasked. */

import path from "node:path";
import { UnreadableDocument } from "../../document";
import { kindOf } from "../../document/kinds";
import { grouped, plural, type Sentence } from "../../report";
import { UsageError, type Call, type Command } from "../args";
import { correct } from "../correct";
import { findFiles, likenessOf, pathsMeant, readContent, type FoundFile } from "../files";
import { reviewBytes } from "../reviewFile";
import { correctedLines } from "../text/corrected";
import { printable } from "../text/printable";
import { summaryLine, uncheckedText } from "../text/review";
import { sayUnexpected } from "../unexpected";
import { createFailures } from "../writer";
import { hasErrors } from "./check";

export const fix: Command = { options: ["out"], run: fixFiles };

/**
 * What was found in a folder keeps its path below it; the folder for the copies is not searched. All copies are made also
 * where nobody reads what is printed, or it cannot be written; the latter is thrown at the end.
 * @returns the exit code: 2 when a named file is unreadable or no report, or a copy could not be written; else 1 when an
 *   error is left; else 0. What a folder holds unread is said and does not count, as in `nianbao check`.
 */
async function fixFiles(call: Call): Promise<0 | 1 | 2> {
  const { names, values, language, base, error, writer } = call;
  const given = values.get("out");
  if (names.length === 0) throw new UsageError(noFiles);
  if (given === undefined) throw new UsageError(noFolder);
  const [out = given] = await pathsMeant(given, base);
  const folder = await writer.look(path.resolve(base, out));
  if (folder === null) {
    error(`${printable(createFailures["no-answer"](out)[language])}\n`);
    return 2;
  }
  if (folder.kind === "other") throw new UsageError(noFolderAt(out));
  const { documents, unchecked } = await findFiles(names, base, { leftOut: folder.real });
  const places = grouped(documents, placeOf);
  const unprinted: unknown[] = [];
  const write = (text: string) => call.out(text).catch((failure: unknown) => unprinted.push(failure));
  const count: Record<Outcome, number> = { corrected: 0, kept: 0, unread: 0, unwritten: 0 };
  let cells = 0;
  let [isNamedMissed, isErrorLeft] = [false, false];
  for (const document of documents) {
    const alike = (places.get(placeOf(document)) ?? []).filter((other) => other !== document);
    const result =
      alike.length > 0
        ? missed("unwritten", samePlace(alike)[language])
        : await fixOne(document, path.join(out, document.below), call);
    count[result.outcome] += 1;
    cells += result.cells;
    isNamedMissed ||= document.isNamed && result.outcome === "unread";
    isErrorLeft ||= result.hasError;
    await write(`${[document.name, ...result.lines.map((line) => `  ${line}`)].map(printable).join("\n")}\n`);
  }
  const summary = summaryLine(
    documents.length,
    [
      [count.corrected, `份改好另存（共 ${cells} 格）`, `corrected (${plural(cells, "cell")})`],
      [count.kept, "份没有可以自动改的", "with nothing to correct unasked"],
      [count.unwritten, "份没有写成", "not written"],
      [count.unread, "份读不出或不是年报", "unreadable or no report"],
    ],
    { zh: "没有找到可以改正的 Word 文档", en: "no Word document to correct was found" },
    unchecked,
    language,
  );
  await write(`${uncheckedText(unchecked, language)}${summary}\n`);
  if (unprinted.length > 0) throw unprinted[0];
  if (count.unwritten > 0 || isNamedMissed) return 2;
  return isErrorLeft ? 1 : 0;
}

/** `kept`: nothing could be corrected, and no copy was made. */
type Outcome = "corrected" | "kept" | "unread" | "unwritten";

interface Result {
  readonly outcome: Outcome;
  /** How many were corrected. */
  readonly cells: number;
  /** An error is left. */
  readonly hasError: boolean;
  readonly lines: readonly string[];
}

/** Corrects a file. An error that nobody expected is said, and does not end the others. */
async function fixOne(document: FoundFile, target: string, call: Call): Promise<Result> {
  const { language, writer } = call;
  if (writer.isLost) return missed("unwritten", createFailures["no-answer"](target)[language]);
  try {
    return await correctOne(document, target, call);
  } catch (failure) {
    // It was read before: what is damaged is the order of its parts, which only writing needs.
    if (failure instanceof UnreadableDocument && failure.code === "damaged-package")
      return missed("unwritten", notWritable[language]);
    return missed("unwritten", sayUnexpected(document.name, failure, call).message[language]);
  }
}

async function correctOne({ name }: FoundFile, target: string, call: Call): Promise<Result> {
  const { base, language, writer } = call;
  const like = await likenessOf(name, base);
  const content = await readContent(name, base);
  if (!(content instanceof Uint8Array)) return missed("unread", content.message[language]);
  if (kindOf(content, name) !== "word") return missed("unread", noWordDocument[language]);
  const result = reviewBytes(content);
  if (result.status !== "reviewed") return missed("unread", result.message[language]);
  const corrected = correct(content, result.review);
  if (!corrected) return missed("unwritten", notAsMeant[language]);
  const { file, groups, after } = corrected;
  const failure =
    file && (await writer.create(path.resolve(base, target), file, { like, makesFolder: true }));
  if (failure) return missed("unwritten", createFailures[failure](target)[language]);
  return {
    outcome: file ? "corrected" : "kept",
    cells: groups.flatMap(({ changes }) => changes).length,
    hasError: hasErrors({ status: "reviewed", review: after }),
    lines: correctedLines(corrected, target, result.review, language),
  };
}

function missed(outcome: "unread" | "unwritten", line: string): Result {
  return { outcome, cells: 0, hasError: false, lines: [line] };
}

/** File systems of Windows and of Macs take names that differ in case, or in how accents are composed, for one. */
function placeOf({ below }: FoundFile): string {
  return below.normalize().toLowerCase();
}

const noFiles: Sentence = { zh: "请给出要改正的文件。", en: "Name the files to correct." };

const noFolder: Sentence = {
  zh: "请给出 --out，改好的文件放在那个文件夹里，例如：nianbao fix 报告.docx --out 改正",
  en: "Give --out, the folder for the corrected copies, as in: nianbao fix report.docx --out corrected",
};

function noFolderAt(out: string): Sentence {
  return {
    zh: `--out 后面要写文件夹，“${out}”是一个文件。`,
    en: `--out takes a folder; “${out}” is a file.`,
  };
}

const noWordDocument: Sentence = {
  zh: "没有改：只能改 Word 文档。请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再改。",
  en: "Not corrected: only Word documents are. Open it in Word or WPS, save it as .docx with “Save As”, and correct that file.",
};

const notAsMeant: Sentence = {
  zh: "没有改：改完再读与预想的不一致，没有生成文件。请在 Word 的窗格里逐条改正。",
  en: "Not corrected: read again, the result was not as expected, and no file was made. Use the pane in Word.",
};

const notWritable: Sentence = {
  zh: "没有改：文件里各部分的顺序特殊，不能只改其中一处。请在 Word 或 WPS 中打开，另存一份，再改那一份。",
  en: "Not corrected: its parts stand in an unusual order. Open it in Word or WPS, save it under another name, and correct that file.",
};

function samePlace(others: readonly FoundFile[]): Sentence {
  const names = others.map(({ name }) => name);
  return {
    zh: `没有改：与 ${names.join("、")} 会存到同一个地方。请给出它们上一层的文件夹，或分几次改正，用不同的 --out。`,
    en: `Not corrected: its copy would stand where that of ${names.join(", ")} stands. Name the folder above them, or correct them one by one, with another --out.`,
  };
}
