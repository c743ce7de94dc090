import type { Fact, Field, Format, Report, TableId } from "../report";

/** The declaration of a field in the format that its table is in. */
export function fieldOf(fact: Fact, report: Report, formats: readonly Format[]): Field | null {
  for (const format of formats) {
    const field = format.fields.get(fact.field);
    if (field && report.formats[field.table] === format.id) return field;
  }
  return null;
}

/** 表一, 表二, 表三 as the formats name them. */
export function tableName(table: TableId, formats: readonly Format[]): string {
  return formats[0]?.tables[table].declaration.name ?? table;
}

/** 表二《收到和处理政府信息公开申请情况》 */
export function tableTitle(table: TableId, formats: readonly Format[]): string {
  const title = formats[0]?.tables[table].declaration.title ?? "";
  return `${tableName(table, formats)}《${title}》`;
}
