import fc from "fast-check";
import { readOutline } from "../../src/document";
import { format2019, format2021, type Format } from "../../src/report";
import { docxFile, outlineOf, type Row } from "../../testing/docx";
import {
  allFigures,
  brokenLabel,
  distinctFigures,
  officialSpelling,
  officialTable,
  pasted,
  plainRow,
  plainText,
  rowLines,
  textOf,
  textReport,
  textReports,
  type Figures,
  type Manner,
  type RowWriting,
  type TextPlan,
} from "../../testing/reports";
import { flatten } from "../../testing/reports/transform";
import { draws } from "../../testing/draws";

/** The reports as text that other tests read: they look as real ones do, and their truth is true. */

const manners: readonly Manner[] = ["tabs", "cells", "flow"];

/** A row of table 2 by its key, with other numbers than 0 in some columns. */
function requestsRow(key: string, numbers: Figures = {}): Row {
  const given = Object.entries(numbers).map(([column, text]) => [`requests.${key}.${column}`, text]);
  const figures = { ...allFigures(format2021, "0"), ...(Object.fromEntries(given) as Figures) };
  const { rows } = officialTable(format2021, "requests", figures);
  return rows.find(({ cells }) => cells.some(({ field }) => field?.startsWith(`requests.${key}.`)))!;
}

function written(row: Row, manner: Manner, writing: Partial<RowWriting> = {}, lead: "" | "\t" = "\t") {
  return textOf(rowLines(row, manner, lead, { ...plainRow, ...writing }), {}).lines;
}

describe("a row with tabs", () => {
  test("covered cells are left out, or written as blank ones", () => {
    const row = requestsRow("prohibitedByLaw");
    expect(written(row, "tabs")).toEqual(["2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0"]);
    expect(written(row, "tabs", { covered: true })).toEqual([
      "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0",
    ]);
  });

  test("so are blank cells behind the label, and behind the numbers or a head", () => {
    const { rows } = flatten(officialTable(format2021, "requests", allFigures(format2021, "0")));
    const [applicants, , , received] = rows as [Row, Row, Row, Row];
    const label = "一、本年新收政府信息公开申请数量";
    expect(written(received, "tabs", { covered: true })).toEqual([`${label}\t\t0\t0\t0\t0\t0\t0\t0`]);
    expect(written(received, "tabs", { trailing: true })).toEqual([`${label}\t0\t0\t0\t0\t0\t0\t0\t`]);
    expect(written(applicants, "tabs")[0]).toMatch(/申请人情况$/u);
    expect(written(applicants, "tabs", { trailing: true })[0]).toMatch(/申请人情况\t{7}$/u);
  });

  test("of a broken label the other line has blanks only, before or behind the numbers", () => {
    const row = requestsRow("stateSecret");
    expect(written(row, "tabs", { cuts: [0.6], inside: true })).toEqual([
      "（三）不予公开\t1.属于国家\t0\t0\t0\t0\t0\t0\t0",
      "\t秘密\t\t\t\t\t\t\t",
    ]);
    expect(written(row, "tabs", { cuts: [0.6] })).toEqual([
      "（三）不予公开\t1.属于国家\t\t\t\t\t\t\t",
      "\t秘密\t0\t0\t0\t0\t0\t0\t0",
    ]);
  });
});

describe("a row with one cell a line", () => {
  test("labels and numbers, each behind a tab or not, and a blank line behind the row", () => {
    const row = requestsRow("notHeld", { total: "1" });
    expect(written(row, "cells", { spacing: "row" })).toEqual([
      ...[
        "\t（四）无法提供",
        "\t1.本机关不掌握相关政府信息",
        "\t0",
        "\t0",
        "\t0",
        "\t0",
        "\t0",
        "\t0",
        "\t1",
      ],
      "",
    ]);
    expect(written(row, "cells", {}, "").slice(1, 3)).toEqual(["1.本机关不掌握相关政府信息", "0"]);
  });

  test("a covered cell may be a line of its own", () => {
    expect(written(requestsRow("total"), "cells", { covered: true }).slice(0, 3)).toEqual([
      "\t",
      "\t（七）总计",
      "\t0",
    ]);
  });
});

describe("a row as a PDF flows", () => {
  const row = requestsRow("stateSecret", { total: "8" });

  test("the numbers stand behind the label, or on a line of their own", () => {
    expect(written(row, "flow", { together: true })).toEqual(["（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 8"]);
    expect(written(row, "flow", { beside: false })).toEqual([
      "（三）不予公开",
      "1.属于国家秘密",
      "0 0 0 0 0 0 8",
    ]);
  });

  test("or in the middle of the broken label; the labels round it are broken too", () => {
    expect(written(row, "flow", { cuts: [0.6], inside: true })).toEqual([
      "（三）不予",
      "公开",
      "1.属于国家 0 0 0 0 0 0 8",
      "秘密",
    ]);
    expect(written(row, "flow", { cuts: [0, 0.6], inside: true, beside: false }).slice(2)).toEqual([
      "公开",
      "1.属",
      "于国家",
      "0 0 0 0 0 0 8",
      "秘密",
    ]);
  });

  test("narrow heads have one character a line", () => {
    const heads = officialTable(format2021, "requests", {}).rows[2]!;
    expect(written(heads, "flow", { narrow: true }).slice(4, 8)).toEqual(["科", "研", "机", "构"]);
    expect(written(heads, "flow", { together: true })).toEqual([
      "商业企业 科研机构 社会公益组织 法律服务机构 其他",
    ]);
  });

  test("a page may end in the row", () => {
    expect(written(row, "flow", { spacing: "page" })).toEqual([
      "（三）不予公开",
      "- 3 -",
      "1.属于国家秘密 0 0 0 0 0 0 8",
    ]);
  });
});

test("labels are broken as typesetters break them: a number stays with its words, marks with what they close", () => {
  const everywhere = Array.from({ length: 100 }, (_, index) => index / 100);
  expect(brokenLabel("3.其他", everywhere)).toEqual(["3.其", "他"]);
  expect(brokenLabel("３．其他", everywhere)).toEqual(["３．其", "他"]);
  expect(brokenLabel("（一）予以", everywhere)).toEqual(["（一）", "予", "以"]);
  expect(brokenLabel("3. 危及“三安”", everywhere)).toEqual(["3. 危", "及", "“三", "安”"]);
});

describe("what a person can be certain of", () => {
  const certainty = (numbers: Figures, manner: Manner, writing: Partial<RowWriting> = {}, lead?: "" | "\t") =>
    textOf(
      rowLines(requestsRow("granted", numbers), manner, lead ?? "\t", { ...plainRow, ...writing }),
      {},
    ).truth.get("requests.granted.business");

  test("numbers that are all written", () => {
    for (const manner of manners) expect(certainty({}, manner)).toMatchObject({ certainty: "certain" });
  });

  test("blanks between numbers, where they can be seen", () => {
    expect(certainty({ business: "" }, "tabs")).toMatchObject({ certainty: "certain" });
    expect(certainty({ business: "" }, "cells")).toMatchObject({ certainty: "certain" });
    expect(certainty({ business: "" }, "cells", {}, "")).toMatchObject({ certainty: "open" });
    expect(certainty({ business: "" }, "flow")).toMatchObject({ certainty: "open" });
  });

  test("blanks at either end of the row are not: they may be covered cells", () => {
    expect(certainty({ naturalPerson: "" }, "tabs")).toMatchObject({ certainty: "open" });
    expect(certainty({ total: "" }, "tabs")).toMatchObject({ certainty: "open" });
  });

  test("a number too many, if all are the same; each field has two numbers to choose from", () => {
    expect(certainty({}, "flow", { doubled: 0.9 })).toMatchObject({
      certainty: "certain",
      passages: [
        { line: 1, from: 10, to: 11 },
        { line: 1, from: 12, to: 13 },
      ],
    });
    const first = { naturalPerson: "2", total: "2" };
    expect(certainty(first, "flow", { doubled: 0.5 })).toMatchObject({ certainty: "open" });
  });
});

describe("a whole report", () => {
  const distinct = distinctFigures(format2021);
  const prose = { title: ["云溪县水务局年度报告"], preamble: [], parts: [["公开信息 6 条。"]] };
  const report = (plan: Partial<TextPlan>, figures = distinct) =>
    textReport(
      format2021,
      { prose, figures, spelling: officialSpelling, totalBeside: false },
      { ...plainText, ...plan },
    );

  test("headings and prose stand round the tables", () => {
    const { lines } = report({ above: ["下表共 2 行。"], hashes: true, apart: true });
    expect(lines.slice(0, 12)).toEqual([
      ...["## 云溪县水务局年度报告", "", "## 一、总体情况", "", "公开信息 6 条。", ""],
      ...["## 二、主动公开政府信息情况", "", "下表共 2 行。", "", "第二十条第（一）项"],
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    ]);
  });

  test("merged labels may be lost", () => {
    const { lines } = report({ lost: ["outermost", "corner"] });
    expect(lines).toContain("本年制发件数\t本年废止件数\t现行有效件数");
    expect(lines.join("\n")).not.toMatch(/三、本年度办理结果|本列数据/u);
  });

  test("table 2 may end early, and of the heads of table 3 may be left pieces", () => {
    const { lines, truth } = report({ cutOff: 0, brokenHeads: true });
    expect(truth.size).toBe(10 + 7 + 15);
    expect(lines).not.toContain("行政复议\t行政诉讼");
    expect(truth.get("cases.directSuit.upheld")?.certainty).toBe("open");
    expect(truth.get("requests.received.total")?.certainty).toBe("certain");
  });

  test("zeros may be blank where blanks can be seen", () => {
    const zeros = allFigures(format2021, "0");
    const blanks = (plan: Partial<TextPlan>) =>
      [...report({ blanks: 3, ...plan }, zeros).truth.values()].filter(({ value }) => value === null).length;
    expect(blanks({ manner: "tabs" })).toBe(66);
    expect(blanks({ manner: "cells", lead: "\t" })).toBe(66);
    expect(blanks({ manner: "cells" })).toBe(0);
    expect(blanks({ manner: "flow" })).toBe(0);
  });

  test("prose is broken into lines of a page", () => {
    expect(report({ width: 6 }).lines).toEqual(expect.arrayContaining(["公开信息 6", "条。"]));
  });
});

const drawn = manners.flatMap((manner) =>
  [format2021, format2019].map((format): [Manner, string, Format] => [manner, format.id, format]),
);

describe.each(drawn)("drawn reports: %s, format %s", (manner, _id, format) => {
  test("every number stands where the truth says, the fields in the order of the form", () => {
    fc.assert(
      fc.property(textReports(format, manner), ({ lines, truth }) => {
        const firsts: number[] = [];
        for (const field of format.fields.keys()) {
          const fact = truth.get(field);
          if (!fact) continue;
          const { value, text, certainty, passages } = fact;
          expect(value).toBe(text === "" ? null : Number(text));
          const shown = passages.map(({ line, from, to }) => lines[line]?.slice(from, to));
          expect(shown).toContain(text);
          if (certainty === "certain") expect(new Set(shown)).toEqual(new Set([text]));
          firsts.push((passages[0]?.line ?? 0) * 10_000 + (passages[0]?.from ?? 0));
        }
        expect(firsts).toEqual([...new Set(firsts)].sort((a, b) => a - b));
      }),
      { numRuns: draws(20, 200) },
    );
  });

  test("of the numbers nineteen in twenty, and more, leave no doubt", () => {
    const facts = fc
      .sample(textReports(format, manner), { numRuns: 40, seed: 1 })
      .flatMap(({ truth }) => [...truth.values()]);
    const open = facts.filter(({ certainty }) => certainty === "open").length;
    expect(open).toBeGreaterThan(0);
    expect(open / facts.length).toBeLessThan(0.05);
  });

  test("pasted into Word it is a paragraph a line", () => {
    const lines = fc
      .sample(textReports(format, manner), { numRuns: 3, seed: 2 })
      .flatMap((each) => each.lines);
    const texts = (outline: ReturnType<typeof outlineOf>) =>
      outline.blocks.map((block) => (block.kind === "paragraph" ? block.paragraph.text : ""));
    expect(texts(outlineOf(pasted(lines)))).toEqual(lines);
    expect(texts(readOutline(docxFile(pasted(lines))))).toEqual(lines);
  });
});
