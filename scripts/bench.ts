import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { readOutline } from "../src/document";
import { format2021 } from "../src/report";
import { review } from "../src/review";
import { docxFile, docxParts, wordDialect, type Dialect } from "../test/support/docx";
import { distinctFigures, inLayout, layouts, officialSpelling } from "../test/support/reports";
import { seed000 } from "../test/support/reports/seeds";

/**
 * How long reading and checking takes against a bare pass: the same parts unzipped and run through the same
 * parser with empty handlers. Alternated in one process, medians after warm-up, given as a ratio, so that the
 * machine does not matter. Exits 1 above the bound.
 *
 * `npm run bench [ROUNDS]`
 */

const bound = 1.5;
const rounds = Number(process.argv[2] ?? 200);

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
  prose: seed000.prose,
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};
const [official] = layouts;
if (official === undefined) throw new Error("There is no layout.");
const model = { ...inLayout(format2021, content, official), styles: stylesPart() };
const file = docxFile(model, wellTravelled);
const sizes = docxParts(model, wellTravelled);

const parts = new Set([
  "word/document.xml",
  "word/styles.xml",
  "word/_rels/document.xml.rels",
  "_rels/.rels",
]);

function barePass(): void {
  for (const bytes of Object.values(unzipSync(file, { filter: ({ name }) => parts.has(name) }))) {
    const parser = new SaxesParser({ xmlns: false });
    parser.on("opentag", () => undefined);
    parser.on("closetag", () => undefined);
    parser.on("text", () => undefined);
    parser.write(strFromU8(bytes)).close();
  }
}

const contenders: Readonly<Record<string, () => unknown>> = {
  "bare pass": barePass,
  read: () => readOutline(file),
  "read and all checks": () => review(file, { file: "bench.docx" }),
};

/** Median milliseconds of each contender, alternated. */
function measure(): Readonly<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]));
  const warmUp = Math.ceil(rounds / 4);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, act] of Object.entries(contenders)) {
      const start = performance.now();
      act();
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const kilobytes = (name: string) => `${Math.round(Buffer.byteLength(sizes.get(name) ?? "") / 1000)} kB`;
console.log(
  `document.xml ${kilobytes("word/document.xml")}, styles.xml ${kilobytes("word/styles.xml")}, ${rounds} rounds`,
);
const medians = measure();
const bare = medians["bare pass"] ?? Number.NaN;
for (const [name, time] of Object.entries(medians)) {
  console.log(`${name.padEnd(20)} ${time.toFixed(2).padStart(7)} ms  ${(time / bare).toFixed(2)}`);
}
const ratio = (medians["read and all checks"] ?? Number.NaN) / bare;
if (!(ratio <= bound)) {
  console.error(`Reading and checking takes ${ratio.toFixed(2)} of a bare pass; the bound is ${bound}.`);
  process.exitCode = 1;
}
