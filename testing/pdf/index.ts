/** Small PDFs of texts at places, without a program that prints. */

/** A text that begins at a place: points from the left and from the bottom of an A4 page. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Runs from the bottom of the page to its top. */
  readonly isUpwards?: boolean;
}

/** A straight line from one point to another; painted as a line, or as a thin area. */
export interface PrintedStroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly isArea?: boolean;
}

/** A drawing as PDF writes it. */
export interface PrintedDrawing {
  readonly operators: string;
}

export type Printed = PrintedText | PrintedStroke | PrintedDrawing;

export interface PdfTraits {
  /** Degrees by which a page is turned to the right to be looked at. */
  readonly rotate?: number;
  /** Behind a password that nobody knows. */
  readonly isEncrypted?: boolean;
}

const a4 = "[0 0 595 842]";

/**
 * A PDF whose font is not in it, and says nothing of its characters but that they are UCS-2: what they mean stands in the tables
 * of Adobe-GB1. Chinese characters are as wide as the font's size, Latin ones half of it.
 */
export function pdfFile(pages: readonly (readonly Printed[])[], traits: PdfTraits = {}): Uint8Array {
  const { rotate = 0, isEncrypted = false } = traits;
  const first = 6;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, n) => `${first + 2 * n} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 859 /Descent -141 /ItalicAngle 0 /FontBBox [0 -141 1000 859] >>",
    ...pages.flatMap((texts, n) => {
      const content = texts.map(operatorsOf).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${a4} /Rotate ${rotate} /Contents ${first + 2 * n + 1} 0 R ` +
          "/Resources << /Font << /F1 3 0 R >> >> >>",
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const secret = `<${"ab".repeat(32)}>`;
  const encryption = isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >> /ID [${secret} ${secret}]`
    : "";
  return new TextEncoder().encode(assembled(objects, encryption));
}

function operatorsOf(one: Printed): string {
  if ("operators" in one) return one.operators;
  return "from" in one ? strokeOperators(one) : textOperators(one);
}

function strokeOperators({ from: [x, y], to: [right, top], isArea = false }: PrintedStroke): string {
  if (isArea) return `${x} ${y} ${right - x || 0.5} ${top - y || 0.5} re f`;
  return `q 1 0 0 1 ${x} ${y} cm 0 0 m ${right - x} ${top - y} l S Q`;
}

function textOperators({ text, x, y, size = 10.5, isUpwards = false }: PrintedText): string {
  const hex = Array.from({ length: text.length }, (_, n) => text.charCodeAt(n).toString(16).padStart(4, "0"));
  return `BT /F1 ${size} Tf ${isUpwards ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm <${hex.join("")}> Tj ET`;
}

function assembled(objects: readonly string[], encryption: string): string {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return (
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}` +
    `trailer\n<< /Size ${size} /Root 1 0 R${encryption} >>\nstartxref\n${start}\n%%EOF\n`
  );
}
