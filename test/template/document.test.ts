import { formatsIn } from "../../testing/reports";
import { checkReport } from "../../src/checks";
import { readOutline } from "../../src/document";
import { readReport } from "../../src/reading";
import { templateDocument } from "../../src/template";
import { format2021 } from "../../src/report";
import { reviewed } from "../../testing/reviews";
import { validationErrors } from "../e2e/support/validator";
import { every, formatsWithYears, partOf } from "./support";

/** The blank report as a file: what Word, the reader and the checks make of it. */

const unit = "云溪县统计局";

describe.each(formatsWithYears)("the template of format %s", (_, format, year) => {
  const blank = templateDocument({ format, unit, year, numbers: "blank" });
  const zeros = templateDocument({ format, unit, year, numbers: "zero" });
  const read = (docx: Uint8Array) => {
    const report = readReport(readOutline(docx), [format]);
    return { report, findings: checkReport(report, [format]).findings };
  };

  test("is valid Open XML", () => {
    for (const docx of [blank, zeros]) {
      const errors = validationErrors(docx);
      if (errors === null) console.warn("not run: no validator for this machine");
      else expect(errors).toEqual([]);
    }
  });

  test("ends every cell with a paragraph, which the validator does not look at", () => {
    const xml = partOf(blank, "word/document.xml");
    expect(every(xml, /(<\/w:tc>)/gu).length).toBeGreaterThan(format.fields.size);
    expect(every(xml, /(<\/w:p><\/w:tc>)/gu)).toHaveLength(every(xml, /(<\/w:tc>)/gu).length);
  });

  test("is read with every field blank, every label right, and nothing over", () => {
    const { report, findings } = read(blank);
    expect([...report.facts.keys()].sort()).toEqual([...format.fields.keys()].sort());
    expect([...report.facts.values()].filter(({ reading }) => reading.form !== "blank")).toEqual([]);
    expect(report).toMatchObject({ unit, year, labels: [], unplaced: [], absent: [], duplicates: [] });
    expect(new Set(Object.values(formatsIn(report)))).toEqual(new Set([format.id]));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(["blank"]);
  });

  test("with zeros is read as zeros and passes every check", () => {
    const { report, findings } = read(zeros);
    expect([...report.facts.values()].filter(({ value }) => value !== 0)).toEqual([]);
    expect(report.facts.size).toBe(format.fields.size);
    expect(findings).toEqual([]);
  });

  test("holds every field once, in a control that has its id and its name", () => {
    const xml = partOf(blank, "word/document.xml");
    const controls = every(xml, /<w:sdtPr>(.*?)<\/w:sdtPr>/gu).map((properties) => ({
      tag: every(properties, /<w:tag w:val="([^"]*)"/gu)[0] ?? "",
      title: every(properties, /<w:alias w:val="([^"]*)"/gu)[0] ?? "",
    }));
    const numbers = controls.filter(({ tag }) => tag !== "hint");
    expect(numbers.map(({ tag }) => tag).sort()).toEqual([...format.fields.keys()].sort());
    for (const { tag, title } of numbers) {
      expect(title).toBe(format.fields.get(tag)?.name);
      // Word takes no more than 64 characters for either.
      expect(Math.max(tag.length, title.length)).toBeLessThanOrEqual(64);
    }
  });

  test("gives each control a number of its own", () => {
    const ids = every(partOf(blank, "word/document.xml"), /<w:sdtPr>.*?<w:id w:val="(\d+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has the headings of the format's parts in their order", () => {
    const paragraphs = readOutline(blank).blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.paragraph.text] : [],
    );
    const headings = format.parts.map(({ heading }) => heading);
    expect(paragraphs.filter((text) => headings.includes(text))).toEqual(headings);
  });

  test("is the same file whenever it is made", () => {
    expect(Buffer.compare(blank, templateDocument({ format, unit, year, numbers: "blank" }))).toBe(0);
  });
});

describe("page and text, as GB/T 9704 has them", () => {
  const [, format, year] = formatsWithYears[0]!;
  const docx = templateDocument({ format, unit, year, numbers: "blank" });
  const body = partOf(docx, "word/document.xml");

  test("A4 with margins of 37, 35, 28 and 26 mm", () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  });

  test("running text in lines of exactly 28 pt, the first line indented by two characters", () => {
    const [paragraph = ""] = every(body, /(<w:p>(?:(?!<\/w:p>).)*统计期限(?:(?!<\/w:p>).)*<\/w:p>)/gu);
    expect(paragraph).toContain('w:line="560" w:lineRule="exact"');
    expect(paragraph).toContain('w:firstLineChars="200" w:firstLine="640"');
    expect(paragraph).toContain('w:eastAsia="仿宋_GB2312"');
    expect(paragraph).toContain('<w:sz w:val="32"/>');
  });

  test("the page number between dashes, 14 pt, at the outer edge", () => {
    for (const [name, side] of [
      ["word/footer1.xml", "right"],
      ["word/footer2.xml", "left"],
    ] as const) {
      const footer = partOf(docx, name);
      expect(footer.replace(/<[^>]*>/gu, "").trim()).toBe("— 1 —");
      expect(footer).toContain('<w:sz w:val="28"/>');
      expect(footer).toContain(`<w:jc w:val="${side}"/>`);
    }
  });

  test("each Chinese font with the one that stands in for it", () => {
    const fonts = partOf(docx, "word/fontTable.xml");
    expect(every(fonts, /w:name="([^"]*)"><w:altName/gu)).toEqual([
      "方正小标宋简体",
      "仿宋_GB2312",
      "黑体",
      "楷体_GB2312",
      "宋体",
    ]);
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>');
  });

  test("hints stand in square brackets, hold no number, and are none of the words that reviewers look for", () => {
    const hints = every(body, /<w:tag w:val="hint"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent>/gu).map((xml) =>
      xml.replace(/<[^>]*>/gu, ""),
    );
    expect(hints.length).toBeGreaterThan(6);
    for (const text of hints) {
      expect(text).toMatch(/^［[^［］]+］$/u);
      expect(text).not.toMatch(/\d|该部分以表格形式报告|（文字描述|XX|××/u);
    }
  });
});

test("each hint that is left in a new report is a fault of the part that it stands in, once the tables are filled in", () => {
  const { findings } = reviewed(templateDocument({ format: format2021, unit, year: 2024, numbers: "zero" }));
  const left = findings.filter(({ rule }) => rule === "leftover");
  expect(
    left.map(({ severity, passages, message }) => [severity, passages[0]?.text ?? "", message.zh]),
  ).toEqual([
    [
      "error",
      expect.stringMatching(/^根据.*编制本报告。/u),
      "第一部分之前还有 1 处模板的提示。请换成报告的内容，或者删去。",
    ],
    ["error", "一、总体情况", "“一、总体情况”下面还有 5 处模板的提示。请换成报告的内容，或者删去。"],
    [
      "error",
      "五、存在的主要问题及改进情况",
      "“五、存在的主要问题及改进情况”下面还有 2 处模板的提示。请换成报告的内容，或者删去。",
    ],
    [
      "error",
      "六、其他需要报告的事项",
      "“六、其他需要报告的事项”下面还有 1 处模板的提示。请换成报告的内容，或者删去。",
    ],
  ]);
});
