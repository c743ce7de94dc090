/** How a corrected report reads in a terminal: each repair with its cells, and its reason once. */

import type { CellRefusal } from "../../document";
import { plural, type Language, type Sentence } from "../../report";
import type { ChangeGroup } from "../../checks";
import { changeText, headline, type Review } from "../../review";
import type { Corrected, RefusedGroup } from "../correct";
import { reasonOf } from "./findings";

/**
 * What was done to a report.
 * @param target the copy, as people are to find it
 * @param before the review of the report, which says why, in the same language
 */
export function correctedLines(
  { file, groups, refused, after }: Corrected,
  target: string,
  before: Review,
  language: Language,
): readonly string[] {
  const count = groups.flatMap(({ changes }) => changes).length;
  const made = {
    zh: `改了 ${count} 格，存为 ${target}：`,
    en: `${plural(count, "cell")} corrected in ${target}:`,
  };
  const nothing = {
    zh: "没有可以自动改的，没有生成文件。",
    en: "Nothing can be corrected unasked; no file was made.",
  };
  const result = {
    zh: `核验结果：${headline(after, "zh")}。`,
    en: `Checked again: ${headline(after, "en")}.`,
  };
  return [
    (file ? made : nothing)[language],
    ...groups.flatMap((group) => groupLines(group, before, language)),
    ...refused.flatMap((group) => refusedLines(group, before, language)),
    result[language],
  ];
}

function groupLines(group: ChangeGroup, before: Review, language: Language): string[] {
  const why = whyOf(group, before, language);
  const cells = group.changes.map((change) => `  ${changeText(change, before, language)}`);
  if (why === "") return cells;
  if (cells.length > 1) return [...cells, `    ${why}`];
  return cells.map((cell) => `${cell}${language === "zh" ? "：" : ": "}${why}`);
}

/** The whole group: whoever makes it by hand must not make half of it. */
function refusedLines({ group, reasons }: RefusedGroup, before: Review, language: Language): string[] {
  const { changes } = group;
  const head =
    changes.length === 1
      ? { zh: "没有改：", en: "Not corrected:" }
      : {
          zh: `没有改，下面 ${changes.length} 格要改就一起改：`,
          en: `Not corrected; change these ${changes.length} cells together:`,
        };
  const cells = changes.map((change) => {
    const reason = reasons.get(change);
    const why = reason && { zh: `：${refusals[reason].zh}。`, en: `: ${refusals[reason].en}.` };
    return `  ${changeText(change, before, language)}${why?.[language] ?? ""}`;
  });
  const why = whyOf(group, before, language);
  return [head[language], ...cells, ...(why === "" ? [] : [`    ${why}`])];
}

/** Why numbers are changed; nothing for a change of a number's writing alone. */
function whyOf(group: ChangeGroup, { causes }: Review, language: Language): string {
  const repairs = causes.flatMap((cause) => cause.repairs);
  const repair = repairs.find(({ changes }) => changes === group.changes);
  return repair ? reasonOf(repair, language) : "";
}

/** Why a cell was not corrected, and what to do instead. */
const refusals: Readonly<Record<CellRefusal, Sentence>> = {
  "several-paragraphs": {
    zh: "格里有几段文字，请手动修改",
    en: "it holds several paragraphs; change it by hand",
  },
  "mixed-format": {
    zh: "格里的文字格式不一，请手动修改",
    en: "its text is formatted in more than one way; change it by hand",
  },
  field: {
    zh: "格里的数由域算出，请更新域或手动修改",
    en: "a field computes its number; update the field or change it by hand",
  },
  revision: {
    zh: "格里有未处理的修订，请先接受或拒绝修订",
    en: "it holds tracked changes; accept or reject them first",
  },
  "locked-control": {
    zh: "格里的内容控件不让修改，请先解除锁定",
    en: "its content control is locked; unlock it first",
  },
  "embedded-object": {
    zh: "格里有图片或其他对象，请手动修改",
    en: "it holds a picture or another object; change it by hand",
  },
  "nested-table": { zh: "格里还有一个表格，请手动修改", en: "it holds another table; change it by hand" },
  "not-found": { zh: "没有找到这一格，请手动修改", en: "the cell was not found; change it by hand" },
  "changed-meanwhile": {
    zh: "格里除了数还有别的内容，请手动修改",
    en: "it holds more than its number; change it by hand",
  },
  "not-visible": {
    zh: "这一格被合并或删除了，看不见，请手动修改",
    en: "it is merged away or deleted; change it by hand",
  },
  "no-paragraph": {
    zh: "格里没有段落，请在 Word 中修复文件",
    en: "it has no paragraph; repair the file in Word",
  },
  "unwritable-text": {
    zh: "新的文字写不进去，请手动修改",
    en: "its new text cannot be written; change it by hand",
  },
};
