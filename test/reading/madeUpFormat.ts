import { defineFormat } from "../../src/report";

/**
 * A format that no notice prescribes, declared here only: other sections, other rows, four applicants, one
 * block of cases more. Whatever reads the official formats must read this one without another line of code.
 */
export const madeUpFormat = defineFormat({
  id: "made-up",
  source: "〔2030〕99号",
  since: 2030,
  tables: [
    {
      table: "disclosure",
      name: "表一",
      title: "主动公开政府信息情况",
      sections: [
        {
          heading: { text: "第三十条第（二）项" },
          corner: { text: "公开事项" },
          columns: [
            { key: "drafted", path: [{ text: "本年起草份数" }], kind: "count" },
            { key: "announced", path: [{ text: "本年公布份数" }], kind: "count" },
          ],
          rows: [
            { key: "guide", path: [{ text: "办事指南" }] },
            { key: "plan", path: [{ text: "发展规划" }] },
            { key: "budget", path: [{ text: "预算决算" }] },
          ],
        },
        {
          heading: { text: "第三十条第（四）项" },
          corner: { text: "公开事项" },
          columns: [{ key: "spent", path: [{ text: "本年支出金额（单位：万元）" }], kind: "amount" }],
          rows: [{ key: "purchase", path: [{ text: "集中采购" }] }],
        },
      ],
    },
    {
      table: "requests",
      name: "表二",
      title: "收到和处理政府信息公开申请情况",
      sections: [
        {
          corner: { text: "（申请情况）" },
          columns: [
            { key: "citizen", path: [{ text: "提出申请者" }, { text: "公民" }], kind: "count" },
            {
              key: "company",
              path: [{ text: "提出申请者" }, { text: "单位" }, { text: "企业法人" }],
              kind: "count",
            },
            {
              key: "school",
              path: [{ text: "提出申请者" }, { text: "单位" }, { text: "学校医院" }],
              kind: "count",
            },
            { key: "sum", path: [{ text: "提出申请者" }, { text: "合计" }], kind: "count" },
          ],
          rows: [
            { key: "online", path: [{ text: "一、网上收到的申请" }] },
            { key: "onPaper", path: [{ text: "二、书面收到的申请" }] },
            { key: "answered", path: [{ text: "三、办理情况" }, { text: "（一）答复公开" }] },
            {
              key: "secret",
              path: [{ text: "三、办理情况" }, { text: "（二）不公开" }, { text: "1.涉及秘密" }],
            },
            {
              key: "private",
              path: [{ text: "三、办理情况" }, { text: "（二）不公开" }, { text: "2.涉及隐私" }],
            },
            { key: "done", path: [{ text: "三、办理情况" }, { text: "（三）办结合计" }] },
            { key: "open", path: [{ text: "四、尚在办理的申请" }] },
          ],
          relations: [
            {
              rule: "row-total",
              along: "columns",
              left: ["citizen", "company", "school"],
              right: ["sum"],
            },
            {
              rule: "result-total",
              along: "rows",
              left: ["answered", "secret", "private"],
              right: ["done"],
            },
            {
              rule: "balance",
              along: "rows",
              left: ["online", "onPaper"],
              right: ["done", "open"],
            },
          ],
        },
      ],
    },
    {
      table: "cases",
      name: "表三",
      title: "复议诉讼情况",
      sections: [
        {
          columns: ["review", "suit", "appeal"].flatMap((block, index) =>
            [
              ["kept", "维持原决定"],
              ["overturned", "撤销原决定"],
              ["sum", "小计"],
            ].map(([key = "", text = ""]) => ({
              key: `${block}.${key}`,
              path: [{ text: ["申请复议", "一审起诉", "二审上诉"][index] ?? "" }, { text }],
              kind: "count" as const,
            })),
          ),
          rows: [{ key: "", path: [] }],
          relations: ["review", "suit", "appeal"].map((block) => ({
            rule: "case-total",
            along: "columns" as const,
            left: [`${block}.kept`, `${block}.overturned`],
            right: [`${block}.sum`],
            name: block,
          })),
        },
      ],
    },
  ],
});
