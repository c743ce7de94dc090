/** A number that belongs to no field, or could belong to more than one: reported, never guessed. */

import {
  grouped,
  isPassage,
  placeKey,
  titleOfTable,
  type Report,
  type Sentence,
  type UnplacedCell,
} from "../../report";
import type { Rule, RuleFinding } from "../finding";

/** The numbers of one row or column that have no place for the same reason. */
interface UnplacedLine {
  readonly reason: Unread["reason"];
  /** The row's label without white space; empty where it has none. */
  readonly label: string;
  /** The same of a column that the format does not have. */
  readonly column: string;
  /** Titles of the tables that are nested in the cell. */
  readonly tables: readonly string[];
  readonly texts: readonly string[];
}

export const unplaced: Rule<UnplacedLine> = {
  id: "unplaced",
  severity: "error",
  title: { zh: "每个数字都有确定的位置", en: "Every number has one place" },
  check: (report) => {
    const unread = report.unplaced.filter((cell): cell is Unread => cell.reason !== "surplus");
    return [...grouped(unread, lineKey).values()].map((line) => findingOf(line, report));
  },
  message: sentence,
};

/** A number that is there once too often is said by table-as-text: nothing of its row is left unread. */
type Unread = UnplacedCell & { readonly reason: Exclude<UnplacedCell["reason"], "surplus"> };

type Line = readonly [Unread, ...Unread[]];

/**
 * One line is one finding: the cells of a row that are unplaced for the same reason, or those of a column. In a text the numbers of a row
 * may stand on several lines, and its copies further down.
 */
function lineKey({ reason, table, column, place, rowLabel }: Unread): string {
  // A column goes on over page breaks: it counts in the table of the report, not in that of the file.
  if (column) return ["column", table, column.start, words(column.label)].join(":");
  if (reason === "nested") return placeKey(place);
  if (!isPassage(place)) return [reason, place.table, place.row].join(":");
  const label = words(rowLabel);
  const isLine = label === "" && reason !== "several-rows";
  return isLine ? [reason, "line", place.paragraph].join(":") : [reason, "row", table, label].join(":");
}

function findingOf(line: Line, report: Report): RuleFinding<UnplacedLine> {
  const [{ reason, rowLabel, column, table, nestedTables = [] }] = line;
  return {
    values: {
      reason,
      label: words(rowLabel),
      column: words(column?.label ?? ""),
      tables: nestedTables.map((id) => titleOfTable(id, report)),
      texts: line.map(({ text }) => text),
    },
    table,
    fields: [...new Set(line.flatMap(({ candidates }) => candidates))],
    cells: line.map(({ place, text }) => ({ field: null, place, text })),
  };
}

/** Sums that people add of their own accord. */
const sum = /(?:小计|合计|总计|共计|累计)$/u;

function words(label: string): string {
  return label.replace(/\s+/gu, "");
}

function numbersOf([first = "", ...others]: readonly string[]): Sentence {
  const text = first.replace(/\s+/gu, " ");
  const count = others.length + 1;
  return others.length === 0
    ? { zh: `“${text}”`, en: `“${text}”` }
    : { zh: ` ${count} 个数字`, en: `${count} numbers` };
}

function sentence({ reason, label, column, tables, texts }: UnplacedLine): Sentence {
  const numbers = numbersOf(texts);
  const row =
    label === "" ? { zh: "这一行", en: "This row" } : { zh: `“${label}”这一行`, en: `Row “${label}”` };
  switch (reason) {
    case "too-many-numbers":
      return {
        zh: `${row.zh}的数字比列多，无法确定${numbers.zh}各属于哪一列，这一行没有核对。请删去多出的单元格，使数字与列一一对应。`,
        en: `${row.en} has more numbers than columns; where ${numbers.en} belong cannot be told, so the row was not checked. Remove the surplus cell.`,
      };
    case "ambiguous":
      return {
        zh: `${row.zh}与列对不齐，无法确定${numbers.zh}属于哪一列，没有核对。请使这一行的单元格与表头对齐。`,
        en: `${row.en} is not aligned with the columns; where ${numbers.en} belong cannot be told. Align its cells with the header.`,
      };
    case "second-number":
      return {
        zh: `${row.zh}在表中不止一处，${numbers.zh}没有核对。请改正行名或删去重复的行。`,
        en: `${row.en} stands more than once in the table; ${numbers.en} not checked. Correct the label or remove the copy.`,
      };
    case "several-rows":
      return {
        zh: `规定格式在这张表里只有一行数字，报告里不止一行，无法确定哪一行是本年的；${row.zh}的${numbers.zh}没有核对。请只留本年的一行。`,
        en: `The official form has one row of numbers in this table, the report more; which one is this year's cannot be told. ${row.en}: ${numbers.en} not checked. Keep this year's row alone.`,
      };
    case "claimed-twice":
      return {
        zh: `${numbers.zh}和另一格认作了同一个数（一格按内容控件的标记，一格按表头），两格都没有核对。请删去多余的一格，或删除标记不对的内容控件。`,
        en: `${numbers.en} and another cell are taken for the same number, one by its content control's tag and one by its labels; neither was checked. Remove the cell, or the control with the wrong tag.`,
      };
    case "no-column":
      return columnSentence(column, numbers);
    case "no-row":
      return sum.test(label)
        ? {
            zh: `规定格式没有“${label}”这一行，${numbers.zh}没有核对。请删去这一行。`,
            en: `The official form has no row “${label}”; ${numbers.en} not checked. Remove the row.`,
          }
        : {
            zh: `${row.zh}不是规定格式中的行，${numbers.zh}没有核对。请改正行名或删去这一行。`,
            en: `${row.en} is not a row of the format; ${numbers.en} not checked. Correct the label or remove the row.`,
          };
    case "nested":
      return nestedSentence(tables);
  }
}

function nestedSentence(tables: readonly string[]): Sentence {
  const titles = tables.join("、") || "报告的表格";
  return {
    zh: `${titles}嵌在另一个表格的单元格里，无法核对。请把它移到正文中，放在那个表格之外。`,
    en: `${titles}: nested in a cell of another table, which cannot be checked. Move it into the body, out of that table.`,
  };
}

function columnSentence(label: string, numbers: Sentence): Sentence {
  if (sum.test(label)) {
    return {
      zh: `规定格式没有“${label}”这一列，${numbers.zh}没有核对。请删去这一列。`,
      en: `The official form has no column “${label}”; ${numbers.en} not checked. Remove the column.`,
    };
  }
  const column =
    label === "" ? { zh: "这一列", en: "This column" } : { zh: `“${label}”这一列`, en: `Column “${label}”` };
  return {
    zh: `${column.zh}不是规定格式中的列，${numbers.zh}没有核对。请删去这一列或改正表头。`,
    en: `${column.en} is not a column of the format; ${numbers.en} not checked. Remove the column or correct its label.`,
  };
}
