/** The sample documents as models, from which their files are made. */
import { format2019, format2021, type Format } from "../../src/report";
import {
  cell,
  cellText,
  paragraph,
  row,
  table,
  type Block,
  type Cell,
  type DocxModel,
  type Table,
} from "../../testing/docx";
import { reportModel, type ReportProse } from "../../testing/reports/body";
import {
  officialSpelling,
  officialTables,
  type Figures,
  type Spelling,
} from "../../testing/reports/official";
import { layOut, officialPlan } from "../../testing/reports/plan";
import { changeCells, headRows } from "../../testing/reports/transform";
import {
  figures2019,
  manyErrors,
  oneError,
  rightFigures,
  sampleProse,
  someErrors,
  unit,
  wrongProse,
} from "./content";
import { sampleParts, sampleStyle } from "./style";

const year = 2024;

/** The tables as a report prints them: heads repeated on every page, row labels from the left. */
function printed(each: Table): Table {
  const heads = headRows(each);
  const isOneHead = each.rows
    .slice(heads)
    .every(({ cells }) => cells.some(({ field }) => field !== undefined));
  const fromTheLeft = changeCells(
    each,
    ({ label = "" }) => /^(?:[一二四]、|（[一二七]）|\d\.)/u.test(label),
    (item) => ({
      ...item,
      content: item.content.map((block) =>
        block.kind === "paragraph" ? { ...block, align: "left" } : block,
      ),
    }),
  );
  if (!isOneHead || heads > 3) return fromTheLeft;
  return {
    ...fromTheLeft,
    rows: fromTheLeft.rows.map((item, index) => (index < heads ? { ...item, isHeader: true } : item)),
  };
}

function tablesOf(figures: Figures, spelling: Spelling = officialSpelling, format: Format = format2021) {
  return officialTables(format, figures, spelling).map((each) => valued(printed(each)));
}

/** What the numbers mean that are not written plainly. */
const values: ReadonlyMap<string, number | null> = new Map([
  ["６", 6],
  ["２", 2],
  ["/", null],
  ["无", null],
  ["6件", 6],
  ["251000元", 251000],
  ["1O", null],
  ["2（其中补正1件）", 2],
]);

function valued(each: Table): Table {
  return changeCells(
    each,
    (item) => item.field !== undefined && values.has(cellText(item)),
    (item) => ({ ...item, value: values.get(cellText(item)) ?? null }),
  );
}

function report(tables: readonly (readonly Block[])[], prose: ReportProse = sampleProse(year)): DocxModel {
  return { ...reportModel(prose, tables, sampleStyle), ...sampleParts };
}

const alone = (tables: readonly Table[]) => tables.map((each) => [each]);

/** Right in everything. */
export const right = (): DocxModel => report(alone(tablesOf(rightFigures)));

/** One wrong total. */
export const withOneError = (): DocxModel => report(alone(tablesOf(oneError)));

/** A few wrong numbers; with more of them a misspelt head, a number of the text that is not the table's, and last year's period. */
export function withErrors({ isMore }: { isMore: boolean }): DocxModel {
  const spelling = isMore ? misspeltApplicant : officialSpelling;
  return report(alone(tablesOf(someErrors, spelling)), isMore ? wrongProse(year) : sampleProse(year));
}

/** The tables of 2019 in a report of 2024. */
export const outdated = (): DocxModel => report(alone(tablesOf(figures2019, officialSpelling, format2019)));

const misspeltApplicant: Spelling = (label) => (label === "社会公益组织" ? "社会组织" : label);

const misspelt: Readonly<Record<string, string>> = {
  本年废止件数: "本年度止件数",
  现行有效件数: "现行有效件",
  社会公益组织: "社会组织",
};
const spelledBadly: Spelling = (label) => misspelt[label] ?? (label === "（七）总计" ? "（七）合计" : label);

/** Without one row, with a row that the form does not have, and table 3 twice; heads misspelt, many wrong numbers. */
export function manyFindings(): DocxModel {
  const [disclosure, requests, cases] = tablesOf(manyErrors, spelledBadly) as [Table, Table, Table];
  const stray = row([cell("五、上级交办件", { span: 3 }), "2", "0", "0", "0", "0", "0", "2"]);
  const rows = [...requests.rows.filter(({ cells }) => !has(cells, "8.属于行政查询事项")), stray];
  return report([[disclosure], [{ ...requests, rows }], [cases, paragraph(""), cases]]);
}

function has(cells: readonly Cell[], label: string): boolean {
  return cells.some((item) => item.label === label);
}

/** The form before it is filled in: no unit, no year, a word of guidance in each part. */
export function blankForm(): DocxModel {
  const guidance = ["（请在此填写）"];
  const prose: ReportProse = {
    title: ["政府信息公开工作年度报告", "（空白表格）"],
    preamble: [],
    parts: [guidance, [], [], [], guidance, guidance],
  };
  return report(alone(tablesOf({})), prose);
}

/** As a converter leaves a report: merged labels flattened, tables cut at the end of pages, a row broken in two. */
export function converted(): DocxModel {
  const plan = {
    ...officialPlan,
    merges: "flattened" as const,
    moved: [20.5 / 28, 24.5 / 28] as const,
    rowBreaks: [{ table: 1, at: 0.9, cut: 0.6, numbers: "upper" as const, page: true }],
    pageBreaks: [
      { table: 0, at: 0.5, repeatsHead: false, gap: 1 as const, continued: "blank" as const },
      { table: 1, at: 0.4, repeatsHead: false, gap: 1 as const, continued: "blank" as const },
    ],
  };
  return report(layOut(tablesOf(rightFigures), plan).map((blocks) => blocks.map(withRoomForLabels)));
}

/** The columns of a flattened table 2 as wide as their labels need. */
function withRoomForLabels(block: Block): Block {
  const isFlattened = block.kind === "table" && block.rows.some(({ cells }) => cells.length === 10);
  return isFlattened ? { ...block, columns: [1250, 2150, 1950, 500, 500, 500, 500, 500, 500, 490] } : block;
}

/** Changes that nobody has accepted yet: the final text is right. */
export function tracked(): DocxModel {
  const revised = new Map([
    ["requests.received.total", "14"],
    ["requests.granted.naturalPerson", "4"],
  ]);
  const tables = tablesOf(rightFigures).map((each) =>
    changeCells(
      each,
      ({ field = "" }) => revised.has(field),
      (item) => {
        const after = rightFigures[item.field ?? ""] ?? "";
        const before = revised.get(item.field ?? "") ?? "";
        return {
          ...item,
          content: [
            paragraph([
              { text: before, revision: "deleted" },
              { text: after, revision: "inserted" },
            ]),
          ],
        };
      },
    ),
  );
  return { ...report(alone(tables)), settings: { trackRevisions: true } };
}

export function notice(): DocxModel {
  const lines = [
    "各科室、各乡镇统计站：",
    "为做好年度统计数据质量检查，经研究，定于3月4日至8日开展现场核查。现将有关事项通知如下：",
    "一、核查内容。原始记录、统计台账和报送数据是否一致。",
    "二、时间安排。见下表，每组核查两天。",
  ];
  const plan = table([
    ["组别", "核查单位", "企业数", "负责人"],
    ["第一组", "城关镇、河东乡", "18", "周某"],
    ["第二组", "石桥镇、南岭乡", "15", "郑某"],
    ["合计", "", "33", ""],
  ]);
  return {
    body: [
      paragraph("关于开展统计数据质量核查的通知", sampleStyle.title),
      ...lines.map((line) => paragraph(line)),
      plan,
      paragraph("三、有关要求。各单位确定一名联络员，于2月28日前报县统计局。"),
      paragraph(unit, { align: "right" }),
      paragraph("2025年2月20日", { align: "right" }),
    ],
    ...sampleParts,
  };
}
