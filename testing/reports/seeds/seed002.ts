/** County statistics bureau, 2024: one request that could not be met; official labels; title on two lines. */
import { officialSpelling } from "../official";
import { figures2021, type Seed } from "./seed";

export const seed002: Seed = {
  name: "002",
  title: "湘溪县统计局2024年政府信息公开工作年度报告",
  unit: "湘溪县统计局",
  year: 2024,
  labels: [],
  totalBeside: false,
  spelling: officialSpelling,
  figures: figures2021({
    requests: {
      received: [1, 0, 0, 0, 0, 0, 1],
      notHeld: [1, 0, 0, 0, 0, 0, 1],
      total: [1, 0, 0, 0, 0, 0, 1],
    },
  }),
  prose: {
    title: ["湘溪县统计局2024年政府信息公开工作", "", "年度报告"],
    preamble: [
      "本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号文件编写，数据统计期限为2024年1月1日至2024年12月31日。",
    ],
    parts: [
      [
        "2024年，在县委、县政府领导下，我局按照条例要求做好公开工作。",
        "1.分管领导牵头，办公室专人办理。",
        "2.公开工作列入年度考评。",
        "3.健全发布协调、监督保障和保密审查制度。",
        "（一）主动公开政府信息情况",
        "全年主动公开信息49条，其中网站39条、统计月报10期。按内容分，工作动态20条、行政执法6条、人事机构4条、统计资料15条、预决算4条。",
        "（二）依申请公开情况",
        "2024年度本局依申请公开的情况为零。",
        "（三）政府信息管理方面",
        "发布前审核，并定期排查个人隐私信息。",
        "（四）政府信息公开平台建设方面",
        "配合县政府维护公开网站。",
        "（五）监督保障方面",
        "局办公室负责此项工作，从事人员1人，接受县行政审批服务局的指导和检查。",
      ],
      [],
      [],
      [],
      [
        "一是公开范围不够全；二是部分股室意识不强；三是缺少技术人员。",
        "改进措施：一是突出群众关心的数据；二是及时更新并纳入考核。",
      ],
      ["本年度本单位没有收取信息处理费。"],
    ],
  },
};

/** The same report with a text that says nothing else than its tables, whatever these say. */
export const seed002Quiet: Seed = {
  ...seed002,
  prose: {
    ...seed002.prose,
    parts: seed002.prose.parts.map((lines) =>
      lines.map((line) =>
        line === "2024年度本局依申请公开的情况为零。" ? "依申请公开渠道保持畅通。" : line,
      ),
    ),
  },
};
