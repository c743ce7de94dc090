import { phrases, results } from "../../../src/reading/prose/phrases";
import type { ReportPart } from "../../../src/report";
import { paragraph, read, shortly } from "./support";

/** What sentences state, and what it may mean; what is not sure is not stated. */

describe("requests", () => {
  const received = "received | received+carriedOver";
  const handled = "received | received+carriedOver | total";
  const answered = "total | received | received+carriedOver";

  test.each<[string, readonly string[]]>([
    ["收到政府信息公开申请17件。", [`17 = ${received}`]],
    ["收到17件政府信息公开申请。", [`17 = ${received}`]],
    ["政府信息公开申请收到17件。", [`17 = ${received}`]],
    ["收到政府信息公开申请，共17件。", [`17 = ${received}`]],
    ["收到政府信息公开申请17件（另有2件结转下年度）。", [`17 = ${received} | total`, "2 = carriedForward"]],
    ["新收政府信息公开申请17件。", ["17 = received"]],
    ["收到政府信息公开申请17件，上年结转2件。", ["17 = received", "2 = carriedOver"]],
    ["收到政府信息公开申请17件（含上年结转2件）。", ["17 = received+carriedOver", "2 = carriedOver"]],
    ["收到的17件政府信息公开申请均已答复。", [`17 = ${received}`, "0 = carriedForward"]],
    ["收到政府信息公开申请17件，2件转入2025年办理。", [`17 = ${received}`, "2 = carriedForward"]],
    ["结转2023年的政府信息公开申请2件。", ["2 = carriedOver"]],
    ["收到政府信息公开申请17件，2023年结转2件。", ["17 = received", "2 = carriedOver"]],
    ["办理政府信息公开申请17件。", [`17 = ${handled}`]],
    ["收到并答复政府信息公开申请17件。", [`17 = ${handled}`]],
    ["答复政府信息公开申请17件。", [`17 = ${answered}`]],
    ["收到政府信息公开申请超过17件。", [`17 = ${received}, at-least`]],
    ["收到政府信息公开申请近20件。", [`20 = ${received}, about`]],
    ["超过规定时限答复的政府信息公开申请17件。", []],
    [
      "收到信息公开申请17件，15件已答复，2件结转2025年。",
      [`17 = ${received}`, `15 = ${answered}`, "2 = carriedForward"],
    ],
    ["收到信息公开申请17件，1件正在办理。", [`17 = ${received}`, "1 = carriedForward, doubtful"]],
    ["除3件结转下年度办理外，其余政府信息公开申请均已答复。", ["3 = carriedForward"]],
    ["收到网上申请6件、信函申请4件，合计10件。", [`10 = ${received}`]],
    ["收到申请17件。", [`17 = ${received}, doubtful`]],
  ])("%s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ["予以公开4件", ["4 = granted"]],
    ["公开4件", ["4 = granted, doubtful"]],
    ["予以公开和部分公开4件", ["4 = granted+partlyGranted"]],
    ["公开或部分公开4件", ["4 = granted+partlyGranted"]],
    ["无法提供、属于国家秘密共4件", []],
    ["无法提供4件", ["4 = notHeld+needsCreation+stillUnclear"]],
    ["4件由于重复申请不予处理", ["4 = repeated"]],
    ["答复4件予以公开、1件部分公开", ["4 = granted", "1 = partlyGranted"]],
    ["答复4件予以公开1件", ["1 = granted"]],
    ["本机关不掌握相关政府信息答复4件", ["4 = notHeld"]],
    ["其他处理4件", ["4 = correctionOverdue+feeOverdue+otherHandling | otherProcessing"]],
    ["信息不存在4件", []],
    ["因涉及商业秘密不予公开4件", []],
    ["自然人申请4件", ["4 = received.naturalPerson | received.naturalPerson+carriedOver.naturalPerson"]],
    ["网络申请4件", []],
  ])("what became of them: %s", (words, expected) => {
    expect(shortly(`收到政府信息公开申请17件，其中${words}。`).slice(1)).toEqual(expected);
  });

  test("results are of nothing where no requests were spoken of", () => {
    expect(shortly("文件公开属性：予以公开60件，不予公开8件。")).toEqual([]);
  });

  test.each([
    ["收到政府信息公开申请12件，办结11件，1件由申请人撤回。", "some are told apart"],
    ["收到政府信息公开申请12件，办结4件，其余均已答复。", "the rest is not counted"],
    ["办结政府信息公开申请19件，其中11件办结，8件撤销。", "the number is split further"],
  ])("of %s what was answered is not read: %s", (sentence) => {
    expect(read(sentence).filter(({ readings }) => readings[0]![0] === "requests.total.total")).toEqual([]);
  });

  test.each([
    "受理群众诉求151件，办结60件，不予受理91件。",
    "县长信箱收到来信34件，办结34件。",
    "收到网民留言56条，已全部办理。",
    "承办人大建议、政协提案13件，全部答复。",
    "受理法律援助案件120件，办结110件。",
    "受理行政许可申请88件，答复88件。",
    "受理公租房申请30件，办结30件。",
    "收到来函17件，答复17件。",
    "审核依申请公开答复意见17件。",
    "主动公开文件60件，依申请公开12件。",
    "撤回政府信息公开申请2件。",
    "自收到申请之日起20个工作日内答复。",
    "全年线上收到政府信息公开申请7件。",
    "收到和处理政府信息公开申请分别为5件、6件。",
  ])("not: %s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  test("letters before and behind them are told apart", () => {
    expect(shortly("收到来信10件，答复10件；收到政府信息公开申请4件，答复3件。")).toEqual([
      `4 = ${received}`,
      `3 = ${answered}`,
    ]);
    expect(shortly("收到政府信息公开申请4件，答复3件；收到来信10件，答复10件。")).toEqual([
      `4 = ${received}`,
      `3 = ${answered}`,
    ]);
  });
});

describe("none", () => {
  test.each([
    "未收到政府信息公开申请。",
    "没有收到公民、法人或者其他组织提出的信息公开申请。",
    "无依申请公开事项。",
    "无人申请公开政府信息。",
    "收到政府信息公开申请0件。",
    "政府信息公开申请数量为零。",
    "没有公民、法人申请公开政府信息。",
    "没有单位和个人申请公开政府信息。",
  ])("%s", (sentence) => {
    expect(read(sentence)).toMatchObject([
      { topic: "requests-zero", value: 0, bound: "exact", readings: [["requests.received.total"]] },
    ]);
  });

  test.each([
    "未收到因政府信息公开申请引起的投诉。",
    "未收到关于依申请公开的举报。",
    "未按时答复政府信息公开申请。",
    "未收到信函申请。",
    "未收到网上政府信息公开申请。",
    "无依申请公开收费情况。",
    "政府信息公开申请无法提供。",
    "我局无政府信息公开平台。",
  ])("not: %s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  const over = "0 = carriedOver";
  const forward = "0 = carriedForward";

  test.each<[string, readonly string[]]>([
    ["无上年结转政府信息公开申请，没有结转下年度办理的申请。", [over, forward]],
    ["政府信息公开申请上年无结转。", [over]],
    ["无结转下年的政府信息公开申请。", [forward]],
    ["政府信息公开申请无结转。", ["0 = carriedForward | carriedOver"]],
    ["政府信息公开申请无超期结转。", []],
    ["资金无结转。", []],
  ])("carried: %s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ["新收政府信息公开申请、上年结转、办结、结转下年均为0。", ["0 = received", over, "0 = total", forward]],
    [
      "政府信息公开申请、行政复议、行政诉讼均为零。",
      ["0 = received", "0 = reconsideration", "0 = directSuit+suitAfterReconsideration"],
    ],
    ["政府信息公开申请、投诉均为0件。", []],
    ["超期的政府信息公开申请、撤回的均为0件。", []],
  ])("each of several: %s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });

  const reconsideration = "0 = reconsideration";
  const suits = "0 = directSuit+suitAfterReconsideration";
  const noCase = [reconsideration, suits];

  test.each<[string, readonly string[]]>([
    ["未发生因政府信息公开引起的行政复议、行政诉讼。", noCase],
    ["未收到依申请公开的复议和诉讼案件。", noCase],
    ["未收到政府信息公开申请、行政复议和行政诉讼。", ["0 = received", ...noCase]],
    ["没有因信息公开产生行政复议，提起行政诉讼情形。", noCase],
    ["因政府信息公开引起的行政复议、行政诉讼均为0件。", noCase],
    ["未发生行政复议。", [`${reconsideration}, doubtful`]],
    ["未发生因政府信息公开答复不当引起的行政复议。", [`${reconsideration}, doubtful`]],
    ["未发生政府信息公开行政复议被纠错情况。", ["0 = reconsideration.corrected, doubtful"]],
    ["未制发规章、规范性文件。", ["0 = regulation.made", "0 = normativeDocument.made"]],
    ["未制定、废止规范性文件。", ["0 = normativeDocument.made", "0 = normativeDocument.abolished"]],
    ["未实施行政强制。", ["0 = coercion.handled"]],
  ])("%s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });
});

describe("all were answered", () => {
  const done = (text: string) => read(text).filter(({ topic }) => topic === "requests-done");

  test.each(["全部办结", "均按期答复", "都在法定期限内予以答复"])("%s", (words) => {
    expect(done(`收到政府信息公开申请17件，${words}。`)).toMatchObject([
      { value: 0, readings: [["requests.carriedForward.total"]], number: null },
    ]);
  });

  test("已 without a word for all leaves a doubt", () => {
    expect(done("收到政府信息公开申请17件，已按规定答复。")).toMatchObject([{ isDoubtful: true }]);
  });

  test.each([
    "收到政府信息公开申请17件，除2件结转下年外，均已答复。",
    "收到政府信息公开申请17件，全部办结。另有1件结转下年。",
    "收到政府信息公开申请17件，15件已答复，其余均正在办理。",
    "收到政府信息公开申请17件，其中4件不予处理，其余均已答复。",
    "收到政府信息公开申请17件，办结率100%。",
    "答复政府信息公开申请17件，均按期答复。",
    "收到来信17件，全部答复。",
  ])("not: %s", (sentence) => {
    expect(done(sentence)).toEqual([]);
  });
});

describe("all were granted", () => {
  const granted = (text: string) => read(text).filter(({ bound }) => bound === "at-least");

  test.each(["均予以公开", "均已依法予以公开", "全部予以公开"])("%s", (words) => {
    // Those carried over may have been granted, too; and parts may be called so.
    expect(granted(`收到政府信息公开申请3件，${words}。`)).toMatchObject([
      {
        topic: "requests",
        value: 3,
        readings: [["requests.granted.total"], ["requests.granted.total", "requests.partlyGranted.total"]],
        number: null,
        isDoubtful: true,
        passage: { text: `收到政府信息公开申请3件，${words}` },
      },
    ]);
  });

  test.each([
    "收到政府信息公开申请3件，予以公开。",
    "收到政府信息公开申请3件，未全部予以公开。",
    "收到政府信息公开申请3件，相关信息均予以公开。",
    "收到政府信息公开申请3件，均予以公开或部分公开。",
    "收到政府信息公开申请3件，均不予公开。",
    "收到政府信息公开申请3件，其中自然人2件，均予以公开。",
    "收到政府信息公开申请3件，上年结转1件，均予以公开。",
    "收到政府信息公开申请30余件，均予以公开。",
    "收到建议3件，均予以公开。",
    "均予以公开。",
  ])("not: %s", (sentence) => {
    expect(granted(sentence).filter(({ readings }) => readings[0]?.[0] === "requests.granted.total")).toEqual(
      [],
    );
  });
});

describe("cases", () => {
  const suits = "directSuit+suitAfterReconsideration";

  test.each<[string, readonly string[]]>([
    ["因信息公开申请引发的复议3件、诉讼2件。", ["3 = reconsideration", `2 = ${suits}`]],
    [
      "发生信息公开行政诉讼3件，未经复议直接起诉2件，复议后起诉1件。",
      [`3 = ${suits}`, "2 = directSuit", "1 = suitAfterReconsideration"],
    ],
    ["因信息公开引起的行政复议、行政诉讼各1件。", ["1 = reconsideration", `1 = ${suits}`]],
    [
      "因信息公开引起的行政复议3件，其中维持1件，撤回1件，尚未审结1件。",
      [
        "3 = reconsideration",
        "1 = reconsideration.upheld",
        "1 = reconsideration.otherResult",
        "1 = reconsideration.pending",
      ],
    ],
    ["因信息公开引起的行政复议、行政诉讼共3件，维持2件。", [`3 = reconsideration+${suits}`]],
    [
      "收到政府信息公开申请9件，行政复议3件。",
      ["9 = received | received+carriedOver", "3 = reconsideration, doubtful"],
    ],
    ["行政复议151件。", ["151 = reconsideration, at-most, doubtful"]],
  ])("%s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });
});

describe("table 1", () => {
  test.each<[string, readonly string[]]>([
    [
      "制发规范性文件3件，废止1件，现行有效18件。",
      ["3 = normativeDocument.made", "1 = normativeDocument.abolished", "18 = normativeDocument.inForce"],
    ],
    ["制定规章1件、规范性文件3件。", ["1 = regulation.made", "3 = normativeDocument.made"]],
    ["清理失效规范性文件4件。", []],
    ["起草规章2部。", []],
    ["对现行有效的36件规范性文件进行清理。", []],
    ["以政府名义制发规范性文件3件，以办公室名义制发规范性文件4件。", []],
    ["公开规范性文件4件。", ["4 = normativeDocument.made | normativeDocument.inForce, doubtful"]],
    ["公开政府信息98条，其中规范性文件4件。", []],
    [
      "作出行政许可89件、行政处罚18件、行政强制0件。",
      ["89 = licence.handled", "18 = penalty.handled", "0 = coercion.handled"],
    ],
    ["全年办理行政许可413，公示行政处罚信息27条。", ["413 = licence.handled"]],
    ["公开行政许可结果207条、行政处罚结果31条。", []],
    ["行政许可89件、行政处罚18件。", ["89 = licence.handled, doubtful", "18 = penalty.handled, doubtful"]],
    ["行政许可89件。", []],
    ["信用平台行政许可89条、行政处罚18条信息。", []],
  ])("%s", (sentence, expected) => {
    expect(shortly(sentence)).toEqual(expected);
  });
});

describe("whose number, and of when", () => {
  const scopes = (text: string, unit: string | null = "云溪县水利局") =>
    read(text, { unit }).map(({ scope }) => scope);

  test.each<[string, readonly string[]]>([
    ["2024年，收到政府信息公开申请5件。", ["this-year"]],
    ["2023年，收到政府信息公开申请5件。", ["other-year"]],
    ["二〇二三年收到政府信息公开申请5件。", ["other-year"]],
    ["2023年收到政府信息公开申请5件。答复5件。", ["other-year", "other-year"]],
    ["去年收到政府信息公开申请5件，今年收到9件。", ["other-year", "this-year"]],
    ["与2023年相比，收到政府信息公开申请5件。", ["this-year"]],
    ["收到政府信息公开申请5件，比2023年（9件）减少4件，答复5件。", ["this-year", "this-year"]],
    ["公开2023年度部门决算，收到政府信息公开申请5件。", ["this-year"]],
    ["依据《2023年公开要点》（云政〔2023〕5号），收到政府信息公开申请5件。", ["this-year"]],
    ["上半年收到政府信息公开申请5件。", ["part-of-year"]],
    ["1月至6月收到政府信息公开申请5件。", ["part-of-year"]],
    ["1月1日至12月31日收到政府信息公开申请5件。", ["this-year"]],
    ["1-12月收到政府信息公开申请5件。", ["this-year"]],
    ["12月31日收到政府信息公开申请5件。", ["part-of-year"]],
    ["截至年底收到政府信息公开申请5件。", ["this-year"]],
    ["截至2024年12月底，共收到政府信息公开申请5件。", ["this-year"]],
    ["截至2024年底，我局共收到政府信息公开申请5件。", ["this-year"]],
    ["1月1日至12月底，收到政府信息公开申请5件。", ["this-year"]],
    ["年底收到政府信息公开申请5件。", ["part-of-year"]],
    ["年底前收到政府信息公开申请5件。", ["part-of-year"]],
    ["年末本机关又收到政府信息公开申请5件。", ["part-of-year"]],
    ["岁末，共收到政府信息公开申请5件。", ["part-of-year"]],
    ["年底以前，共收到政府信息公开申请5件。", ["part-of-year"]],
    ["对年底考核作了部署，收到政府信息公开申请5件。", ["this-year"]],
    ["截至12月底收到政府信息公开申请5件。", ["this-year"]],
    ["截至6月底收到政府信息公开申请5件。", ["part-of-year"]],
    ["累计收到政府信息公开申请5件。", ["cumulative"]],
    ["2024年累计收到政府信息公开申请5件。", ["this-year"]],
    ["下一步，预计收到政府信息公开申请5件。", ["plan"]],
  ])("%s", (sentence, expected) => {
    expect(scopes(sentence)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["云溪县水利局", "我局", "this-year"],
    ["云溪县水利局", "县水利局", "this-year"],
    ["云溪县住房和城乡建设局", "县住建局", "this-year"],
    ["云溪县水利局", "县林业局", "other-unit"],
    ["云溪县水利局", "局属单位", "other-unit"],
    ["云溪县水利局", "全县", "other-unit"],
    ["云溪县人民政府", "全县", "this-year"],
    ["云溪县人民政府", "云溪县人民政府及县直部门", "this-year"],
    ["云溪县人民政府", "县水利局", "other-unit"],
    ["云溪县人民政府", "县水利局、县林业局等部门", "other-unit"],
    ["云溪县人民政府办公室", "全县", "other-unit"],
    ["云溪县人民政府办公室", "县政府办公室", "this-year"],
  ])("in the report of %s %s", (unit, subject, scope) => {
    expect(scopes(`2024年，${subject}共收到政府信息公开申请5件。`, unit)).toEqual([scope]);
  });

  test.each<[string, readonly string[]]>([
    [
      "全县收到政府信息公开申请9件，其中县本级收到4件，予以公开1件。",
      ["9 at-most this-year", "4 other-unit", "1 other-unit"],
    ],
    ["全县收到政府信息公开申请9件，其中乡镇收到4件。", ["9 this-year", "4 other-unit"]],
    ["全县收到政府信息公开申请9件，其中本机关不掌握相关政府信息4件。", ["9 this-year", "4 this-year"]],
    ["全县公开信息99条。县政府收到政府信息公开申请4件。", ["4 this-year"]],
  ])("beside a government's own share its area's number is the most: %s", (sentence, expected) => {
    const found = read(sentence, { unit: "云溪县人民政府" });
    expect(
      found.map(({ value, bound, scope }) => [value, ...(bound === "exact" ? [] : [bound]), scope].join(" ")),
    ).toEqual(expected);
  });

  test("without a unit every subject may be it", () => {
    expect(scopes("县林业局收到政府信息公开申请5件。", null)).toEqual(["this-year"]);
  });
});

describe("where it stands", () => {
  const text = "　2024年，我局共收到政府信息公开申请１７件，均已答复。";
  const [first, second] = read(text);

  test("the words, the number alone and the sentence", () => {
    expect(first).toMatchObject({
      passage: { text: "我局共收到政府信息公开申请１７件" },
      number: { text: "１７" },
      sentence: { text: text.slice(1, -1) },
    });
    expect(second).toMatchObject({ passage: { text: "均已答复" }, number: null });
  });

  test("invisible characters and spaces shift nothing", () => {
    const [statement] = read("收到 政府\u200b信息公开申请 1\u200b7 件。");
    expect(statement).toMatchObject({
      value: 17,
      number: { paragraph: 1, from: 13, to: 16, text: "1\u200b7" },
    });
  });

  const part = (aspect: string | null): readonly ReportPart[] => [
    {
      id: "overview",
      heading: paragraph("一、总体情况", 2),
      number: null,
      words: paragraph("一、总体情况", 2),
      body: [paragraph("收到5件。")],
      aspects:
        aspect === null
          ? []
          : [{ title: aspect, heading: paragraph("（二）依申请公开", 3), body: [paragraph("收到5件。")] }],
    },
  ];

  test("its aspect", () => {
    const [statement] = read("收到政府信息公开申请5件。", { parts: part("依申请公开") });
    expect(statement).toMatchObject({ aspect: "依申请公开" });
    const [other] = read("收到政府信息公开申请5件。", { parts: part(null) });
    expect(other).toMatchObject({ aspect: null });
  });

  test("under the heading 依申请公开 requests need not be named", () => {
    expect(shortly("收到5件。", { parts: part("依申请公开") })).toEqual([
      "5 = received | received+carriedOver",
    ]);
    expect(shortly("收到5件。", { parts: part("主动公开") })).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["申请为0。", ["0 = received"]],
    ["申请量为零。", ["0 = received"]],
    ["依申请公开0件。", ["0 = received"]],
    ["依申请公开信息0条。", []],
    ["主动公开9件，依申请公开0件。", []],
    ["其余申请0件。", []],
    ["网上申请0件。", []],
    ["申请5件。", []],
  ])("under it %s", (sentence, expected) => {
    expect(shortly(sentence, { parts: part("依申请公开") })).toEqual(expected);
    expect(shortly(sentence)).toEqual([]);
  });
});

test("each phrase stands in one table, once", () => {
  const all = [...Object.values(phrases).flat(), ...results.flatMap(({ words }) => words)];
  expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
});
