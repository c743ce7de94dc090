import { officialFormats, type FieldId, type Language } from "../report";
import type { CauseGroup, ReviewCause, ReviewFinding, ReviewRepair } from "../review";

/** How findings and their causes read in a terminal. */

/** Choices that are written out; the JSON has them all. */
const mostChoices = 6;

const severities = {
  zh: { error: "错误", warning: "提醒", advice: "建议" },
  en: { error: "error", warning: "warning", advice: "advice" },
} as const;

const indent = "         ";

/** The lines of all findings: a cause with its relations under it; blank cells of one row together. */
export function findingLines(groups: readonly CauseGroup[], language: Language): string[] {
  const lines: string[] = [];
  let row: ReviewFinding[] = [];
  const endRow = () => {
    lines.push(...blankRowLines(row, language));
    row = [];
  };
  for (const group of groups) {
    const [finding] = group.findings;
    const isBlank = !group.cause && finding?.rule === "blank";
    if (!isBlank || !row.every((other) => isSaidTogether(other, finding))) endRow();
    if (isBlank) row.push(finding);
    else lines.push(...groupLines(group, language));
  }
  endRow();
  return lines;
}

function isSaidTogether(one: ReviewFinding, other: ReviewFinding): boolean {
  const [a, b] = [one.cells[0], other.cells[0]];
  return (
    a?.table === b?.table &&
    a?.row === b?.row &&
    one.ignored === other.ignored &&
    withoutName(one) !== null &&
    withoutName(one) === withoutName(other)
  );
}

/** What a finding says of its cell: `是空白。没有的请写 0。` */
function withoutName({ message, fields: [field = ""] }: ReviewFinding): string | null {
  const name = nameOf(field);
  return message.startsWith(name) ? message.slice(name.length) : null;
}

function blankRowLines(row: readonly ReviewFinding[], language: Language): string[] {
  const [first, ...others] = row;
  if (!first) return [];
  if (others.length === 0) return groupLines({ cause: null, findings: row }, language);
  const place = first.cells[0];
  const cells = row.flatMap(({ cells: [cell] }) => cell?.cell ?? []);
  const where =
    language === "zh"
      ? `第 ${place?.table} 个表格第 ${place?.row} 行第 ${cells.join("、")} 格`
      : `table ${place?.table}, row ${place?.row}, cells ${cells.join(", ")}`;
  const name = nameOf(first.fields[0] ?? "");
  const names = language === "zh" ? `${name} 等 ${row.length} 格` : `${name} and ${others.length} more`;
  const said = `${ignoredMark(first, language)}${names}${withoutName(first)} (${first.rule})`;
  const [fix] = first.fixes;
  const can = fix ? [`${indent}${language === "zh" ? `可${fix.label}` : `Fix: ${fix.label}`}`] : [];
  return [
    `  [${severities[language][first.severity]}] ${where}${language === "zh" ? "：" : ": "}${said}`,
    ...can,
  ];
}

function groupLines({ cause, findings }: CauseGroup, language: Language): string[] {
  const [first] = findings;
  if (!first) return [];
  if (!cause) return [`${head(first, language)}${said(first, language)}`, ...fixLines(first, language)];
  // Blank cells of the cause are in its sentence.
  const relations = findings.filter(({ relation }) => relation !== null);
  return [
    `${head(first, language)}${causeSentence(cause, language)}`,
    ...relations.map((finding) => `${indent}${said(finding, language)}`),
    ...choiceLines(cause, language),
  ];
}

/** `  [错误] 第 2 个表格第 4 行第 8 格：` */
function head({ severity, cells: [cell] }: ReviewFinding, language: Language): string {
  const place = !cell
    ? ""
    : language === "zh"
      ? `第 ${cell.table} 个表格第 ${cell.row} 行第 ${cell.cell} 格：`
      : `table ${cell.table}, row ${cell.row}, cell ${cell.cell}: `;
  return `  [${severities[language][severity]}] ${place}`;
}

function said(finding: ReviewFinding, language: Language): string {
  return `${ignoredMark(finding, language)}${finding.message} (${finding.rule})`;
}

function ignoredMark({ ignored }: ReviewFinding, language: Language): string {
  return ignored ? (language === "zh" ? "〔已忽略〕" : "[ignored] ") : "";
}

function causeSentence({ repairs, unfilled, beyond, cells }: ReviewCause, language: Language): string {
  const [best, ...others] = repairs;
  const isChinese = language === "zh";
  if (!best) return unknown[beyond ?? "operations"][language];
  const why = best.reasons.join(isChinese ? "" : " ");
  if (unfilled && best.open.length > 0) return `${why}${cellNames(cells, language)}`;
  if (!best.standsAlone && others.length > 0)
    return isChinese ? "以下改法都能使各式相符。" : "Each of these changes makes the sums agree.";
  return `${repairText(best, language)}${isChinese ? "。" : ". "}${why}`.trimEnd();
}

/** The first cells by name; the relations under them show where the others are. */
function cellNames(fields: readonly FieldId[], language: Language): string {
  const names = fields.slice(0, mostChoices).map(nameOf);
  const isChinese = language === "zh";
  const rest = fields.length > names.length;
  return isChinese
    ? `${names.join("、")}${rest ? ` 等 ${fields.length} 格` : ""}。`
    : ` ${names.join("; ")}${rest ? `, and ${fields.length - names.length} more` : ""}.`;
}

const unknown = {
  operations: {
    zh: "错处太多，说不出是哪几格。",
    en: "Too much is wrong here to say which cells.",
  },
  time: { zh: "没有及时找出是哪几格。", en: "Which cells are wrong was not found in time." },
  answers: {
    zh: "可能的改法太多，说不出是哪几格。",
    en: "Too many changes are possible to say which cells.",
  },
  size: { zh: "数太大，没有找是哪几格。", en: "The numbers are too large to look for the cells." },
} as const;

/** What a repair that does not stand alone is chosen from; nothing where the cause's sentence says it all. */
function choiceLines({ repairs }: ReviewCause, language: Language): string[] {
  const [best, ...others] = repairs;
  if (!best || best.standsAlone || others.length === 0) return [];
  const shown = repairs.slice(0, mostChoices).map((repair, index) => {
    const why = repair.reasons.join(language === "zh" ? "" : " ");
    return `${indent}${index + 1}. ${repairText(repair, language)}${why === "" ? "" : language === "zh" ? `：${why}` : `: ${why}`}`;
  });
  const more = repairs.length - shown.length;
  if (more === 0) return shown;
  return [...shown, `${indent}${language === "zh" ? `另有 ${more} 种。` : `${more} more.`}`];
}

/** `“一、本年新收政府信息公开申请数量 总计” “3” → “2”` */
export function repairText({ changes, open, byHand }: ReviewRepair, language: Language): string {
  const isChinese = language === "zh";
  const parts = [
    ...changes.map((change) => changeText(change, language)),
    ...open.map(({ field, from, least, most }) => {
      const range = rangeText(least, most, language);
      return `${cellText(field, from, language)} → ${range}`;
    }),
  ];
  const hand = byHand ? (isChinese ? "（请手动修改）" : " (by hand)") : "";
  return `${parts.join(isChinese ? "；" : "; ")}${hand}`;
}

/** `“行政复议 总计” “1” → “2”` */
export function changeText(
  { field, from, to }: { field: string; from: string; to: string },
  language: Language,
): string {
  return `${cellText(field, from, language)} → “${to}”`;
}

function cellText(field: string, text: string, language: Language): string {
  return `${nameOf(field)} ${quoted(text, language)}`;
}

function rangeText(least: number | null, most: number | null, language: Language): string {
  const isChinese = language === "zh";
  if (least !== null && most !== null)
    return isChinese ? `${least} 至 ${most} 之间的数` : `a number from ${least} to ${most}`;
  if (least !== null) return isChinese ? `${least} 或更大的数` : `${least} or more`;
  if (most !== null) return isChinese ? `${most} 或更小的数` : `${most} or less`;
  return isChinese ? "别的数" : "another number";
}

function fixLines({ fixes }: ReviewFinding, language: Language): string[] {
  return fixes.map((fix) => {
    if (fix.kind === "insert")
      return language === "zh" ? `${indent}可在窗格里${fix.label}` : `${indent}Fix in the pane: ${fix.label}`;
    const changes = fix.changes.map((change) => changeText(change, language)).join("; ");
    return language === "zh" ? `${indent}可${fix.label}：${changes}` : `${indent}Fix: ${changes}`;
  });
}

function quoted(text: string, language: Language): string {
  if (text !== "") return `“${text}”`;
  return language === "zh" ? "空白" : "blank";
}

function nameOf(field: string): string {
  for (const format of officialFormats) {
    const known = format.fields.get(field);
    if (known) return known.name;
  }
  return field;
}
