/** What to do about a file that is too large: what may be left out of it depends on what it is. */
import type { Sentence } from "../report";
import { unreadableSentences } from "../unreadable";
import { endingOf } from "./endings";

/** @param name of the file: of one that is not opened nothing else is known */
export function tooLarge(name: string): Sentence {
  switch (endingOf(name)) {
    case ".pdf":
      return {
        zh: "这个 PDF 太大或页数太多，超出了可以核验的范围。请只留下报告的那几页，再核验。",
        en: "This PDF is too large, or has too many pages, to check. Keep the report's pages only, and check again.",
      };
    case ".txt":
      return {
        zh: "文件太大，超出了可以核验的范围。请只留下报告的文字，再核验。",
        en: "The file is too large to check. Keep the report's text only, and check again.",
      };
    case ".html":
    case ".htm":
      return {
        zh: "网页太大，超出了可以核验的范围。请把报告的文字和表格复制到 Word 文档里，再核验。",
        en: "The page is too large to check. Copy the report's text and tables into a Word document, and check that.",
      };
    default:
      return unreadableSentences["too-large"];
  }
}
