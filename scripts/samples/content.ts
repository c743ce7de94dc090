/** What the sample documents say. */
import { format2019, format2021 } from "../../src/report";
import type { ReportProse } from "../../testing/reports/body";
import { figuresOfRows, withTotals } from "../../testing/reports/figures";
import type { Figures } from "../../testing/reports/official";

/** A report of an invented unit, right in every number. */

export const unit = "云溪县统计局";

/** Applicants from 自然人 to 其他; totals follow. */
export const rightFigures: Figures = withTotals(
  format2021,
  figuresOfRows(format2021, {
    disclosure: {
      normativeDocument: [2, 1, 9],
      licence: [0],
      penalty: [6],
      coercion: [0],
      fee: [0],
    },
    requests: {
      received: [10, 3, 1, 0, 1, 0],
      carriedOver: [1, 0, 0, 0, 0, 0],
      granted: [5, 1, 1, 0, 0, 0],
      partlyGranted: [1, 1, 0, 0, 0, 0],
      internalAffairs: [1, 0, 0, 0, 0, 0],
      notHeld: [2, 0, 0, 0, 1, 0],
      needsCreation: [0, 1, 0, 0, 0, 0],
      repeated: [1, 0, 0, 0, 0, 0],
      carriedForward: [1, 0, 0, 0, 0, 0],
    },
    cases: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1] },
  }),
);

/** One wrong number, a total; with the sum in its place everything holds. */
export const oneError: Figures = { ...rightFigures, "requests.received.total": "16" };

/** A few wrong numbers: a total, a balance, a case total; blanks and full-width digits. */
export const someErrors: Figures = {
  ...rightFigures,
  "requests.granted.total": "8",
  "requests.carriedForward.business": "1",
  "requests.carriedForward.total": "2",
  "cases.reconsideration.total": "2",
  "disclosure.penalty.handled": "６",
  "disclosure.coercion.handled": "",
  "requests.petition.naturalPerson": "",
  "requests.petition.business": "/",
};

/** Wrong numbers of every kind. */
export const manyErrors: Figures = {
  ...someErrors,
  "disclosure.normativeDocument.made": "２",
  "disclosure.licence.handled": "无",
  "disclosure.penalty.handled": "6件",
  "disclosure.fee.amount": "251000元",
  "requests.received.naturalPerson": "1O",
  "requests.received.total": "16",
  "requests.carriedOver.naturalPerson": "-1",
  "requests.partlyGranted.business": "1.5",
  "requests.notHeld.naturalPerson": "2（其中补正1件）",
  "requests.notHeld.total": "2",
  "requests.repeated.total": "0",
  "requests.total.naturalPerson": "11",
  "cases.directSuit.total": "1",
  "cases.suitAfterReconsideration.pending": "0",
  ...Object.fromEntries(
    [...format2021.fields.keys()].filter((id) => /^requests\..*\.other$/u.test(id)).map((id) => [id, ""]),
  ),
};

/** The same year's counts in the tables of 2019. */
export const figures2019 = withTotals(
  format2019,
  figuresOfRows(format2019, {
    disclosure: {
      normativeDocument: [2, 2, 9],
      licence: [4, 0, 31],
      otherManagement: [2, 0, 5],
      penalty: [8, "-1", 6],
      coercion: [1, 0, 0],
      fee: [0, 0],
      procurement: [3, "12.6"],
    },
    requests: {
      received: [10, 3, 1, 0, 1, 0],
      carriedOver: [1, 0, 0, 0, 0, 0],
      granted: [5, 1, 1, 0, 0, 0],
      partlyGranted: [1, 1, 0, 0, 0, 0],
      internalAffairs: [1, 0, 0, 0, 0, 0],
      notHeld: [2, 0, 0, 0, 1, 0],
      needsCreation: [0, 1, 0, 0, 0, 0],
      repeated: [1, 0, 0, 0, 0, 0],
      carriedForward: [1, 0, 0, 0, 0, 0],
    },
    cases: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1] },
  }),
);

/** The prose that goes with these figures, for a report year. */
export function sampleProse(year: number): ReportProse {
  return {
    title: [`${unit}\n${year}年政府信息公开工作年度报告`],
    preamble: [
      `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和国办公开办函〔2021〕30号文件规定的格式，${unit}编制了本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      "本报告可在云溪县人民政府网站查阅、下载。如有疑问，请与县统计局办公室联系（地址：云溪县文昌路12号，电话：0000-1234567）。",
    ],
    parts: [
      [
        `${year}年，${unit}按照《条例》要求，围绕统计服务做好政府信息公开工作。`,
        "（一）主动公开情况",
        "全年通过县政府网站公开政府信息86条，其中统计月报12期、统计分析9篇、工作动态65条。制定行政规范性文件2件，废止1件，现行有效9件，均已公开并配发解读。",
        "（二）依申请公开情况",
        "全年新收政府信息公开申请15件，上年结转1件。办结15件，其中予以公开7件、部分公开2件、不予公开1件、无法提供4件、不予处理1件；结转下年度继续办理1件。",
        "（三）政府信息管理情况",
        "信息发布实行拟稿、审核、签发三级把关，公文产生时同步确定公开属性，全年清理失效信息23条。",
        "（四）政府信息公开平台建设情况",
        "县政府网站设统计信息专栏，按月度、季度和年度归类，公众可按指标检索和下载。",
        "（五）监督保障情况",
        "公开工作列入科室年度考核，组织培训2次、48人次，办理网上意见建议7条，全年没有责任追究情形。",
      ],
      [],
      [],
      [],
      [
        "（一）存在的主要问题",
        "一是数据解读的形式比较单一，图表和视频偏少；二是各科室公开工作进度不够均衡，个别信息更新不够及时。",
        "（二）改进措施",
        "一是会同县融媒体中心制作图解和短视频，每季度至少一期；二是建立公开事项清单和更新时限，每月通报一次。",
      ],
      [`${year}年度，本机关依申请提供政府信息没有收取信息处理费。`, "没有其他需要报告的事项。"],
    ],
  };
}

/** The same with a number that is not the table's, and with last year's period. */
export function wrongProse(year: number): ReportProse {
  const changed = (lines: readonly string[]) =>
    lines.map((line) =>
      line
        .replace(`自${year}年1月1日起至${year}年`, `自${year - 1}年1月1日起至${year - 1}年`)
        .replace("制定行政规范性文件2件", "制定行政规范性文件3件"),
    );
  const { title, preamble, parts } = sampleProse(year);
  return { title, preamble: changed(preamble), parts: parts.map(changed) };
}
