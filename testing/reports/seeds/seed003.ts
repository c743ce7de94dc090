/**
 * County government office, 2023: the file breaks off behind the first row of table 2 and goes on in the
 * heads of table 3, of which only the lower halves are left; 本年废止件数 lost a character.
 */
import { figures2021, type Seed } from "./seed";

export const seed003: Seed = {
  name: "003",
  title: "金溪县人民政府办公室2023年政府信息公开工作年度报告",
  unit: "金溪县人民政府办公室",
  year: 2023,
  labels: ["本年度止件数"],
  totalBeside: true,
  spelling: (label) =>
    label === "本年废止件数"
      ? "本年度止件数"
      : label.startsWith("（本列")
        ? label.replace("（", "(").replace("）", ")")
        : label,
  figures: figures2021({
    disclosure: { normativeDocument: [2, 0, 8] },
    requests: { received: [17, 0, 0, 0, 0, 0, 17] },
    cases: { "": [0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  }),
  prose: {
    title: ["金溪县人民政府办公室 2023 年政府信息公开工作年度报告"],
    preamble: [
      "金溪县人民政府办公室依照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件编写本报告，分为六个部分，数据统计期限自2023年1月1日起至2023年12月31日止。",
    ],
    parts: [
      [
        "（一）主动公开情况",
        "2023 年在县政府门户网站主动公开信息 610 余条，并以文字、图解、音频等形式解读政策文件。",
        "（二）依申请公开情况",
        "2023 年，共收到依申请公开事项 17 件，多为房屋征收补偿和社会保障方面，16 件在期限内办结，结转下年度继续办理 1 件。",
        "（三）政府信息管理情况",
        "公文签发时同步审核公开属性，定期清理失效、废止的文件并集中公开现行有效的文件。",
        "（四）政府信息公开平台建设情况",
        "全县政务新媒体账号由 59 个整合为 10 个，注销 49 个，缩减 83%。",
        "（五）监督保障方面",
        "常态监测网站内容，开展培训和年度考核。",
      ],
      [],
      [],
      [],
      [
        "（一）2022 年存在问题改进情况",
        "解读形式有所丰富，依申请公开的办理更加规范。",
        "（二）2023 年存在问题及下步举措",
        "仍需加强理论研究和督促指导。2024 年将落实上级要求，拓宽渠道，加强培训。",
      ],
      [
        "（一）政府信息公开申请收费情况",
        "2023 年度，本单位没有收取信息处理费。",
        "（二）建议提案办理结果公开情况",
        "2023 年，转办和承办的建议、提案均为 0 件。",
      ],
    ],
  },
};

/** What is left of table 3's heads, one text for each of its fifteen columns. */
export const seed003Heads: readonly string[] = [
  "",
  "",
  "结果",
  "审结",
  "",
  "维持",
  "纠正",
  "结果",
  "审结",
  "计",
  "维持",
  "纠正",
  "结果",
  "未审结",
  "计",
];
