/** The document that the benchmark reads: a report with as much text as real ones, written as the official blank form is. */
import { format2021 } from "../../src/report";
import { docxFile, docxParts, wpsDialect, type Dialect } from "../../testing/docx";
import { distinctFigures, inLayout, layouts, officialSpelling } from "../../testing/reports";
import { prose } from "./prose";

/** As the official blank form is written, from which most reports are made: filled in, it has about as many bytes. */
const dialect: Dialect = {
  ...wpsDialect,
  cellProps: (cell) => wpsDialect.cellProps(cell).replace(/<w:tcMar>.*<\/w:tcMar>/u, ""),
  cut: (text) => [text],
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
const [layout] = layouts;
if (layout === undefined) throw new Error("There is no layout.");
const model = { ...inLayout(format2021, content, layout), styles: stylesPart() };
export const file = docxFile(model, dialect);
/** Its parts as text, by name. */
export const texts = docxParts(model, dialect);
