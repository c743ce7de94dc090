/** Formats that no notice prescribes: what a format may declare, for tests. */
import {
  defineFormat,
  format2021,
  officialParts,
  type RowDeclaration,
  type SectionDeclaration,
  type TableDeclaration,
} from "../src/report";
import { tableIn } from "./reports";

const [disclosure, requests] = ["disclosure", "requests"].map(
  (id) => tableIn(format2021, id).declaration,
) as [TableDeclaration, TableDeclaration];

/** A section with one row more behind the one with a key. */
function withRow(section: SectionDeclaration, behind: string, row: RowDeclaration): SectionDeclaration {
  const rows = section.rows.flatMap((each) => (each.key === behind ? [each, row] : [each]));
  return { ...section, rows };
}

/** Of the section with penalties: a total, and the relation that says so. */
const penalties = (section: SectionDeclaration): SectionDeclaration =>
  section.rows.some(({ key }) => key === "penalty")
    ? {
        ...withRow(section, "coercion", { key: "punishments", path: [{ text: "处罚强制合计" }] }),
        relations: [
          {
            rule: "result-total",
            along: "rows",
            left: ["penalty", "coercion"],
            right: ["punishments"],
          },
        ],
      }
    : section;

/** A table that no format has had before. */
const consultations: TableDeclaration = {
  table: "consultations",
  name: "表三",
  title: "政策咨询办理情况",
  sections: [
    {
      corner: { text: "咨询渠道" },
      columns: [
        { key: "answered", path: [{ text: "已经答复件数" }], kind: "count" },
        { key: "forwarded", path: [{ text: "转送办理件数" }], kind: "count" },
        { key: "total", path: [{ text: "咨询合计件数" }], kind: "count" },
      ],
      rows: [
        { key: "phone", path: [{ text: "电话咨询" }] },
        { key: "window", path: [{ text: "窗口咨询" }] },
        { key: "website", path: [{ text: "网站咨询" }] },
        { key: "media", path: [{ text: "新媒体咨询" }] },
        { key: "letter", path: [{ text: "书信咨询" }] },
      ],
      relations: [
        {
          rule: "row-total",
          along: "columns",
          left: ["answered", "forwarded"],
          right: ["total"],
        },
      ],
    },
  ],
};

/** The format of 2021 as a later notice might change it: a row more in two tables, a new table, and one table gone. */
export const nextFormat = defineFormat({
  id: "2027",
  source: "〔2027〕1号",
  since: 2027,
  tables: [
    { ...disclosure, sections: disclosure.sections.map(penalties) },
    {
      ...requests,
      sections: requests.sections.map((section) =>
        withRow(section, "carriedOver", {
          key: "transferred",
          path: [{ text: "其他机关转来的申请数量" }],
        }),
      ),
    },
    consultations,
  ],
  parts: officialParts.map((part) =>
    "table" in part && part.table === "cases" ? { table: "consultations" } : part,
  ),
});
