import type { TextRole } from "./blocks";
import { element, value } from "./xml";

/**
 * GB/T 9704-2012: what a text of each role looks like, as direct formatting. It is complete, since in another document
 * the destination's own styles lie under it: what it leaves out would be theirs.
 */

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

const latinFont = "Times New Roman";
/** Exactly 28 pt. */
const bodyLine = 560;
const hintColour = "808080";
/** What w:outlineLvl calls running text. */
const noOutlineLevel = 9;

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
  heading: { ...body, font: "黑体", outlineLevel: 0, keepsNext: true },
  subheading: { ...body, font: "楷体_GB2312", outlineLevel: 1, keepsNext: true },
  cell: { ...body, font: "宋体", size: 21, align: "center", indent: 0, line: null },
};

export interface ParagraphLook {
  readonly align?: "left" | "center";
  readonly keepsNext?: boolean;
}

/** w:pPr. */
export function paragraphProperties(role: TextRole, more: ParagraphLook = {}): string {
  const look = looks[role];
  const isOn = (on: boolean) => (on ? undefined : 0);
  // Twentieths of a point: hundredths of a character of so many half points.
  const firstLine = (look.indent * look.size) / 10;
  return element(
    "w:pPr",
    {},
    value("w:keepNext", isOn(more.keepsNext ?? look.keepsNext)),
    value("w:widowControl", 0),
    value("w:snapToGrid", 0),
    element("w:spacing", {
      "w:before": 0,
      "w:beforeAutospacing": 0,
      "w:after": look.after,
      "w:afterAutospacing": 0,
      "w:line": look.line ?? 240,
      "w:lineRule": look.line === null ? "auto" : "exact",
    }),
    element("w:ind", {
      "w:leftChars": 0,
      "w:left": 0,
      "w:rightChars": 0,
      "w:right": 0,
      "w:firstLineChars": look.indent,
      "w:firstLine": firstLine,
    }),
    value("w:jc", more.align ?? look.align),
    value("w:outlineLvl", look.outlineLevel ?? noOutlineLevel),
    runProperties(role),
  );
}

/** w:rPr of a text of this role; a hint is grey. */
export function runProperties(role: TextRole, isHint = false): string {
  const { font, size } = looks[role];
  return element(
    "w:rPr",
    {},
    element("w:rFonts", {
      "w:hint": "eastAsia",
      "w:ascii": latinFont,
      "w:hAnsi": latinFont,
      "w:eastAsia": font,
      "w:cs": latinFont,
    }),
    value("w:b", 0),
    value("w:i", 0),
    value("w:color", isHint ? hintColour : "auto"),
    value("w:sz", size),
    value("w:szCs", size),
    element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
  );
}
