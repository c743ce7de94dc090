import {
  unitElsewhere,
  unitInTitle,
  unitLine,
  yearFromEvidence,
  yearIn,
  type HeadText,
} from "../../src/reading/head/unitAndYear";

/** The unit and the year in single texts, without white space: what is evidence, and what never is. */

describe("a year", () => {
  test.each([
    ["2024年", 2024],
    ["２０２４年", 2024],
    ["1999年", 1999],
    ["1990", 1990],
    ["1989", null],
    ["二〇二四", 2024],
    ["二○二四", 2024],
    ["二零一九", 2019],
    ["二ＯO九", 2009],
    ["二O三八", 2038],
    ["二〇五六", 2056],
    ["二0七四", 2074],
    ["二零二〇", 2020],
    ["二十四", null],
    ["三〇二四", null],
    ["2124", null],
    ["共2022年、2023年", 2022],
    ["", null],
  ])("in “%s”: %s", (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});

describe("a line that names a unit", () => {
  test.each([
    "云溪县水利局",
    "云溪县人民政府",
    "云溪县教育委员会",
    "云溪县委办公室",
    "云溪县人民医院",
    "云溪县第一小学校",
    "云溪县人民政府",
    "云溪县图书馆",
    "云溪县物业公司",
    "中共云溪县委组织部",
    "云溪县城关镇",
    "宁州市",
    "云溪县水利局（本级）局",
    "某县",
  ])("%s", (line) => {
    expect(unitLine(line)).toBe(line.startsWith("某") ? null : line);
  });

  test("without brackets round it, and without the word for a document behind it", () => {
    expect(unitLine("（云溪县水利局）")).toBe("云溪县水利局");
    expect(unitLine("(云溪县水利局)")).toBe("云溪县水利局");
    expect(unitLine("云溪县水利局文件")).toBe("云溪县水利局");
    expect(unitLine("云溪县文件局")).toBe("云溪县文件局");
  });

  test("has two to forty characters", () => {
    expect(unitLine("局")).toBeNull();
    expect(unitLine("县局")).toBe("县局");
    expect(unitLine(`${"云".repeat(39)}局`)).not.toBeNull();
    expect(unitLine(`${"云".repeat(40)}局`)).toBeNull();
  });

  test.each([
    ["other words", "此件主动公开"],
    ["a unit within them", "云溪县水利局的报告"],
    ["a web site", "云溪县水利局网站"],
    ["a column of one", "云溪县专区"],
    ["us", "我局"],
    ["this unit", "本局"],
    ["each unit", "各县"],
    ["that unit", "该局"],
    ["digits", "2024年水利局"],
    ["punctuation", "云溪县，水利局"],
    ["crosses of a blank form", "××县水利局"],
    ["a blank form's words", "单位名称局"],
    ["a blank form's words behind others", "填写机关名称处"],
    ["nothing", ""],
  ])("is not one with %s", (_, line) => {
    expect(unitLine(line)).toBeNull();
  });
});

describe("the unit in a title", () => {
  const subject = /政府信息公开工作年度报告$/u;

  test.each([
    ["云溪县水利局2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局二〇二四年度政府信息公开工作年度报告", "云溪县水利局"],
    ["2024年云溪县水利局政府信息公开工作年度报告", "云溪县水利局"],
    ["2024年度云溪县水利局政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局政府信息公开工作年度报告", "云溪县水利局"],
    ["（2024年度）云溪县水利局政府信息公开工作年度报告", "云溪县水利局"],
    ["《云溪县水利局2024年政府信息公开工作年度报告》", "云溪县水利局"],
    ["“云溪县水利局”2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["关于云溪县水利局2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局关于2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局关于印发2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局的2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局法治政府建设及2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县水利局依法行政工作和政务公开2024年政府信息公开工作年度报告", "云溪县水利局"],
    ["云溪县人民政府信息公开工作年度报告", "云溪县人民政府"],
    ["云溪县人民2024年政府信息公开工作年度报告", "云溪县人民"],
    ["2024年政府信息公开工作年度报告", null],
    ["政府信息公开工作年度报告", null],
    ["××县2024年政府信息公开工作年度报告", null],
    ["我县2024年政府信息公开工作年度报告", null],
  ])("%s: %s", (title, unit) => {
    expect(unitInTitle(title, subject)).toBe(unit);
  });
});

describe("the unit that the title does not name", () => {
  const head = (more: Partial<HeadText>, behind: readonly string[] = []) =>
    unitElsewhere(behind, { lines: [], asides: [], opening: "", closing: [], ...more });

  test("stands directly below it", () => {
    expect(head({}, ["云溪县水利局", "云溪县林业局"])).toBe("云溪县水利局");
    expect(head({}, ["前言", "云溪县水利局"])).toBeNull();
  });

  test.each([
    ["发布机构：云溪县水利局"],
    ["编制单位:云溪县水利局"],
    ["填报部门：云溪县水利局"],
    ["公开机关：云溪县水利局"],
  ])("or behind %s", (line) => {
    expect(head({ lines: ["前言", line] })).toBe("云溪县水利局");
  });

  test.each([["联系单位：云溪县水利局"], ["由发布机构：云溪县水利局"], ["发布机构云溪县水利局"]])(
    "not behind %s",
    (line) => {
      expect(head({ lines: [line] })).toBeNull();
    },
  );

  test.each([
    ["本报告由云溪县水利局按照《条例》编制"],
    ["本年度报告系由云溪县水利局根据要求编制"],
    ["前言。本报告是由云溪县水利局编制"],
  ])("or where it says who drew it up: %s", (opening) => {
    expect(head({ opening })).toBe("云溪县水利局");
  });

  test("or at the beginning of a line of the head", () => {
    expect(head({ lines: ["云溪县水利局依据《条例》编制本报告"] })).toBe("云溪县水利局");
    expect(head({ lines: ["现由云溪县水利局，依据《条例》编制本报告"] })).toBeNull();
  });

  test("or signs above a date", () => {
    expect(head({ closing: ["云溪县水利局", "2025年1月20日"] })).toBe("云溪县水利局");
    expect(head({ closing: ["云溪县水利局", "（二〇二五年一月二十日）"] })).toBe("云溪县水利局");
    expect(head({ closing: ["云溪县水利局", "2025年1月20日印发"] })).toBeNull();
    expect(head({ closing: ["云溪县水利局", "另附：2025年1月20日"] })).toBeNull();
    expect(head({ closing: ["云溪县水利局"] })).toBeNull();
  });

  test("the first of these that is a unit counts", () => {
    expect(
      head({
        lines: ["发布机构：我局", "云溪县林业局根据《条例》编制"],
        opening: "本报告由云溪县水利局编制",
        closing: ["云溪县财政局", "2025年1月20日"],
      }),
    ).toBe("云溪县水利局");
  });
});

describe("the year of a report whose title has none", () => {
  const said = (opening: string) => yearFromEvidence([], opening);

  test.each([["2024年"], ["2024年度"], ["（2024年）"], ["(２０２４年度)"], ["二〇二四年"]])(
    "is that of the line %s",
    (line) => {
      expect(yearFromEvidence(["前言", line], "统计期限2023年1月1日至12月31日")).toBe(2024);
    },
  );

  test.each([["第2024年"], ["2024年1月"], ["2024年报"]])("not of the line %s", (line) => {
    expect(yearFromEvidence([line], "")).toBeNull();
  });

  test.each([
    ["统计期限为2024年1月1日至12月31日"],
    ["自2024年1月1日起至2024年12月31日止"],
    ["自2024年01月01日起至2024年12月31日止"],
    ["自二〇二四年一月一日至十二月三十一日"],
  ])("is that of the period %s", (opening) => {
    expect(said(opening)).toBe(2024);
  });

  test.each([
    ["2024年1月2日至12月31日"],
    ["2024年11月1日至12月31日"],
    ["2024年1月1日至6月30日"],
    ["2024年1月1日。至12月31日"],
    ["2024年1月1日在全县范围内开始施行了新的办法，至12月31日"],
  ])("not of %s", (opening) => {
    expect(said(opening)).toBeNull();
  });

  test("is that of the period which is called so, else of the first", () => {
    expect(said("2022年1月1日至12月31日办件。本报告所列时限2024年1月1日至12月31日")).toBe(2024);
    expect(said("2022年1月1日至12月31日办件；2023年1月1日至12月31日办件")).toBe(2022);
  });

  test.each(["上年", "去年", "上一年", "往年", "同期", "相比", "同比"])(
    "not of a sentence with %s",
    (word) => {
      expect(said(`统计期限${word}2023年1月1日至12月31日；现将2024年政府信息公开情况报告如下`)).toBe(2024);
    },
  );

  test.each([
    ["现将2024年政府信息公开情况报告如下"],
    ["现予公布云溪县水利局2024年度信息公开报告"],
    ["特编制了2024年政务公开报告"],
    ["形成2024年政府信息公开报告"],
  ])("is else the one announced: %s", (opening) => {
    expect(said(opening)).toBe(2024);
  });

  test.each([
    ["2024年政府信息公开情况如下"],
    ["现将2024年工作情况报告如下"],
    ["现将有关情况。2024年政府信息公开"],
    ["现将云溪县水利局关于本单位职责范围内全部事项的2024年政府信息公开"],
  ])("not one that is only spoken of: %s", (opening) => {
    expect(said(opening)).toBeNull();
  });
});
