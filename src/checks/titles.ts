/** Names of the report's tables, for sentences. */

import type { Report, ReportTable, TableId } from "../report";

/** 表二《收到和处理政府信息公开申请情况》 */
export function tableTitle({ format: { name, title } }: ReportTable): string {
  return `${name}《${title}》`;
}

/** The same for a table's key; the key itself where the report has no such table. */
export function titleOfTable(id: TableId, { tables }: Report): string {
  const table = tables.find((other) => other.id === id);
  return table ? tableTitle(table) : id;
}
