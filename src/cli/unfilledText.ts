import { officialFormats, tableIdsOf, tableOf, type Language, type TableId } from "../report";
import { isBlankForm, type Review, type ReviewFinding } from "../review";
import { headOf } from "./findingText";

/** A table that nobody has filled in. */
export interface UnfilledTable {
  /** 表二 */
  readonly name: string;
  /** What is reported of its cells: that they are blank; without those that are ignored. */
  readonly blanks: readonly ReviewFinding[];
}

/** The tables all of whose cells are blank, as far as that is reported: of them one line says it. */
export function unfilledTables(review: Review): readonly UnfilledTable[] {
  return tableIdsOf(officialFormats).flatMap((table) => {
    const isOfTable = (field = "") => field.startsWith(`${table}.`);
    if (!isBlankForm(review, Object.keys(review.facts).filter(isOfTable))) return [];
    const blanks = review.findings.filter(
      ({ rule, ignored, fields: [field] }) => rule === "blank" && !ignored && isOfTable(field),
    );
    return blanks.length > 0 ? [{ name: nameOfTable(table, review), blanks }] : [];
  });
}

function nameOfTable(table: TableId, { formats }: Review): string {
  const format = officialFormats.find(({ id }) => id === formats[table]);
  return (format && tableOf(format, table)?.name) ?? table;
}

/** `  [提醒] 表二还没有填写，133 处空白。 (blank)` */
export function unfilledLine({ name, blanks }: UnfilledTable, language: Language): string {
  const [first] = blanks;
  const count = blanks.length;
  const said =
    language === "zh"
      ? `${name}还没有填写，${count} 处空白。`
      : `${name} is not filled in yet: ${count} ${count === 1 ? "blank" : "blanks"}.`;
  return first ? `${headOf(first, "", language)}${said} (${first.rule})` : "";
}
