/** A table that is there more than once: one copy is read, the others are only pointed at, in one finding. */

import { tableTitle, type DuplicateTable, type Sentence } from "../../report";
import type { Rule } from "../finding";

const placesShown = 3;

interface Copied {
  readonly title: string;
  readonly copies: Copies;
  /** The report's. */
  readonly year: number | null;
}

export const duplicateTable: Rule<Copied> = {
  id: "duplicate-table",
  severity: "warning",
  title: { zh: "每张表只有一份", en: "Each table once" },
  check: (report) =>
    report.tables.flatMap((table) => {
      const [first, ...others] = report.duplicates.filter((copy) => copy.table === table.id);
      if (!first) return [];
      return {
        values: { title: tableTitle(table), copies: [first, ...others], year: report.year },
        fields: table.format.fields.map(({ field }) => field),
        cells: [first, ...others].map(({ cell }) => ({ field: null, place: cell, text: "" })),
      };
    }),
  message: sentence,
};

type Copies = readonly [DuplicateTable, ...DuplicateTable[]];

function sentence({ title, copies, year }: Copied): Sentence {
  const [first] = copies;
  const places = copies.slice(0, placesShown).map(({ cell }) => cell.table);
  const isCut = copies.length > placesShown;
  const isOne = copies.length === 1;
  const reason = reasonOf(copies, year);
  const zhPlaces = `第 ${places.join("、")} 个表格${isCut ? "等" : ""}`;
  const enPlaces = `table${isOne ? "" : "s"} ${places.join(", ")}${isCut ? " …" : ""} of the file`;
  return {
    zh:
      `${title}出现了 ${copies.length + 1} 份，只核对了全文第 ${first.checked.table} 个表格；` +
      `${isOne ? "另一份" : `其余 ${copies.length} 份`}（${zhPlaces}）没有核对${reason.zh}。请只保留本年的一份。`,
    en:
      `${title} is there ${copies.length + 1} times; only table ${first.checked.table} of the file was checked, ` +
      `${enPlaces} ${isOne ? "was" : "were"} not${reason.en}. Keep this year's copy alone.`,
  };
}

/** Why the copies were passed over, where a line over one of them says so. */
function reasonOf(copies: Copies, year: number | null): Sentence {
  const captioned = copies.find(({ caption }) => caption !== null);
  if (!captioned) return { zh: "", en: "" };
  const which =
    copies.length === 1
      ? { zh: "它", en: "it" }
      : { zh: `第 ${captioned.cell.table} 个表格`, en: `table ${captioned.cell.table}` };
  const wanted = year === null ? { zh: "本年的", en: "this year" } : { zh: `${year}年的`, en: `${year}` };
  return {
    zh: `，${which.zh}上面写着“${captioned.caption}”，不是${wanted.zh}`,
    en: `: the line over ${which.en} says “${captioned.caption}”, which is not ${wanted.en}`,
  };
}
