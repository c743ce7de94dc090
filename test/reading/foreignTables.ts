import fc from "fast-check";
import { table, type Table } from "../../testing/docx";

/** Statistics that reports carry beside the three tables, in the words of the three tables. */

const applicants = [
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
  "总计",
] as const;
const ways = ["线上", "线下", "当面", "邮寄", "传真", "网络", "其他方式", "总计", "合计"] as const;
const quarters = ["第一季度", "第二季度", "第三季度", "第四季度", "总计"] as const;
const results = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "（二）部分公开",
  "1.属于国家秘密",
  "8.属于行政查询事项",
  "1.本机关不掌握相关政府信息",
  "2.重复申请",
  "3.其他",
  "（七）总计",
  "四、结转下年度继续办理",
] as const;
const matters = [
  "规章",
  "行政规范性文件",
  "行政许可",
  "行政处罚",
  "行政强制",
  "行政事业性收费",
  "总计",
] as const;
const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] as const;
const channels = ["门户网站", "政务微博", "微信公众号", "政府公报", "其他", "总计"] as const;
const proposals = ["人大代表建议", "政协提案", "其他", "总计"] as const;
const money = ["一般公共预算支出", "政府性基金支出", "政府集中采购", "其他支出", "总计"] as const;
const years = ["2022年", "2023年", "2024年"] as const;

interface Kind {
  readonly corners: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly (readonly string[])[];
}

const kinds: readonly Kind[] = [
  { corners: ["申请人类型", "申请方式"], rows: ways, columns: [applicants] },
  { corners: ["申请人情况", ""], rows: years, columns: [applicants] },
  {
    corners: ["申请人类型", "申请人情况"],
    rows: applicants,
    columns: [["数量"], ["数量", "占比"], quarters, years],
  },
  {
    corners: ["办理结果", "三、本年度办理结果"],
    rows: results,
    columns: [["数量"], quarters, years, ["件数", "其他"]],
  },
  {
    corners: ["信息内容", "类别"],
    rows: matters,
    columns: [["本年处理决定数量"], years, quarters, ["上年", "本年"]],
  },
  {
    corners: ["案件", ""],
    rows: ["行政复议", "行政诉讼", ...years],
    columns: [outcomes, ["结果维持", "总计"]],
  },
  {
    corners: ["公开渠道", "渠道"],
    rows: channels,
    columns: [["发布数量"], quarters, ["发布数量", "其他", "合计"]],
  },
  { corners: ["类别"], rows: proposals, columns: [["件数"], ["承办", "办结", "总计"]] },
  {
    corners: ["项目"],
    rows: money,
    columns: [
      ["预算数", "决算数"],
      ["本年收费金额（单位：万元）", "上年"],
    ],
  },
];

/** Two rows at least of those that the kind has, in its order; most often all of them. */
function someOf(rows: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.oneof(fc.constant(rows), fc.subarray([...rows], { minLength: 2 }));
}

function ofKind({ corners, rows, columns }: Kind): fc.Arbitrary<Table> {
  return fc
    .record({
      corner: fc.constantFrom(...corners),
      heads: fc.constantFrom(...columns),
      rows: someOf(rows),
      first: fc.nat(400),
    })
    .map(({ corner, heads, rows: labels, first }) =>
      table([
        [corner, ...heads],
        ...labels.map((label, row) => [
          label,
          ...heads.map((_, column) => String((first + 7 * row + 3 * column) % 400)),
        ]),
      ]),
    );
}

/** A table that is none of the report's. */
export const foreignTable: fc.Arbitrary<Table> = fc.oneof(...kinds.map(ofKind));
