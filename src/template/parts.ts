import { looks, paragraphTraits, runTraits, latinFont } from "./typography";
import { element, escapeXml, namespaces, value, xmlDeclaration } from "./xml";

/** The parts of a document beside its body: page, styles, fonts, footer, settings, properties. */

/** Millimetres as twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4 with the margins of GB/T 9704; the page number stands 7 mm below the type area. */
export function sectionXml(footers: { readonly odd: string; readonly even: string }): string {
  const reference = (type: string, id: string) =>
    element("w:footerReference", { "w:type": type, "r:id": id });
  return element(
    "w:sectPr",
    {},
    reference("default", footers.odd),
    reference("even", footers.even),
    element("w:pgSz", { "w:w": mm(210), "w:h": mm(297) }),
    element("w:pgMar", {
      "w:top": mm(37),
      "w:right": mm(26),
      "w:bottom": mm(35),
      "w:left": mm(28),
      "w:header": mm(15),
      "w:footer": mm(23),
      "w:gutter": 0,
    }),
    element("w:cols", { "w:space": 425 }),
  );
}

/** — 1 —, one character from the outer edge: on the right of odd pages, on the left of even ones. */
export function footerXml(side: "odd" | "even"): string {
  const font = element("w:rFonts", {
    "w:hint": "eastAsia",
    "w:ascii": "宋体",
    "w:hAnsi": "宋体",
    "w:eastAsia": "宋体",
  });
  const properties = element("w:rPr", {}, font, value("w:sz", 28), value("w:szCs", 28));
  const text = (content: string) =>
    element("w:r", {}, properties, element("w:t", { "xml:space": "preserve" }, content));
  const field = element("w:fldSimple", { "w:instr": "PAGE" }, text("1"));
  const indent =
    side === "odd" ? { "w:rightChars": 100, "w:right": 280 } : { "w:leftChars": 100, "w:left": 280 };
  const paragraph = element(
    "w:p",
    {},
    element(
      "w:pPr",
      {},
      element("w:spacing", { "w:line": 240, "w:lineRule": "auto" }),
      element("w:ind", { ...indent, "w:firstLineChars": 0, "w:firstLine": 0 }),
      value("w:jc", side === "odd" ? "right" : "left"),
    ),
    text("— "),
    field,
    text(" —"),
  );
  return xmlDeclaration + element("w:ftr", { ...namespaces }, paragraph);
}

const chinese = element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN" });

/** Running text as the default, so that a paragraph which is added looks like those that are there. */
export function stylesXml(): string {
  const style = (type: string, id: string, name: string, ...children: readonly string[]) =>
    element(
      "w:style",
      { "w:type": type, "w:default": 1, "w:styleId": id },
      value("w:name", name),
      ...children,
    );
  return (
    xmlDeclaration +
    element(
      "w:styles",
      { ...namespaces },
      element(
        "w:docDefaults",
        {},
        element("w:rPrDefault", {}, element("w:rPr", {}, ...runTraits("text"), chinese)),
        element("w:pPrDefault"),
      ),
      style("paragraph", "a", "Normal", value("w:qFormat"), element("w:pPr", {}, ...paragraphTraits("text"))),
      style(
        "character",
        "a0",
        "Default Paragraph Font",
        value("w:uiPriority", 1),
        value("w:semiHidden"),
        value("w:unhideWhenUsed"),
      ),
      style(
        "table",
        "a1",
        "Normal Table",
        value("w:uiPriority", 99),
        value("w:semiHidden"),
        value("w:unhideWhenUsed"),
      ),
    )
  );
}

interface Font {
  readonly name: string;
  /** What to take where it is not installed, the best first. */
  readonly others: readonly string[];
  readonly charset: "86" | "00";
  readonly family: "roman" | "modern" | "auto";
}

const fonts: readonly Font[] = [
  {
    name: looks.title.font,
    others: ["华文中宋", "STZhongsong", "宋体", "SimSun"],
    charset: "86",
    family: "auto",
  },
  { name: looks.text.font, others: ["仿宋", "FangSong"], charset: "86", family: "modern" },
  { name: looks.heading.font, others: ["SimHei"], charset: "86", family: "modern" },
  { name: looks.subheading.font, others: ["楷体", "KaiTi"], charset: "86", family: "modern" },
  { name: looks.cell.font, others: ["SimSun"], charset: "86", family: "auto" },
  { name: latinFont, others: [], charset: "00", family: "roman" },
];

/** The fonts with what stands in for them. */
export function fontTableXml(): string {
  const entries = fonts.map(({ name, others, charset, family }) =>
    element(
      "w:font",
      { "w:name": name },
      others.length === 0 ? "" : value("w:altName", others.join(",")),
      value("w:charset", charset),
      value("w:family", family),
      value("w:pitch", "variable"),
    ),
  );
  return xmlDeclaration + element("w:fonts", { ...namespaces }, ...entries);
}

/** Settings of a document of today's Word, Chinese, with a footer of its own for even pages. */
export function settingsXml(): string {
  return (
    xmlDeclaration +
    element(
      "w:settings",
      { ...namespaces },
      value("w:evenAndOddHeaders"),
      value("w:characterSpacingControl", "compressPunctuation"),
      element(
        "w:compat",
        {},
        element("w:compatSetting", {
          "w:name": "compatibilityMode",
          "w:uri": "http://schemas.microsoft.com/office/word",
          "w:val": 15,
        }),
      ),
    )
  );
}

/** The document's title; no dates, since the same template is always the same file. */
export function corePropertiesXml(title: string): string {
  return (
    xmlDeclaration +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      element("dc:title", {}, escapeXml(title)),
    )
  );
}

/** The custom property that says which format the document holds. */
export const formatProperty = "nianbao.format";

/**
 * The document's own properties: its format. Word, WPS and LibreOffice show such properties to the user and write them
 * back, and Office's API 1.3 reads them; a part of our own would be lost in programs that do not know it.
 */
export function customPropertiesXml(format: string): string {
  return (
    xmlDeclaration +
    element(
      "Properties",
      {
        xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      },
      element(
        "property",
        { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: 2, name: formatProperty },
        element("vt:lpwstr", {}, escapeXml(format)),
      ),
    )
  );
}
