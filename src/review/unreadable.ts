import type { UnreadableCode } from "../document";
import type { Sentence } from "../report";
import { unreadableSentences } from "../unreadable";

/** What to tell people about a file that could not be read. */
export function unreadableSentence(code: UnreadableCode): Sentence {
  return unreadableSentences[code];
}

export const notAReport: Sentence = {
  zh: "这份文档里没有找到政府信息公开工作年度报告的表格。请打开年度报告再核验。",
  en: "No table of a government information annual report was found in this document. Open the report and check again.",
};
