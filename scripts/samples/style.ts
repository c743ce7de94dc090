/** The look of the sample documents. */
import { wordDialect, type Dialect, type DocxModel } from "../../testing/docx";
import type { ReportStyle } from "../../testing/reports/body";

/** How official documents are set (GB/T 9704-2012): fonts, sizes in half points, lines of exactly 28 points. */

const latin = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"';
const font = (name: string) => `<w:rFonts ${latin} w:eastAsia="${name}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

interface StyleText {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
}

function style({ id, name, paragraph, run }: StyleText): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const styles =
  "<w:docDefaults><w:rPrDefault><w:rPr>" +
  `${font("仿宋_GB2312")}${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>` +
  "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>' +
  '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr></w:style>' +
  [
    {
      id: "ReportTitle",
      name: "年报标题",
      paragraph: `<w:spacing w:before="560" w:after="560" w:line="640" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
      run: `${font("方正小标宋简体")}${size(44)}`,
    },
    {
      id: "PartHeading",
      name: "年报一级标题",
      paragraph: '<w:keepNext/><w:spacing w:after="80" w:line="560" w:lineRule="exact"/>',
      run: font("黑体"),
    },
    { id: "AspectHeading", name: "年报二级标题", paragraph: "<w:keepNext/>", run: font("楷体_GB2312") },
    {
      id: "TableText",
      name: "年报表格文字",
      paragraph: `<w:spacing w:line="280" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
      run: `${font("宋体")}${size(21)}`,
    },
    {
      id: "PageNumber",
      name: "年报页码",
      paragraph: `<w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
      run: `${font("宋体")}${size(28)}`,
    },
  ]
    .map(style)
    .join("");

/** What stands in for a font where it is not installed. */
const fonts = [
  ["方正小标宋简体", "华文中宋"],
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
]
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  )
  .join("");

const footer =
  '<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>' +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>';

/** The parts of a document set in this way. */
export const sampleParts: Pick<DocxModel, "styles" | "fonts" | "footer" | "settings"> = {
  styles,
  fonts,
  footer,
  settings: {},
};

export const sampleStyle: ReportStyle = {
  title: { style: "ReportTitle" },
  heading: { style: "PartHeading" },
  subheading: { style: "AspectHeading" },
  text: {},
};

/** Word's shapes, with table text in its style. */
export const sampleDialect: Dialect = {
  ...wordDialect,
  cellParagraph: '<w:pStyle w:val="TableText"/>',
  cellAlignment: "",
  rowProps: '<w:cantSplit/><w:trHeight w:val="340" w:hRule="atLeast"/>',
  tableProps:
    wordDialect.tableProps +
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
};
