/**
 * What a text of each role looks like (GB/T 9704-2012), as direct formatting. Fonts, sizes, spacing and indents are always
 * given, because in another document that document's own styles would apply.
 */
import { xml, type Xml } from "./xml";

/** How a text is set. */
export type TextRole = "title" | "text" | "heading" | "tableHeading" | "subheading" | "cell";

interface Look {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly align: "left" | "center" | "both";
  /** First line indented by so many hundredths of a character. */
  readonly indent: number;
  /** Exactly so many twentieths of a point; null: as the font needs. */
  readonly line: number | null;
  /** Twentieths of a point behind the paragraph. */
  readonly after: number;
  readonly outlineLevel: number | null;
  /** Stays on the page of what follows. */
  readonly keepsNext: boolean;
}

export const latinFont = "Times New Roman";
/** Exactly 28 pt. */
const bodyLine = 560;
const hintColour = "767676"; // The lightest grey that can be read on white by everybody (WCAG 1.4.3, 4.5:1).

const body: Look = {
  font: "仿宋_GB2312",
  size: 32,
  align: "both",
  indent: 200,
  line: bodyLine,
  after: 0,
  outlineLevel: null,
  keepsNext: false,
};

const heading: Look = { ...body, font: "黑体", outlineLevel: 0, keepsNext: true };

export const looks: Readonly<Record<TextRole, Look>> = {
  title: {
    ...body,
    font: "方正小标宋简体",
    size: 44,
    align: "center",
    indent: 0,
    line: 660,
    after: bodyLine,
  },
  text: body,
  heading,
  tableHeading: { ...heading, after: 120 },
  subheading: { ...body, font: "楷体_GB2312", outlineLevel: 1, keepsNext: true },
  cell: { ...body, font: "宋体", size: 21, align: "center", indent: 0, line: null },
};

export interface ParagraphLook {
  readonly align?: "left" | "center";
  readonly keepsNext?: boolean;
}

/** w:pPr, with the format of the paragraph's mark. */
export function paragraphProperties(role: TextRole, more: ParagraphLook = {}): Xml {
  return xml`<w:pPr>${paragraphTraits(role, more)}${runProperties(role)}</w:pPr>`;
}

/** The content of w:pPr without the format of the mark. */
export function paragraphTraits(role: TextRole, { align, keepsNext }: ParagraphLook = {}): Xml {
  const look = looks[role];
  // Twentieths of a point: hundredths of a character of so many half points.
  const firstLine = (look.indent * look.size) / 10;
  return xml`
    ${(keepsNext ?? look.keepsNext) ? xml`<w:keepNext/>` : null}
    <w:snapToGrid w:val="0"/>
    <w:spacing w:before="0" w:after="${look.after}" w:line="${look.line ?? 240}"
      w:lineRule="${look.line === null ? "auto" : "exact"}"/>
    <w:ind w:left="0" w:firstLineChars="${look.indent}" w:firstLine="${firstLine}"/>
    <w:jc w:val="${align ?? look.align}"/>
    ${look.outlineLevel === null ? null : xml`<w:outlineLvl w:val="${look.outlineLevel}"/>`}`;
}

/** w:rPr of a text of this role; a hint is grey. */
export function runProperties(role: TextRole, isHint = false): Xml {
  return xml`<w:rPr>${runTraits(role, isHint)}</w:rPr>`;
}

/** The content of w:rPr. */
export function runTraits(role: TextRole, isHint = false): Xml {
  const { font, size } = looks[role];
  return xml`
    <w:rFonts w:hint="eastAsia" w:ascii="${latinFont}" w:hAnsi="${latinFont}" w:eastAsia="${font}" w:cs="${latinFont}"/>
    ${isHint ? xml`<w:color w:val="${hintColour}"/>` : null}
    <w:sz w:val="${size}"/>
    <w:szCs w:val="${size}"/>`;
}
