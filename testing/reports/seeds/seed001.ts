/** District statistics bureau, 2024: no request at all; no preamble; spaces inside the labels of table 3. */
import { figures2021, halfWidth, type Seed } from "./seed";

export const seed001: Seed = {
  name: "001",
  title: "云津区统计局2024年政府信息公开工作年度报告",
  unit: "云津区统计局",
  year: 2024,
  labels: [],
  totalBeside: true,
  spelling: (label) =>
    /^(?:结果|其他结果|尚未)/u.test(label) ? `${label.slice(0, 2)} ${label.slice(2)}` : halfWidth(label),
  figures: figures2021({}),
  prose: {
    title: ["云津区统计局 2024 年政府信息公开工作年度报告"],
    preamble: [],
    parts: [
      [
        "(一) 主动公开：向区委、区政府提供 2024 年统计月报；公布 2023 年统计公报和各专业分析 20 余篇；通过网站和公众号发布信息 40 余条；公开 2023 年度决算和 2024 年度预算。",
        "(二) 依申请公开：2024 年，本局没有收到政府信息公开申请。",
        "(三) 政府信息管理：权责清单随职能调整更新，发布前经过三级审核。",
        "(四) 政府信息公开平台建设：除门户网站外，也向上级统计部门的公众号投稿。",
        "(五) 监督保障：及时调整领导小组成员，把公开工作计入平时考核，按第三方监测的意见整改。",
      ],
      [],
      [],
      [],
      [
        "存在问题：一是公开不够及时、形式单一；二是分析文章不够通俗。",
        "改进措施：一是明确公开重点，及时发布；二是加强培训；三是用图表解读数据。",
      ],
      ["本单位 2024 年度没有收取信息处理费，没有其他需要报告的事项。"],
    ],
  },
};
