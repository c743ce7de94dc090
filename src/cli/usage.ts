import type { Language, Sentence } from "../report";

/** Thrown when the command's words are off; the command says it and ends with 2. */
export class UsageError extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "UsageError";
  }
}

const help: Sentence = {
  zh: `用法：
  nianbao check [--format text|json] [--lang zh|en] 文件或文件夹…
  nianbao fields [--format text|json]
  nianbao fix 文件或文件夹… --out 文件夹
  nianbao new --year 年份 --unit 单位名称 [--zeros] --out 文件.docx

check   核对年度报告（.docx）。文件夹会一直找到最里层；里面不是 .docx 的文件列在最后，不核对。
        退出码：0 没有错误；1 至少一处错误；2 指名的文件读不出或不是年报，或用法不对。
fields  列出各格式的全部数据项。
fix     把有把握的改法改好，另存到 --out 的文件夹里，原文件不动，不覆盖已有的文件。文件夹里找到的，
        保持在其中的路径。空白的合计、有两个算式印证的空白填上，其他空白留给人。
        退出码：0 没有错误了；1 还有错误；2 指名的文件读不出或不是年报，有文件没有写成，或用法不对。
new     生成空白年报（.docx），表格里的数字留空；加 --zeros 全部填 0。不覆盖已有的文件。
`,
  en: `Usage:
  nianbao check [--format text|json] [--lang zh|en] FILE|FOLDER…
  nianbao fields [--format text|json]
  nianbao fix FILE|FOLDER… --out FOLDER
  nianbao new --year YEAR --unit NAME [--zeros] --out FILE.docx

check   Checks annual reports (.docx). Folders are searched to the bottom; files in them that are no
        .docx are listed at the end and not checked.
        Exit code: 0 no error; 1 at least one error; 2 a named file is unreadable or no report, or wrong usage.
fields  Lists every field of every format.
fix     Writes copies into the folder, with those corrections that are certain. Never overwrites a file.
        What was found in a folder keeps its path in it. Blank totals, and blanks of which two sums
        say the same, are filled in; other blanks are left to people.
        Exit code: 0 no error left; 1 errors left; 2 a named file is unreadable or no report, a copy was not
        written, or wrong usage.
new     Makes a blank report (.docx), its number cells empty, or 0 with --zeros. Never overwrites a file.
`,
};

/** The command's help. */
export function helpText(language: Language): string {
  return help[language];
}
