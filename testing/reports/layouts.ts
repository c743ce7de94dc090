/** The layouts in which reports are found, by name. */
import { format2021, type Format } from "../../src/report";
import {
  cell,
  libreOfficeDialect,
  row,
  table,
  without,
  wordDialect,
  wpsDialect,
  type Block,
  type Dialect,
  type DocxModel,
  type Table,
} from "../docx";
import { reportModel, type ReportProse } from "./body";
import { distinctFigures } from "./figures";
import { officialSpelling, officialTables, type Figures, type Spelling } from "./official";
import { layOut, officialPlan, partsOf, type LayoutPlan } from "./plan";
import { changeCells, totalBesideApplicants, withEmptyParagraph } from "./transform";

/** What a report says, before it is laid out. */
export interface ReportContent {
  readonly prose: ReportProse;
  readonly figures: Figures;
  readonly spelling: Spelling;
  readonly totalBeside: boolean;
}

/** A short report in which every number is another one, so that a number in the wrong place is seen. */
export const distinctContent: ReportContent = {
  prose: {
    title: ["云溪县档案馆2024年政府信息公开工作年度报告"],
    preamble: ["本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"],
    parts: [["本馆按照条例要求做好公开工作。"], [], [], [], [], ["无其他需要报告的事项。"]],
  },
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};

/** A layout that whole reports are made in: what a file of that origin looks like. */
export interface NamedLayout {
  readonly name: string;
  readonly dialect: Dialect;
  readonly arrange: (tables: readonly Table[]) => readonly (readonly Block[])[];
}

const fixed = (plan: Partial<LayoutPlan>) => (tables: readonly Table[]) =>
  layOut(tables, { ...officialPlan, ...plan });

/** Rows of table 2 in 0…1 of its length: the rows behind the page break of the flattened report. */
const behindThePage = [20.5 / 28, 24.5 / 28] as const;

export const layouts: readonly NamedLayout[] = [
  { name: "official merged", dialect: wordDialect, arrange: (tables) => tables.map((each) => [each]) },
  {
    name: "flattened, columns shifted",
    dialect: wordDialect,
    arrange: fixed({ merges: "flattened", moved: behindThePage }),
  },
  {
    name: "split by a converter, heads repeated",
    dialect: wordDialect,
    arrange: (tables) =>
      fixed({
        rowBreaks: [{ table: 1, at: 0.9, cut: 0.6, numbers: "upper", page: true }],
        pageBreaks: [
          { table: 0, at: 0.4, repeatsHead: false, gap: 0, continued: "blank" },
          { table: 1, at: 0.5, repeatsHead: true, gap: 1, continued: "blank" },
          { table: 2, at: 0.5, repeatsHead: false, gap: 1, continued: "continuation" },
        ],
      })(tables.map(withParagraphsRoundNumbers)),
  },
  {
    name: "split by a converter, no heads, no gap",
    dialect: wordDialect,
    arrange: (tables) =>
      fixed({
        merges: "blank",
        rowBreaks: [{ table: 1, at: 0.4, cut: 0.3, numbers: "lower", page: true }],
        pageBreaks: [
          { table: 1, at: 0.02, repeatsHead: false, gap: 0, continued: "blank" },
          { table: 1, at: 0.7, repeatsHead: false, gap: 0, continued: "blank" },
        ],
      })(tables.map(withParagraphsRoundNumbers)),
  },
  {
    name: "as WPS writes it",
    dialect: wpsDialect,
    arrange: (tables) => tables.map((each) => [asInWps(each)]),
  },
  {
    name: "as LibreOffice writes it",
    dialect: libreOfficeDialect,
    arrange: (tables) => tables.map((each) => [each]),
  },
];

/** Converters set some numbers apart from the cell's edge with an empty paragraph. */
function withParagraphsRoundNumbers(each: Table): Table {
  const some = changeCells(
    each,
    ({ field }, ordinal) => field !== undefined && ordinal % 5 === 0,
    (item) => withEmptyParagraph(item, "before"),
  );
  return changeCells(
    some,
    ({ field }, ordinal) => field !== undefined && ordinal % 7 === 0,
    (item) => withEmptyParagraph(item, "after"),
  );
}

/** The official template sets two column heads in two paragraphs. */
function asInWps(each: Table): Table {
  return changeCells(
    each,
    ({ label }) => label === "商业企业" || label === "科研机构",
    (item) => ({
      ...item,
      content: [...cell(label2(item.label)[0]).content, ...cell(label2(item.label)[1]).content],
    }),
  );
}

function label2(label = ""): readonly [string, string] {
  return [label.slice(0, 2), label.slice(2)];
}

/** A report of a format in a layout. */
export function inLayout(format: Format, content: ReportContent, layout: NamedLayout): DocxModel {
  return reportModel(content.prose, layout.arrange(contentTables(format, content)));
}

/** A report of a format in a planned layout. */
export function inPlan(format: Format, content: ReportContent, plan: LayoutPlan): DocxModel {
  return { ...reportModel(content.prose, layOut(contentTables(format, content), plan)), ...partsOf(plan) };
}

/** The three tables of a report, merged. */
export function contentTables(format: Format, content: ReportContent): readonly Table[] {
  const tables = officialTables(format, content.figures, content.spelling);
  return content.totalBeside ? tables.map(totalBesideApplicants) : tables;
}

/** Table 2 cut off behind its heads and first row, with one column of labels, as report 003 has it. */
export function cutOffBehindFirstRow(requests: Table): Table {
  const labelWidth = 3;
  const narrow = requests.rows.slice(0, 4).map((each) => {
    const [first, ...rest] = each.cells;
    return first?.span === labelWidth ? { ...each, cells: [{ ...first, span: 1 }, ...rest] } : each;
  });
  return { ...without(requests, "columns"), rows: narrow };
}

/** Table 3 with what is left of its heads, as report 003 has it. */
export function withBrokenHeads(cases: Table, heads: readonly string[]): Table {
  const numbers = cases.rows.at(-1);
  return table([row(heads), ...(numbers ? [numbers] : [])]);
}

/**
 * A flattened table in which some rows give other numbers than the form has columns. The rows lose the truth
 * about their numbers: nobody can tell which is which.
 * @param rows the row's official label → its numbers; they begin at the third cell
 */
export function withNumbersInstead(each: Table, rows: Readonly<Record<string, readonly string[]>>): Table {
  return {
    ...each,
    rows: each.rows.map((item) => {
      const label = item.cells.find(({ label: name }) => name !== undefined && rows[name] !== undefined);
      if (label?.label === undefined) return item;
      const lead = item.cells.indexOf(label) === 0 ? [label, cell("")] : [cell(""), label];
      return { ...item, cells: [...lead, ...(rows[label.label] ?? []).map((text) => cell(text))] };
    }),
  };
}
