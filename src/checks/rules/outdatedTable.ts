import {
  formatInForce,
  isFound,
  tableOf,
  type Format,
  type Report,
  type Sentence,
  type TableFormat,
} from "../../report";
import { tableTitle } from "../fields";
import type { Finding, Rule, Severity } from "../finding";

/**
 * A table in a format that is no longer in force in the report's year. Of a report without a year it is known where
 * another table is in a newer format; where none is, somebody must look.
 */
export const outdatedTable: Rule = {
  id: "outdated-table",
  severity: "error",
  title: { zh: "使用现行格式的表格", en: "Tables of the format in force" },
  check: (report, { formats }) => {
    const { year } = report;
    if (year !== null) {
      const inForce = formatInForce(year, formats);
      return inForce ? outdated(report, inForce, formats, "error", sentenceOf(year)) : [];
    }
    const newest = newestOf(formats);
    if (!newest) return [];
    const newestUsed = newestOf(tablesThatTell(report, formats));
    return newestUsed === newest
      ? outdated(report, newest, formats, "error", besideNewer)
      : outdated(report, newest, formats, "warning", withoutYear);
  },
};

type SentenceFor = (title: string, used: Format, inForce: Format) => Sentence;

const sentenceOf =
  (year: number): SentenceFor =>
  (title, used, inForce) => ({
    zh: `${title}用的是${used.source}的旧格式，${year} 年的报告应使用${inForce.source}的格式。请换成新表。`,
    en: `${title} is in the old format of ${used.source}; a report for ${year} uses ${inForce.source}. Replace the table.`,
  });

const besideNewer: SentenceFor = (title, used, inForce) => ({
  zh: `${title}用的是${used.source}的旧格式，而报告里另有${inForce.source}格式的表。请换成新表。`,
  en: `${title} is in the old format of ${used.source}, beside a table in that of ${inForce.source}. Replace the table.`,
});

const withoutYear: SentenceFor = (title, used, inForce) => ({
  zh: `看不出这是哪一年的报告。${title}用的是${used.source}的格式，${inForce.years[0]} 年及以后的报告应使用${inForce.source}的格式，请核对，并在标题里写明年份。`,
  en: `The report does not say its year. ${title} is in the format of ${used.source}; reports from ${inForce.years[0]} on use ${inForce.source}. Check it, and name the year in the title.`,
});

function outdated(
  report: Report,
  inForce: Format,
  formats: readonly Format[],
  severity: Severity,
  sentence: SentenceFor,
): Finding[] {
  return report.tables.filter(isFound).flatMap((table) => {
    const used = formats.find(({ id }) => id === table.format.format);
    if (!used || used.years[0] >= inForce.years[0] || isSame(table.format, inForce)) return [];
    const [segment] = table.segments;
    const { fields } = table.format;
    return [
      {
        rule: outdatedTable.id,
        severity,
        message: sentence(tableTitle(table), used, inForce),
        fields: fields.map(({ field }) => field).filter((field) => report.facts.has(field)),
        suspects: [],
        cells: segment
          ? [{ field: null, place: { table: segment.fileTable, row: segment.firstRow, cell: 1 }, text: "" }]
          : [],
        relation: null,
        fixes: [],
      },
    ];
  });
}

/** Whether a format has the same table. Table 3 is the same in both official formats. */
function isSame(table: TableFormat, format: Format): boolean {
  return tableOf(format, table.id)?.declaration === table.declaration;
}

/** The formats of those tables that are not the same in every format. */
function tablesThatTell(report: Report, formats: readonly Format[]): Format[] {
  return report.tables.filter(isFound).flatMap(({ format }) => {
    const used = formats.find(({ id }) => id === format.format);
    return used && formats.some((other) => !isSame(format, other)) ? [used] : [];
  });
}

function newestOf(formats: readonly Format[]): Format | null {
  return formats.reduce<Format | null>(
    (newest, format) => (newest && newest.years[0] >= format.years[0] ? newest : format),
    null,
  );
}
