/** A report as a model: its prose around its tables. */
import { paragraph, type Block, type DocxModel, type Paragraph } from "../docx";

/** The prose of a report, without its tables. */
export interface ReportProse {
  /** One entry for each line that the title is set in. */
  readonly title: readonly string[];
  readonly preamble: readonly string[];
  /** Six texts, under the six headings. */
  readonly parts: readonly (readonly string[])[];
}

/** The six headings of the official format. */
export const headings: readonly string[] = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** How the paragraphs of a report are set: plain ones unless told otherwise. */
export interface ReportStyle {
  readonly title: Omit<Paragraph, "kind" | "runs">;
  readonly heading: Omit<Paragraph, "kind" | "runs">;
  readonly subheading: Omit<Paragraph, "kind" | "runs">;
  readonly text: Omit<Paragraph, "kind" | "runs">;
}

const plain: ReportStyle = { title: { align: "center" }, heading: {}, subheading: {}, text: {} };

/**
 * A whole report: title, preamble, six parts; the blocks of the three tables stand under parts two to four.
 * A text that starts with （一） and has no full stop is set as a sub-heading.
 */
export function reportModel(
  prose: ReportProse,
  tables: readonly (readonly Block[])[],
  style: ReportStyle = plain,
): DocxModel {
  const text = (line: string) =>
    paragraph(line, /^（[一二三四五六七]）[^。]{1,30}$/u.test(line) ? style.subheading : style.text);
  const parts = headings.flatMap((heading, index): Block[] => [
    paragraph(heading, style.heading),
    ...(tables[index - 1] ?? []),
    ...(prose.parts[index] ?? []).map(text),
  ]);
  return {
    body: [...prose.title.map((line) => paragraph(line, style.title)), ...prose.preamble.map(text), ...parts],
  };
}
