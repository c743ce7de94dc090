/** How the places of cells read in a terminal. */

import { grouped, type Language } from "../../report";
import type { FindingCell } from "../../checks";

/**
 * `第 2 个表格第 8 至 11、13 行第 4 至 9 格；第 12 行第 4 格`: rows whose cells are the same are said together, in the order of
 * the cells. Empty where there are none.
 */
export function placesText(cells: readonly FindingCell[], language: Language): string {
  const tables = grouped(cells, ({ place }) => place.table);
  const places = [...tables].map(([table, own]) => tableText(table, own, language));
  return places.join(language === "zh" ? "；" : "; ");
}

function tableText(table: number, own: readonly FindingCell[], language: Language): string {
  const rows = [...grouped(own, ({ place }) => place.row)].map(([row, inRow]) => ({
    row,
    cells: inRow.map(({ place }) => place.cell),
  }));
  const alike = [...grouped(rows, ({ cells }) => cells.join(" ")).values()];
  const texts = alike.map((same) => {
    const numbers = same.map(({ row }) => row);
    const [{ cells }] = same;
    return language === "zh"
      ? `第 ${rangesOf(numbers, " 至 ").join("、")} 行第 ${rangesOf(cells, " 至 ").join("、")} 格`
      : `${rangesEn("row", numbers)}, ${rangesEn("cell", cells)}`;
  });
  return language === "zh" ? `第 ${table} 个表格${texts.join("；")}` : `table ${table}, ${texts.join("; ")}`;
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
