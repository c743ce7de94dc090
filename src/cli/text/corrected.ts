/** How a corrected report reads in a terminal: each repair with its cells, and its reason once. */

import { plural, type Language, type Sentence } from "../../report";
import type { ChangeGroup } from "../../checks";
import { changeText, headline, reasonOf, type Review } from "../../review";
import { obstacleSentences } from "../../unreadable";
import type { ChangeRefusal, Corrected, RefusedGroup } from "../correct";

/**
 * What was done to a report.
 * @param target the copy, as people are to find it
 * @param before the review of the report, which says why, in the same language
 */
export function correctedLines(
  { file, isProtected, groups, refused, after }: Corrected,
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
  const restricted = {
    zh: "原文件设了限制编辑，改好的副本里仍然有。",
    en: "Editing of the report is restricted, and so it is in the copy.",
  };
  const result = {
    zh: `核验结果：${headline(after, "zh")}。`,
    en: `Checked again: ${headline(after, "en")}.`,
  };
  return [
    (file ? made : nothing)[language],
    ...groups.flatMap((group) => groupLines(group, before, language)),
    ...refused.flatMap((group) => refusedLines(group, before, language)),
    ...(isProtected ? [restricted[language]] : []),
    result[language],
  ];
}

const colonIn = (language: Language) => (language === "zh" ? "：" : ": ");

function groupLines(group: ChangeGroup, before: Review, language: Language): string[] {
  const why = whyOf(group, before, language);
  const cells = group.changes.map((change) => `  ${changeText(change, before, language)}`);
  if (why === "") return cells;
  if (cells.length > 1) return [...cells, `    ${why}`];
  return cells.map((cell) => `${cell}${colonIn(language)}${why}`);
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
    const why = reason ? `${colonIn(language)}${refusals[reason][language]}` : "";
    return `  ${changeText(change, before, language)}${why}`;
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
const refusals: Readonly<Record<ChangeRefusal, Sentence>> = {
  ...obstacleSentences,
  "table-as-text": {
    zh: "这张表是文字，不是表格。请在 Word 的窗格里先换成规定的表格。",
    en: "The table is text. Put the official table in its place in Word first.",
  },
  "not-found": { zh: "没有找到这一格，请手动修改。", en: "The cell was not found. Change it by hand." },
  "changed-meanwhile": {
    zh: "这一格里除了数还有别的内容，请手动修改。",
    en: "This cell holds more than its number. Change it by hand.",
  },
  "not-visible": {
    zh: "这一格被合并或删除了，看不见，请手动修改。",
    en: "This cell is merged away or deleted. Change it by hand.",
  },
  "no-paragraph": {
    zh: "这一格里没有段落，请在 Word 中修复文件。",
    en: "This cell has no paragraph. Repair the file in Word.",
  },
  "unwritable-text": {
    zh: "新的文字写不进去，请手动修改。",
    en: "The new text cannot be written. Change it by hand.",
  },
};
