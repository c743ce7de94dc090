/** How the places of cells read in a terminal. */

import {
  grouped,
  holdsPlace,
  isLines,
  isPassage,
  quoted,
  type Language,
  type Place,
  type Report,
  type Segment,
} from "../../report";
import type { FindingPlace } from "../../checks";

/** More columns of a row than this are counted. */
const mostNamed = 3;

/**
 * `表二 第 8 至 11、13 行 自然人、总计；第 12 行 总计`: rows whose cells are the same are said together, in the order of the
 * cells. A table as a whole, which is a first cell without a text, is its name alone. Empty where there are none.
 */
export function placesText(cells: readonly FindingPlace[], report: Report, language: Language): string {
  const tables = grouped(cells, ({ place }) => tableName(place, report, language));
  const places = [...tables].map(([name, own]) => {
    return isWhole(own) ? name : `${name}${between[language]}${rowsText(own, report, language)}`;
  });
  return places.join(language === "zh" ? "；" : "; ");
}

const between = { zh: " ", en: ", " } as const;

function isWhole([first, ...others]: readonly FindingPlace[]): boolean {
  return first?.field === null && first.text === "" && others.length === 0;
}

/** 表二, if the file's table, or the text, is that table and no other; else which of the file's tables it is. */
export function tableName(place: Place, { tables }: Report, language: Language): string {
  if (isPassage(place)) {
    const own = tables.find(({ segments }) => holdsPlace(segments, place));
    return own?.format.name ?? (language === "zh" ? "正文" : "text");
  }
  const fileTable = place.table;
  const isHere = (segment: Segment) => !isLines(segment) && segment.fileTable === fileTable;
  const [only, ...others] = tables.filter(({ segments }) => segments.some(isHere));
  if (only && others.length === 0 && only.segments.every(isHere)) return only.format.name;
  return language === "zh" ? `第 ${fileTable} 个表格` : `table ${fileTable}`;
}

/** The row of a cell, or the paragraph of words. */
export function lineOf(place: Place): number {
  return isPassage(place) ? place.paragraph : place.row;
}

function rowsText(own: readonly FindingPlace[], report: Report, language: Language): string {
  const rows = [...grouped(own, ({ place }) => lineOf(place))].map(([row, inRow]) => ({
    row,
    cells: columnsText(inRow, report, language),
  }));
  const isText = own.some(({ place }) => isPassage(place));
  const alike = [...grouped(rows, ({ cells }) => cells).values()];
  const texts = alike.map((same) => {
    const numbers = same.map(({ row }) => row);
    const [{ cells }] = same;
    return language === "zh"
      ? `第 ${rangesOf(numbers, " 至 ").join("、")} ${isText ? "段" : "行"} ${cells}`
      : `${rangesEn(isText ? "paragraph" : "row", numbers)}, ${cells}`;
  });
  return texts.join(language === "zh" ? "；" : "; ");
}

/** The columns of cells in a row; cells without a column are counted from the left. */
function columnsText(inRow: readonly FindingPlace[], { fields }: Report, language: Language): string {
  const names = inRow.map(({ field }) => (field === null ? undefined : fields.get(field)?.columnName));
  const isChinese = language === "zh";
  if (names.some((name) => name === undefined)) {
    if (inRow.some(({ place }) => isPassage(place)))
      return inRow.map(({ text }) => `“${quoted(text)}”`).join("");
    const numbers = inRow.flatMap(({ place }) => (isPassage(place) ? [] : [place.cell]));
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
