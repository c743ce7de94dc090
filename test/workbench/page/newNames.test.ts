import { strToU8, unzipSync, zipSync } from "fflate";
import { format2021 } from "../../../src/report";
import { templateDocument } from "../../../src/template";
import { OpcPackage } from "../../../src/workbench/model";
import { nameOfNew, newUrl } from "../../../src/workbench/page/shell/files";
import { docxFile, paragraph } from "../../../testing/docx";

const template = templateDocument({ format: format2021, unit: "云溪县统计局", year: 2026, numbers: "blank" });
const NAME = "云溪县统计局2026年政府信息公开工作年度报告";
const untitled = docxFile({ body: [paragraph("")] });
const none: ReadonlySet<string> = new Set();

/** The template with another title. */
function titled(title: string): Uint8Array {
  const parts = unzipSync(template);
  const core = new TextDecoder().decode(parts["docProps/core.xml"]);
  return zipSync({ ...parts, "docProps/core.xml": strToU8(core.replace(NAME, title)) });
}

test("a new document is called by its title, as the template's report is when it is downloaded", () => {
  expect(nameOfNew(template, none, "zh")).toBe(`${NAME}.docx`);
  expect(nameOfNew(template, none, "en")).toBe(`${NAME}.docx`);
});

test("no two open documents have the same name", () => {
  const taken = new Set([`${NAME}.docx`]);
  expect(nameOfNew(template, taken, "zh")).toBe(`${NAME} (2).docx`);
  taken.add(`${NAME} (2).docx`);
  expect(nameOfNew(template, taken, "zh")).toBe(`${NAME} (3).docx`);
});

test("names that differ in nothing but capitals are the same to file systems", () => {
  expect(nameOfNew(titled("Report"), new Set(["REPORT.docx"]), "en")).toBe("Report (2).docx");
});

test("without a title it is numbered", () => {
  expect(nameOfNew(untitled, none, "zh")).toBe("新文档 1.docx");
  expect(nameOfNew(untitled, new Set(["新文档 1.docx"]), "zh")).toBe("新文档 2.docx");
  expect(nameOfNew(untitled, none, "en")).toBe("New document 1.docx");
  expect(nameOfNew(titled("  "), none, "zh")).toBe("新文档 1.docx");
});

test.each([
  ["a/b\\c:d*e?f&quot;g&lt;h&gt;i|j", "a b c d e f g h i j.docx"],
  ["..", "新文档 1.docx"],
  ["年报&#10;二〇二六", "年报 二〇二六.docx"],
  ["长".repeat(300), `${"长".repeat(80)}.docx`],
  [`${"长".repeat(78)}. 长`, `${"长".repeat(78)}.docx`],
  [`长${" ".repeat(500_000)}长`, "长.docx"],
])("a name holds nothing that file systems do not take: %s", (title, name) => {
  expect(nameOfNew(titled(title), none, "zh")).toBe(name);
});

test("a title part that cannot be read is no title", () => {
  const parts = unzipSync(template);
  const broken = zipSync({ ...parts, "docProps/core.xml": strToU8("<cp:coreProperties>") });
  expect(new OpcPackage(broken).has("docProps/core.xml")).toBe(true);
  expect(nameOfNew(broken, none, "zh")).toBe("新文档 1.docx");
});

test("two files of one name have different addresses: what is known of one is not taken for the other's", () => {
  const urls = [newUrl("年报.docx"), newUrl("年报.docx")];
  expect(new Set(urls).size).toBe(2);
  for (const url of urls) expect(url).toMatch(/\/年报\.docx$/u);
});
