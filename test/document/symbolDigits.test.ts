import { cellOf, p, r } from "./build";

/** Private-use characters that are digits: those of the font Symbol. Of other fonts they are pictures. */

const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const isDigits = (content: string) => cellOf(content).hasSymbolDigits ?? false;

test.each([
  ["text in the font Symbol", p(r("\uf031\uf032", symbol))],
  ["the first and the last digit", p(r("\uf030", symbol) + r("\uf039", symbol))],
  ["text with hAnsi alone in it", p(r("\uf031", "<w:rFonts w:hAnsi = 'Symbol'/>"))],
  ["symbols of that font", p(sym("Symbol", "F031") + sym("Symbol", "F032"))],
  ["beside plain ones", p(r("1") + sym("Symbol", "F032"))],
])("%s: digits", (_, content) => {
  expect(isDigits(content)).toBe(true);
});

test.each([
  ["text in a font that is not known", p(r("\uf031"))],
  ["text in another font", p(r("\uf031", '<w:rFonts w:ascii="Wingdings"/>'))],
  ["text in another font beside a run in it", p(r("\uf031") + r("2", symbol))],
  ["text whose East Asian font alone it is", p(r("\uf031", '<w:rFonts w:eastAsia="Symbol"/>'))],
  ["symbols of another font", p(sym("Wingdings", "F031"))],
  [
    "symbols of another font in a run in it",
    p(`<w:r><w:rPr>${symbol}</w:rPr><w:sym w:font="Wingdings" w:char="F031"/></w:r>`),
  ],
  ["some of it in it, some not", p(sym("Symbol", "F031") + sym("Wingdings", "F032") + sym("Symbol", "F033"))],
  ["other symbols", p(r("\uf02f\uf03a", symbol))],
  ["plain digits in it", p(r("12", symbol))],
])("%s: none", (_, content) => {
  expect(isDigits(content)).toBe(false);
});

test("the text stays as the document has it", () => {
  expect(cellOf(p(r("1") + sym("Symbol", "F032"))).text).toBe("1\uf032");
});
