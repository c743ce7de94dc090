/**
 * A table in a format that is no longer in force in the report's year. Of a report without a year it is known where
 * another table is in a newer format; where none is, somebody must look.
 */

import {
  formatInForce,
  isFound,
  isLines,
  placeOfSegment,
  tableOf,
  type Format,
  type Report,
  type Sentence,
  type TableFormat,
  tableTitle,
} from "../../report";
import type { Rule, RuleFinding } from "../finding";

interface Outdated {
  readonly title: string;
  /** Document numbers of the notices that prescribe the two formats. */
  readonly used: string;
  readonly inForce: string;
  /** The first year in which the format in force is used. */
  readonly since: number;
  /** How it is known: by the report's year, by another table of the report; or it is not. */
  readonly by: number | "other-table" | null;
  /** Whether the format in force has no such table at all. */
  readonly isGone: boolean;
}

export const outdatedTable: Rule<Outdated> = {
  id: "outdated-table",
  severity: "error",
  title: { zh: "使用现行格式的表格", en: "Tables of the format in force" },
  check: (report, { formats }) => {
    const { year } = report;
    if (year !== null) {
      const inForce = formatInForce(year, formats);
      return inForce ? outdated(report, inForce, formats, year) : [];
    }
    // A table that is the same in every format tells nothing.
    const telling = report.tables.filter(
      (table) => isFound(table) && formats.some((other) => !isSame(table.format, other)),
    );
    const newestUsed = formats.find(({ id }) => telling.some(({ format }) => format.format === id));
    const besideNewer = newestUsed ? outdated(report, newestUsed, formats, "other-table") : [];
    const [newest] = formats;
    return besideNewer.length === 0 && newest ? outdated(report, newest, formats, null) : besideNewer;
  },
  message: sentence,
};

function sentence(values: Outdated): Sentence {
  const { title, used, inForce, since, by, isGone } = values;
  if (isGone) return goneSentence(values);
  if (by === null)
    return {
      zh: `看不出这是哪一年的报告。${title}用的是${used}的格式，${since} 年及以后的报告应使用${inForce}的格式，请核对，并在标题里写明年份。`,
      en: `The report does not say its year. ${title} is in the format of ${used}; reports from ${since} on use ${inForce}. Check it, and name the year in the title.`,
    };
  if (by === "other-table")
    return {
      zh: `${title}用的是${used}的旧格式，而报告里另有${inForce}格式的表。请换成新表。`,
      en: `${title} is in the old format of ${used}, beside a table in that of ${inForce}. Replace the table.`,
    };
  return {
    zh: `${title}用的是${used}的旧格式，${by} 年的报告应使用${inForce}的格式。请换成新表，旧表核对后删去。`,
    en: `${title} is in the old format of ${used}; a report for ${by} uses ${inForce}. Put the new table in, and delete the old one once checked.`,
  };
}

function goneSentence({ title, inForce, since, by }: Outdated): Sentence {
  if (by === null)
    return {
      zh: `看不出这是哪一年的报告。${since} 年及以后的报告按${inForce}的格式，没有${title}。请核对，并在标题里写明年份。`,
      en: `The report does not say its year. Reports from ${since} on use ${inForce}, which has no ${title}. Check it, and name the year in the title.`,
    };
  const reason =
    by === "other-table"
      ? { zh: "报告里另有这一格式的表", en: "of which the report has another table" }
      : { zh: ` ${by} 年的报告应使用这一格式`, en: `which a report for ${by} uses` };
  return {
    zh: `${inForce}的格式里没有${title}，而${reason.zh}。请核对后删去这张表。`,
    en: `The format of ${inForce}, ${reason.en}, has no ${title}. Check it and delete the table.`,
  };
}

function outdated(
  report: Report,
  inForce: Format,
  formats: readonly Format[],
  by: Outdated["by"],
): RuleFinding<Outdated>[] {
  return report.tables.filter(isFound).flatMap((table) => {
    const used = formats.find(({ id }) => id === table.format.format);
    if (!used || used.since >= inForce.since || isSame(table.format, inForce)) return [];
    const [segment] = table.segments;
    const { name } = table.format;
    const isGone = tableOf(inForce, table.id) === undefined;
    // Put in beside it: the writer sees both before the old one goes. A table that is text is converted as such.
    const isInsertable = typeof by === "number" && !isGone && segment && !isLines(segment);
    const label = {
      zh: `插入新的${name}，填好能沿用的数`,
      en: `Insert the ${name} in force, with the numbers that carry over`,
    };
    return {
      severity: by === null ? "warning" : "error",
      values: {
        title: tableTitle(table),
        used: used.source,
        inForce: inForce.source,
        since: inForce.since,
        by,
        isGone,
      },
      fields: table.format.fields.map(({ field }) => field).filter((field) => report.facts.has(field)),
      cells: segment ? [{ field: null, place: placeOfSegment(segment), text: "" }] : [],
      fixes: isInsertable ? [{ kind: "insert", label, table: table.id }] : [],
    };
  });
}

/** Whether a format has the same table. Table 3 is the same in both official formats. */
function isSame(table: TableFormat, format: Format): boolean {
  return tableOf(format, table.id)?.declaration === table.declaration;
}
