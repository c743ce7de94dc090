/** The command's words: its options and names, its help, and what is said of words that are off. */

import { parseArgs } from "node:util";
import type { Language, Sentence } from "../report";
import type { Writer } from "./writer";

/** Thrown when the command's words are off; the command says it and ends with 2. */
export class UsageError extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "UsageError";
  }
}

export interface Words {
  /** The words that are no options, in order. */
  readonly names: readonly string[];
  /** Values by option name; a flag has an empty one. Of an option given twice the last counts. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a command is called with. */
export interface Call extends Words {
  readonly format: "text" | "json";
  readonly language: Language;
  /** Folder that relative paths start from. */
  readonly base: string;
  /**
   * Prints. Resolves when the text is taken, so that what is printed does not pile up; to false where nobody reads any
   * more. Rejects where it cannot be written.
   */
  readonly out: (text: string) => Promise<boolean>;
  readonly error: (text: string) => void;
  readonly writer: Writer;
}

export interface Command {
  /** The options that it takes, besides --lang and --help. */
  readonly options: readonly string[];
  /**
   * @returns the exit code
   * @throws {UsageError} if the words do not fit
   */
  readonly run: (call: Call) => Promise<number>;
}

/** What an option takes: nothing, any text, or one of the values listed. */
export type OptionKind =
  { readonly type: "boolean" } | { readonly type: "string"; readonly of?: readonly string[] };

/**
 * Tells options from names: `--name value`, `--name=value`, `--flag`; behind `--` everything is a name.
 * @param options every option there is, without its dashes
 * @throws {UsageError} that names the word and says what belongs there
 */
export function readWords(words: readonly string[], options: Readonly<Record<string, OptionKind>>): Words {
  const args = words.map((word) => (word === "-h" ? "--help" : word));
  const { tokens, positionals } = parseArgs({ args, options, strict: false, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value = "", inlineValue, index } = token;
    const option = rawName.startsWith("--") && Object.hasOwn(options, name) ? options[name] : undefined;
    const word = args[index] ?? rawName;
    if (!option)
      throw new UsageError({
        zh: `没有“${word}”这个选项。文件名以 - 开头的，请写成 ./${word}。`,
        en: `There is no option “${word}”. Write a file name that begins with - as ./${word}.`,
      });
    if (option.type === "boolean" && inlineValue)
      throw new UsageError({ zh: `--${name} 后面不写值。`, en: `--${name} takes no value.` });
    const { of = null } = option.type === "string" ? option : {};
    const needed = of ? { zh: ` ${of.join(" 或 ")}`, en: of.join(" or ") } : { zh: "一个值", en: "any text" };
    if (option.type === "string" && (value === "" || (!inlineValue && value.startsWith("-"))))
      throw new UsageError({
        zh: `--${name} 后面要写${needed.zh}。`,
        en: `--${name} needs a value: ${needed.en}.`,
      });
    if (of && !of.includes(value))
      throw new UsageError({
        zh: `--${name} 只能是${needed.zh}，不能是“${value}”。`,
        en: `--${name} is ${needed.en}, and cannot be “${value}”.`,
      });
    values.set(name, value);
  }
  return { names: positionals, values };
}

/** The command's help. */
export const help: Sentence = {
  zh: `用法：
  nianbao check [--format text|json] [--lang zh|en] 文件或文件夹…
  nianbao fields [--format text|json]
  nianbao fix 文件或文件夹… --out 文件夹
  nianbao new --year 年份 --unit 单位名称 [--zeros] --out 文件.docx

check   核对年度报告（.docx、.docm、.html、.htm、.txt 和带文字的 .pdf）。文件夹会一直找到最里层；
        里面别的格式的文件列在最后，不核对。同名的几个文件只核对一个，先 Word 文档，后网页、文本、PDF。
        退出码：0 没有错误；1 至少一处错误；2 指名的文件读不出或不是年报，程序在某个文件上出了错，
        结果没有写完，或用法不对。
fields  列出各格式的全部数据项。
fix     把 Word 文档（.docx、.docm）里有把握的改法改好，另存到 --out 的文件夹里，原文件不动，不覆盖已有的文件。文件夹里找到的，
        保持在其中的路径。空白的合计、有两个算式印证的空白填上，其他空白留给人。
        没有人看结果了（例如 | head），或结果写不下（磁盘满了），也改完。
        退出码：0 没有错误了；1 还有错误；2 指名的文件读不出或不是年报，有文件没有写成，结果写不下，
        或用法不对。
new     生成空白年报（.docx），表格里的数字留空；加 --zeros 全部填 0。不覆盖已有的文件。
`,
  en: `Usage:
  nianbao check [--format text|json] [--lang zh|en] FILE|FOLDER…
  nianbao fields [--format text|json]
  nianbao fix FILE|FOLDER… --out FOLDER
  nianbao new --year YEAR --unit NAME [--zeros] --out FILE.docx

check   Checks annual reports (.docx, .docm, .html, .htm, .txt, and .pdf with text). Folders are searched to
        the bottom; files of other kinds in them are listed at the end and not checked. Of files of the same
        name one is checked: the Word document, else the web page, the text, the PDF.
        Exit code: 0 no error; 1 at least one error; 2 a named file is unreadable or no report, the program
        failed at a file, the result could not be written to its end, or wrong usage.
fields  Lists every field of every format.
fix     Writes copies of Word documents (.docx, .docm) into the folder, with those corrections that are
        certain. Never overwrites a file. What was found in a folder keeps its path in it. Blank totals, and blanks of which two sums
        say the same, are filled in; other blanks are left to people. All is done also where nobody reads
        what is printed (as in | head), or a full disk does not take it.
        Exit code: 0 no error left; 1 errors left; 2 a named file is unreadable or no report, a copy was not
        written, the result could not be written, or wrong usage.
new     Makes a blank report (.docx), its number cells empty, or 0 with --zeros. Never overwrites a file.
`,
};
