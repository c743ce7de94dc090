import type { Sentence, UnplacedCell } from "../../report";
import type { Rule } from "../finding";

/** A number that belongs to no field, or could belong to more than one: reported, never guessed. */
export const unplaced: Rule = {
  id: "unplaced",
  severity: "error",
  title: { zh: "每个数字都有确定的位置", en: "Every number has one place" },
  check: (report) =>
    report.unplaced.map((cell) => ({
      rule: unplaced.id,
      severity: unplaced.severity,
      message: sentence(cell),
      fields: cell.candidates,
      suspects: [],
      cells: [{ field: null, address: cell.cell, text: cell.text }],
      relation: null,
      fixes: [],
    })),
};

function sentence({ text, rowLabel, reason }: UnplacedCell): Sentence {
  const number = text.replace(/\s+/gu, " ");
  const label = rowLabel.replace(/\s+/gu, "");
  const row =
    label === "" ? { zh: "这一行", en: "This row" } : { zh: `“${label}”这一行`, en: `Row “${label}”` };
  switch (reason) {
    case "too-many-numbers":
      return {
        zh: `${row.zh}的数字比列多，无法确定“${number}”属于哪一列，这一行没有核对。请删去多出的单元格，使数字与列一一对应。`,
        en: `${row.en} has more numbers than columns; the column of “${number}” cannot be told, so the row was not checked. Remove the surplus cell.`,
      };
    case "ambiguous":
      return {
        zh: `${row.zh}与列对不齐，无法确定“${number}”属于哪一列。请使这一行的单元格与表头对齐。`,
        en: `${row.en} is not aligned with the columns; the column of “${number}” cannot be told. Align its cells with the header.`,
      };
    case "second-number":
      return {
        zh: `${row.zh}在表中出现了两次，“${number}”没有核对。请改正行名或删去重复的行。`,
        en: `${row.en} stands twice in the table; “${number}” was not checked. Correct the label or remove the copy.`,
      };
    case "no-column":
      return {
        zh: `“${number}”所在的列不是规定格式中的列，没有核对。请删去这一列或改正表头。`,
        en: `“${number}” stands in a column that the format does not have. Remove the column or correct its label.`,
      };
    case "no-row":
      return {
        zh: `${row.zh}不是规定格式中的行，“${number}”没有核对。请改正行名或删去这一行。`,
        en: `${row.en} is not a row of the format; “${number}” was not checked. Correct the label or remove the row.`,
      };
    case "nested":
      return {
        zh: "这里的报告表格嵌在另一个表格的单元格里，无法核对。请把它移到正文中。",
        en: "A table of the report is nested in a cell of another table and cannot be checked. Move it into the body.",
      };
  }
}
