/** How what is still to be filled in reads, in the pane's list and the command's. */

import { plural, type Language } from "../report";
import type { Review } from "./review";
import type { ToFill } from "./stillToFill";

/**
 * How a part that is still to be filled in reads: 表二, of a part that is text its heading, 开头 before the first part; and
 * `10 格、2 处文字`.
 */
export function toFillWords({ part, cells, texts }: ToFill, { report }: Review, language: Language) {
  const table = report.tables.find(({ id }) => id === part)?.format.name;
  const name = table ?? report.prose.parts.find(({ id }) => id === part)?.heading.text;
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
