/** Tables that nobody has filled in: one line says it. */

import type { Finding } from "../checks";
import { isFound, type Language } from "../report";
import { isBlankForm, type Review } from "../review";
import { headOf } from "./findingText";

/** A table that nobody has filled in. */
export interface UnfilledTable {
  /** 表二 */
  readonly name: string;
  /** What is reported of its cells: that they are blank; without those that are ignored. */
  readonly blanks: readonly Finding[];
}

/** The tables all of whose cells are blank, as far as that is reported: of them one line says it. */
export function unfilledTables(review: Review): readonly UnfilledTable[] {
  return review.report.tables.filter(isFound).flatMap(({ id, format }) => {
    const fields = format.fields.map(({ field }) => field);
    if (!isBlankForm(review, fields)) return [];
    const blanks = review.findings.filter(
      ({ rule, ignored, table }) => rule === "blank" && !ignored && table === id,
    );
    return blanks.length > 0 ? [{ name: format.name, blanks }] : [];
  });
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
