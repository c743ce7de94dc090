import { reviewExample } from "../../checks/examples";

/**
 * True sentences of a report that received 3 requests (carried over 1, answered 3, carried forward 1), and sentences about
 * something else: none of them is contradicted.
 */

const aspects = (disclosure: string, requests: string) => [
  `（一）主动公开。${disclosure}`,
  `（二）依申请公开。${requests}`,
  "（三）政府信息管理。发布前逐条审核。",
  "（四）政府信息公开平台建设。网站专栏及时更新。",
  "（五）监督保障。公开工作纳入年度考核。",
];

const findingsOf = (overview: readonly string[]) =>
  reviewExample({ text: { overview } }).findings.map(({ rule, message }) => `${rule}: ${message}`);

test.each([
  // Carried over apart, with and without.
  "共收到申请3件（不含上年结转1件），办结3件。",
  "收到申请3件，含上年结转共4件。",
  "全年收到申请4件，其中新收3件，上年结转1件。",
  "新收申请3件，已答复2件，1件结转下年度；上年结转1件，已答复。",
  "本年度收到的3件申请，2件已办结，1件结转下年；上年结转的1件已办结。",
  "本年新收3件，其中已办结2件，正在办理1件。",
  "收到申请3件，上年结转的1件均已办结。",
  // Some of them, told apart in words.
  "收到同一申请人提出的申请2件。",
  "收到要求公开婚姻档案的申请2件。",
  "延期答复1件。",
  "没有收到批量申请。",
  "未收到境外申请人的申请。",
  "除上述3件外，未收到其他申请。",
  "除此之外，未收到申请。",
  "收到无效申请1件。",
  "收到企业提出的申请2件。",
  "收到超期申请0件。",
  "未按期答复的申请0件。",
  "未收到有效的政府信息公开申请。",
  "未收到自然人的申请。",
  "收到内容不明确的申请1件，其他月份未收到政府信息公开申请。",
  "其余政府信息公开申请0件。",
  "收到申请4件，2件无需结转下年。",
  // What became of some, behind their number.
  "收到申请3件，按照规定答复2件予以公开，1件无法提供。",
  "收到申请3件，答复1件无法提供、2件予以公开。",
  "收到申请3件，答复2件已公开。",
  "收到申请3件，办理1件不予处理。",
  // Of a day, of the last days.
  "12月30日收到的1件申请结转下年度。",
  "12月底收到申请1件。",
  "年底收到的1件申请结转下年度。",
  // Not of the whole year, not of the unit.
  "春节期间未收到申请。",
  "12月31日后未收到申请。",
  "下属县图书馆收到申请5件。",
  "局属事业单位未收到政府信息公开申请。",
  "我馆指导下属单位县地方志编纂中心答复政府信息公开申请9件。",
  "全县因政府信息公开引发行政复议28件、行政诉讼9件。",
  "作为复议机关办理政府信息公开类行政复议案件5件。",
  "协助县政府应诉信息公开诉讼案件2件。",
  // About something else than disclosure.
  "发生与信息公开无关的行政复议5件。",
  "发生非政府信息公开类行政复议5件。",
  "政府信息公开以外的行政诉讼8件。",
  "除与信息公开无关的行政复议1件以外，未发生行政复议。",
  "除2件行政复议外，没有因政府信息公开引发的行政复议。",
  "没有政府信息公开以外的行政复议。",
  "无信息公开类行政诉讼，行政处罚类行政诉讼2件。",
])("of requests and cases: %s", (sentence) => {
  expect(findingsOf(aspects("通过门户网站公开机构职能。", sentence))).toEqual([]);
});

test.each([
  "全县共收到政府信息公开申请311件，其中县本级3件。",
  "全县共收到政府信息公开申请311件，其中县政府收到3件，予以公开1件；乡镇收到308件。",
  "全县共收到政府信息公开申请311件（县本级3件）。",
  "全县共收到政府信息公开申请311件，办结300件。其中县本级收到3件。",
  "全县各级各部门共收到政府信息公开申请311件，办结300件。县政府办公室收到2件，办结2件。",
  "全县共制定规范性文件30件，其中县政府8件。",
])("of a government's area and of its own: %s", (sentence) => {
  const title = "云溪县人民政府2024年政府信息公开工作年度报告";
  const { findings } = reviewExample({ title, text: { overview: aspects("公开机构职能。", sentence) } });
  expect(findings).toEqual([]);
});

test.each([
  "办理行政复议案件5件，其中政府信息公开类2件。",
  "办理行政复议案件5件，2件涉及政府信息公开。",
  "发生行政复议5件、行政诉讼2件，均不涉及政府信息公开。",
  "发生行政复议5件、行政诉讼2件。均与政府信息公开无关。",
  "因征地补偿引起的行政复议5件。",
  "土地类行政诉讼2件。",
])("of cases in their own part: %s", (sentence) => {
  const { findings } = reviewExample({ text: { cases: [sentence] } });
  expect(findings).toEqual([]);
});

test.each([
  "主动公开信息350条：网站200条，公众号150条，合计350条。",
  "全县现行有效规范性文件132件。",
  "2024年以县政府名义印发规范性文件12件。",
  "转发上级规范性文件15件。",
  "公开各级规范性文件15件。",
  "公开涉企规范性文件5件。",
  "集中公开规范性文件5件，其中现行有效4件、废止1件。",
  "集中公开规范性文件5件（现行有效4件）。",
  "公开规范性文件5件。其中现行有效4件。",
  "公开现行有效规范性文件6件，其中本年制发2件。",
  "审查规范性文件5件，其中现行有效4件、废止1件。",
  "梳理现行有效规范性文件5件。",
  "作出行政许可决定1250件，公示结果1200条。",
])("of documents and decisions: %s", (sentence) => {
  expect(findingsOf(aspects(sentence, "依法办理收到的申请。"))).toEqual([]);
});
