/** The document that the benchmark reads: a report with as much text as real ones, dressed as it comes from many hands. */
import { format2021 } from "../../src/report";
import { docxFile, docxParts, wordDialect, type Dialect } from "../../testing/docx";
import { distinctFigures, inLayout, layouts, officialSpelling } from "../../testing/reports";
import { prose } from "./prose";

/** Fonts, sizes, ids and borders on everything, as files have that went through several hands. */
const wellTravelled: Dialect = {
  ...wordDialect,
  paragraphAttributes: (n) => ` w:rsidR="00${(0x5a1000 + n).toString(16)}" w:rsidRDefault="005A1B2C"`,
  cellProps: () =>
    '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/></w:tcBorders><w:vAlign w:val="center"/>',
  cellParagraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
  run: {
    fonts: '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/>',
    size: '<w:color w:val="000000"/><w:sz w:val="21"/><w:szCs w:val="21"/>',
    language: "",
  },
  emptyMark: '<w:sz w:val="21"/>',
};

/** A style part as Word writes one: the latent styles are most of it. */
function stylesPart(): string {
  const latent = Array.from(
    { length: 276 },
    (_, n) =>
      `<w:lsdException w:name="List Table ${n}" w:semiHidden="1" w:uiPriority="${n % 99}" w:unhideWhenUsed="1"/>`,
  );
  const styles = Array.from(
    { length: 20 },
    (_, n) =>
      `<w:style w:type="paragraph" w:styleId="S${n}"><w:name w:val="样式 ${n}"/><w:basedOn w:val="S0"/>` +
      '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>',
  );
  return `<w:latentStyles w:count="276">${latent.join("")}</w:latentStyles>${styles.join("")}`;
}

const content = {
  prose,
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};
const [official] = layouts;
if (official === undefined) throw new Error("There is no layout.");
const model = { ...inLayout(format2021, content, official), styles: stylesPart() };
/** A report with 170 kB of document.xml. */
export const file = docxFile(model, wellTravelled);
/** Its parts as text, by name. */
export const texts = docxParts(model, wellTravelled);
