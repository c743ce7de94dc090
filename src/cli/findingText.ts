import type { Language } from "../report";
import { messageAbout, messageOf, type Finding, type FindingCell } from "../checks";
import { placesText } from "./placeText";
import { changeText, nameOf, relationName } from "./repairText";

/** How one finding, or several that say the same of blank cells, read in a terminal. */

const severities = {
  zh: { error: "错误", warning: "提醒", advice: "建议" },
  en: { error: "error", warning: "warning", advice: "advice" },
} as const;

/** In front of the lines under a finding. */
export const indent = "         ";

/** `  [错误] 第 2 个表格第 4 行第 8 格：`, of the cells given. */
export function head(finding: Finding, cells: readonly FindingCell[], language: Language): string {
  return headOf(finding, placesText(cells, language), language);
}

/** `  [错误] 第 2 个表格“一、本年新收”等 2 条勾稽关系：`, which accuses no cell. */
export function relationsHead(first: Finding, relations: readonly Finding[], language: Language): string {
  const isChinese = language === "zh";
  const name = relationName(relations[0]?.relation?.id ?? "");
  const count = relations.length;
  const which = isChinese
    ? `“${name}”${count > 1 ? `等 ${count} 条` : "的"}勾稽关系`
    : `the relation of “${name}”${count > 1 ? ` and ${count - 1} more` : ""}`;
  const [cell] = first.cells;
  const table = cell ? (isChinese ? `第 ${cell.place.table} 个表格` : `table ${cell.place.table}, `) : "";
  return headOf(first, `${table}${which}`, language);
}

/** `  [错误] 表二：`; without a place no colon. */
export function headOf({ severity }: Finding, where: string, language: Language): string {
  const colon = where === "" ? "" : language === "zh" ? "：" : ": ";
  return `  [${severities[language][severity]}] ${where}${colon}`;
}

/** What a finding says, and by which rule. */
export function said(finding: Finding, language: Language): string {
  return marked(finding, messageOf(finding)[language], language);
}

function marked(finding: Finding, message: string, language: Language): string {
  return `${ignoredMark(finding, language)}${message} (${finding.rule})`;
}

/** In front of what a finding says that its writer has set aside. */
export function ignoredMark({ ignored }: Finding, language: Language): string {
  return ignored ? (language === "zh" ? "〔已忽略〕" : "[ignored] ") : "";
}

/** Whether the same is to be said of two blank cells of one table: 200 lines would say what one does. */
export function isSaidWith(one: Finding, other: Finding): boolean {
  return (
    one.rule === "blank" &&
    other.rule === "blank" &&
    one.cells[0]?.place.table === other.cells[0]?.place.table &&
    one.ignored === other.ignored &&
    messageAbout(one, "").zh === messageAbout(other, "").zh
  );
}

/** A finding that has no cause, or blank cells of which the same is to be said. */
export function findingText(findings: readonly Finding[], language: Language): string[] {
  const [first, ...others] = findings;
  if (!first) return [];
  if (others.length > 0) return [blanksText(first, findings, language)];
  return [
    `${head(first, first.cells.slice(0, 1), language)}${said(first, language)}`,
    ...fixLines(first, language),
  ];
}

function fixLines({ rule, fixes }: Finding, language: Language): string[] {
  // A blank's sentence asks for the 0 already.
  if (rule === "blank") return [];
  return fixes.map((fix) => {
    if (fix.kind === "insert")
      return language === "zh"
        ? `${indent}可在窗格里${fix.label.zh}`
        : `${indent}Fix in the pane: ${fix.label.en}`;
    const changes = fix.changes.map((change) => changeText(change, language)).join("; ");
    return language === "zh" ? `${indent}可${fix.label.zh}：${changes}` : `${indent}Fix: ${changes}`;
  });
}

function blanksText(first: Finding, blanks: readonly Finding[], language: Language): string {
  const cells = blanks.flatMap((blank) => blank.cells.slice(0, 1));
  const isOneRow = cells.every(({ place }) => place.row === cells[0]?.place.row);
  const name = nameOf(first.fields[0] ?? "");
  const count = blanks.length;
  const which =
    language === "zh"
      ? `${isOneRow ? `${name} 等` : "共"} ${count} 格`
      : `${isOneRow ? `${name} and ${count - 1} more` : `${count} cells`}: each`;
  return `${head(first, cells, language)}${marked(first, messageAbout(first, which)[language], language)}`;
}
