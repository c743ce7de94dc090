/** How what is still to be filled in reads, in the pane's list and the command's. */

import { plural, type Language } from "../report";
import type { ToFill } from "./stillToFill";

/** How a part that is still to be filled in reads: its name, 开头 before the first part, and `10 格、2 处文字`. */
export function toFillWords({ name, cells, texts }: ToFill, language: Language) {
  const isChinese = language === "zh";
  const counts = [
    ...(cells > 0 ? [isChinese ? `${cells} 格` : plural(cells, "cell")] : []),
    ...(texts > 0 ? [isChinese ? `${texts} 处文字` : plural(texts, "text")] : []),
  ];
  return {
    name: name ?? (isChinese ? "开头" : "the beginning"),
    count: counts.join(isChinese ? "、" : " and "),
  };
}
