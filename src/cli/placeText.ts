import type { Language } from "../report";
import type { FindingCell } from "../checks";

/** Where cells stand, as people count them in Word. */

/**
 * `第 2 个表格第 8 至 11、13 行第 4 至 9 格；第 12 行第 4 格`: rows whose cells are the same are said together, in the order of
 * the cells. Empty where there are none.
 */
export function placesText(cells: readonly FindingCell[], language: Language): string {
  const tables = groupedBy(cells, ({ place }) => String(place.table));
  const places = tables.map((own) => tableText(own, language));
  return places.join(language === "zh" ? "；" : "; ");
}

function tableText(cells: readonly FindingCell[], language: Language): string {
  const rows = groupedBy(cells, ({ place }) => String(place.row)).map((row) => ({
    row: row[0]?.place.row ?? 0,
    cells: row.map(({ place }) => place.cell),
  }));
  const alike = groupedBy(rows, (row) => row.cells.join(" ")).map((same) => ({
    rows: same.map(({ row }) => row),
    cells: same[0]?.cells ?? [],
  }));
  const table = cells[0]?.place.table;
  if (language === "zh") {
    const texts = alike.map((one) => `第 ${rangesZh(one.rows)} 行第 ${rangesZh(one.cells)} 格`);
    return `第 ${table} 个表格${texts.join("；")}`;
  }
  const texts = alike.map((one) => `${rangesEn("row", one.rows)}, ${rangesEn("cell", one.cells)}`);
  return `table ${table}, ${texts.join("; ")}`;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function rangesZh(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(([first, last]) => (first === last ? `${first}` : `${first} 至 ${last}`))
    .join("、");
}

function rangesEn(noun: string, numbers: readonly number[]): string {
  const ranges = runsOf(numbers).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${noun}${new Set(numbers).size === 1 ? "" : "s"} ${ranges.join(", ")}`;
}

/** Runs of three and more numbers in a row as one; the others each by itself. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}
