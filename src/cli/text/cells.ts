/** How the places of cells read in a terminal. */

import { grouped, type Language, type Report } from "../../report";
import type { FindingCell } from "../../checks";

/** More columns of a row than this are counted. */
const mostNamed = 3;

/**
 * `表二 第 8 至 11、13 行 自然人、总计；第 12 行 总计`: rows whose cells are the same are said together, in the order of the
 * cells. A table as a whole, which is a first cell without a text, is its name alone. Empty where there are none.
 */
export function placesText(cells: readonly FindingCell[], report: Report, language: Language): string {
  const tables = grouped(cells, ({ place }) => place.table);
  const places = [...tables].map(([table, own]) => {
    const name = tableName(table, report, language);
    return isWhole(own) ? name : `${name}${between[language]}${rowsText(own, report, language)}`;
  });
  return places.join(language === "zh" ? "；" : "; ");
}

const between = { zh: " ", en: ", " } as const;

function isWhole([first, ...others]: readonly FindingCell[]): boolean {
  return first?.field === null && first.text === "" && others.length === 0;
}

/** 表二, if the file's table is that table and no other; else which of the file's tables it is. */
export function tableName(fileTable: number, { tables }: Report, language: Language): string {
  const here = tables.filter(({ segments }) => segments.some((segment) => segment.fileTable === fileTable));
  const [only, ...others] = here;
  if (only && others.length === 0 && only.segments.every((segment) => segment.fileTable === fileTable))
    return only.format.name;
  return language === "zh" ? `第 ${fileTable} 个表格` : `table ${fileTable}`;
}

function rowsText(own: readonly FindingCell[], report: Report, language: Language): string {
  const rows = [...grouped(own, ({ place }) => place.row)].map(([row, inRow]) => ({
    row,
    cells: columnsText(inRow, report, language),
  }));
  const alike = [...grouped(rows, ({ cells }) => cells).values()];
  const texts = alike.map((same) => {
    const numbers = same.map(({ row }) => row);
    const [{ cells }] = same;
    return language === "zh"
      ? `第 ${rangesOf(numbers, " 至 ").join("、")} 行 ${cells}`
      : `${rangesEn("row", numbers)}, ${cells}`;
  });
  return texts.join(language === "zh" ? "；" : "; ");
}

/** The columns of cells in a row; cells without a column are counted from the left. */
function columnsText(inRow: readonly FindingCell[], { fields }: Report, language: Language): string {
  const names = inRow.map(({ field }) => (field === null ? undefined : fields.get(field)?.columnName));
  const isChinese = language === "zh";
  if (names.some((name) => name === undefined)) {
    const numbers = inRow.map(({ place }) => place.cell);
    return isChinese ? `第 ${rangesOf(numbers, " 至 ").join("、")} 格` : rangesEn("cell", numbers);
  }
  if (names.length <= mostNamed) return names.join(isChinese ? "、" : ", ");
  return isChinese ? `${names[0]} 等 ${names.length} 格` : `${names[0]} and ${names.length - 1} more`;
}

function rangesEn(noun: string, numbers: readonly number[]): string {
  return `${noun}${new Set(numbers).size === 1 ? "" : "s"} ${rangesOf(numbers, "–").join(", ")}`;
}

/** Runs of three and more numbers in a row as one range; the others each by itself. */
function rangesOf(numbers: readonly number[], to: string): readonly string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (last > first + 1) return [`${first}${to}${last}`];
    return first === last ? [`${first}`] : [`${first}`, `${last}`];
  });
}
