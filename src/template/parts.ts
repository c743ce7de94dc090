/** The parts of a document beside its body: page, styles, fonts, footers, settings, properties. */
import { placeholderBlock } from "./bodyXml";
import { latinFont, looks, paragraphTraits, runTraits } from "./look";
import { partXml, wordNamespaces, xml, type Xml } from "./xml";

/** Millimetres as twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

const [pageWidth, leftMargin, rightMargin] = [mm(210), mm(28), mm(26)];
/** Between the margins, in twentieths of a point. */
export const textWidth = pageWidth - leftMargin - rightMargin;

/** A4 with the margins of GB/T 9704; the page number stands 7 mm below the type area. */
export function sectionXml(footers: { readonly odd: string; readonly even: string }): Xml {
  return xml`
    <w:sectPr>
      <w:footerReference w:type="default" r:id="${footers.odd}"/>
      <w:footerReference w:type="even" r:id="${footers.even}"/>
      <w:pgSz w:w="${pageWidth}" w:h="${mm(297)}"/>
      <w:pgMar w:top="${mm(37)}" w:right="${rightMargin}" w:bottom="${mm(35)}" w:left="${leftMargin}"
        w:header="${mm(15)}" w:footer="${mm(23)}" w:gutter="0"/>
      <w:cols w:space="425"/>
    </w:sectPr>`;
}

/** The footer — 1 —, one character from the outer edge: on the right of odd pages, on the left of even ones. */
export function footerXml(side: "odd" | "even"): string {
  const outer = side === "odd" ? "right" : "left";
  const indent = side === "odd" ? xml`w:rightChars="100" w:right="280"` : xml`w:leftChars="100" w:left="280"`;
  const text = (content: string) => xml`
    <w:r>
      <w:rPr>
        <w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>
        <w:sz w:val="28"/>
        <w:szCs w:val="28"/>
      </w:rPr>
      <w:t xml:space="preserve">${content}</w:t>
    </w:r>`;
  return partXml(xml`
    <w:ftr ${wordNamespaces}>
      <w:p>
        <w:pPr>
          <w:spacing w:line="240" w:lineRule="auto"/>
          <w:ind ${indent} w:firstLineChars="0" w:firstLine="0"/>
          <w:jc w:val="${outer}"/>
        </w:pPr>
        ${text("— ")}
        <w:fldSimple w:instr="PAGE">${text("1")}</w:fldSimple>
        ${text(" —")}
      </w:p>
    </w:ftr>`);
}

/** Running text is the default style, so that a paragraph which is added looks like those that are there. */
export function stylesXml(): string {
  const hidden = xml`<w:semiHidden/><w:unhideWhenUsed/>`;
  return partXml(xml`
    <w:styles ${wordNamespaces}>
      <w:docDefaults>
        <w:rPrDefault>
          <w:rPr>${runTraits("text")}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>
        </w:rPrDefault>
        <w:pPrDefault/>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a">
        <w:name w:val="Normal"/>
        <w:qFormat/>
        <w:pPr>${paragraphTraits("text")}</w:pPr>
      </w:style>
      <w:style w:type="character" w:default="1" w:styleId="a0">
        <w:name w:val="Default Paragraph Font"/>
        <w:uiPriority w:val="1"/>
        ${hidden}
      </w:style>
      <w:style w:type="table" w:default="1" w:styleId="a1">
        <w:name w:val="Normal Table"/>
        <w:uiPriority w:val="99"/>
        ${hidden}
      </w:style>
    </w:styles>`);
}

interface Font {
  readonly name: string;
  /** Fonts to take if it is not installed, the best first. */
  readonly others: string;
  readonly charset: "86" | "00";
  readonly family: "roman" | "modern" | "auto";
}

const fonts: readonly Font[] = [
  { name: looks.title.font, others: "华文中宋,STZhongsong,宋体,SimSun", charset: "86", family: "auto" },
  { name: looks.text.font, others: "仿宋,FangSong", charset: "86", family: "modern" },
  { name: looks.heading.font, others: "SimHei", charset: "86", family: "modern" },
  { name: looks.subheading.font, others: "楷体,KaiTi", charset: "86", family: "modern" },
  { name: looks.cell.font, others: "SimSun", charset: "86", family: "auto" },
  { name: latinFont, others: "", charset: "00", family: "roman" },
];

/** The fonts, and those that stand in for them. */
export function fontTableXml(): string {
  const entries = fonts.map(
    ({ name, others, charset, family }) => xml`
      <w:font w:name="${name}">
        ${others === "" ? null : xml`<w:altName w:val="${others}"/>`}
        <w:charset w:val="${charset}"/>
        <w:family w:val="${family}"/>
        <w:pitch w:val="variable"/>
      </w:font>`,
  );
  return partXml(xml`<w:fonts ${wordNamespaces}>${entries}</w:fonts>`);
}

/** Settings of a Chinese document of today's Word, with a footer of its own on even pages. */
export function settingsXml(): string {
  return partXml(xml`
    <w:settings ${wordNamespaces}>
      <w:evenAndOddHeaders/>
      <w:characterSpacingControl w:val="compressPunctuation"/>
      <w:compat>
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      </w:compat>
    </w:settings>`);
}

/** The part that holds the placeholder of empty number cells. */
export function glossaryXml(): string {
  return partXml(
    xml`<w:glossaryDocument ${wordNamespaces}><w:docParts>${placeholderBlock}</w:docParts></w:glossaryDocument>`,
  );
}

/** The document's title. There are no dates, so that the same template is always the same file. */
export function corePropertiesXml(title: string): string {
  return partXml(xml`
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>${title}</dc:title>
    </cp:coreProperties>`);
}
