/** A table of which no row is there. */

import { isFound, tableTitle, type Sentence } from "../../report";
import type { Rule } from "../finding";

interface MissingTable {
  readonly title: string;
  /** How many relations were not checked for it. */
  readonly relations: number;
  /** Whether it is there, in a cell of another table. */
  readonly isNested: boolean;
}

export const missingTable: Rule<MissingTable> = {
  id: "missing-table",
  severity: "error",
  title: { zh: "三张表齐全", en: "All three tables are there" },
  check: (report) => {
    const nested = new Set(report.unplaced.flatMap(({ nestedTables = [] }) => nestedTables));
    return report.tables
      .filter((table) => !isFound(table))
      .map((table) => {
        const { fields, relations, name } = table.format;
        const isNested = nested.has(table.id);
        return {
          values: { title: tableTitle(table), relations: relations.length, isNested },
          fields: fields.map(({ field }) => field),
          // Inserted beside one that is nested, it would be there twice.
          fixes: isNested
            ? []
            : [{ kind: "insert", label: { zh: `插入${name}`, en: `Insert ${name}` }, table: table.id }],
        };
      });
  },
  message: sentence,
};

function sentence({ title, relations, isNested }: MissingTable): Sentence {
  const unchecked =
    relations > 0
      ? {
          zh: `，${relations} 个算式没有核对`,
          en: `; ${relations} sums were not checked`,
        }
      : { zh: "", en: "" };
  return isNested
    ? {
        zh: `${title}嵌在另一个表格的单元格里，无法读取${unchecked.zh}。不必补表，请把它移到正文中，放在那个表格之外。`,
        en: `${title} is nested in a cell of another table and cannot be read${unchecked.en}. Do not add the table: move it into the body, out of that other table.`,
      }
    : {
        zh: `报告里没有找到${title}${unchecked.zh}。请按规定格式补上这张表；图片、文本框里的表格、按列拆成多块的和行列颠倒的表格无法读取。`,
        en: `${title} was not found${unchecked.en}. Add the table as the format has it; pictures of a table, tables in text boxes, tables cut into many parts by columns and transposed ones cannot be read.`,
      };
}
