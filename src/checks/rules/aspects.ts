/** What part one speaks of: its five aspects. */

import { holdsTable, levelOf, type PartSection, type Report } from "../../report";
import type { Rule } from "../finding";
import { hasPrescribedParts, holdsHint, isWritten, partOf, quotedList, textOf } from "../textForms";

interface MissingAspects {
  readonly aspects: readonly string[];
}

/** Words by which a part one without sub-headings speaks of an aspect, too. */
const words: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开|公开[^，。；]{0,12}信息|发布[^，。；]{0,12}信息|信息[^，。；]{0,12}(?:公开|发布)/u,
  依申请公开: /依申请|公开申请|申请公开|公开.{0,6}申请/u,
  政府信息管理: /管理|审核|审查|清理|更新|保密|动态调整|制作|台账|校/u,
  政府信息公开平台建设: /平台|网站|公众号|新媒体|专栏|公开栏|公示栏|查阅点|网页|门户/u,
  监督保障: /监督|保障|考核|评议|培训|责任|领导小组|检查|专人|机制|制度/u,
};
/** Without these two a government's report does not say what it is made for. */
const main: readonly string[] = ["主动公开", "依申请公开"];

export const aspects: Rule<MissingAspects> = {
  id: "aspects",
  severity: "warning",
  title: { zh: "总体情况写到五个方面", en: "Part one speaks of its five aspects" },
  check: (report, { formats }) => {
    const part = partOf(report, "overview");
    if (!part || !isWritten(report) || !hasPrescribedParts(report)) return [];
    const text = textOf(part);
    if (holdsHint(text) || holdsTable(part, report.prose)) return [];
    const sections: readonly PartSection[] = formats[0]?.parts[0]?.sections ?? [];
    const missing = sections.flatMap(({ title }) => {
      const isThere =
        title === null ||
        part.aspects.some((aspect) => aspect.title === title) ||
        words[title]?.test(text.text) !== false;
      return isThere ? [] : [title];
    });
    if (missing.length === 0) return [];
    const isMain = ofGovernment(report) && missing.some((title) => main.includes(title));
    return [
      { severity: isMain ? "warning" : "advice", values: { aspects: missing }, passages: [part.heading] },
    ];
  },
  message: (values) => ({
    zh: `总体情况里没有写到${quotedList(values.aspects)}。没有这方面情况的，也请写一句说明。`,
    en: `Part one says nothing of ${quotedList(values.aspects, ", ")}. Where there is nothing to report, say so.`,
  }),
};

function ofGovernment(report: Report): boolean {
  const kind = levelOf(report)?.kind;
  return kind === "government" || kind === "office";
}
