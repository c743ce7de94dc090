import { limits, readOutline } from "../../src/document";
import {
  cellOf,
  documentXml,
  docx,
  flat,
  oneCell,
  onlyCell,
  outcome,
  p,
  r,
  tbl,
  parts,
  tr,
  zip,
} from "./build";

function milliseconds(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Far above what any of these takes, far below a hang, also on a busy machine. */
const aMoment = 20_000;

describe("bounds", () => {
  test("100,000 cells", () => {
    expect(outcome(docx(tbl(tr("<w:tc/>".repeat(100_000)))))).toBe("too-many-cells");
    expect(outcome(docx("<w:tbl><w:tr/></w:tbl>".repeat(100_000)))).toBe("too-many-cells");
  });

  test("cells up to the bound are read, however wide they say they are", () => {
    const row = tr('<w:tc><w:tcPr><w:gridSpan w:val="999"/><w:vMerge/></w:tcPr></w:tc>'.repeat(8_000));
    expect(milliseconds(() => expect(outcome(docx(tbl(row + row)))).toBe("read"))).toBeLessThan(aMoment);
  });

  test("paragraphs", () => {
    expect(outcome(docx("<w:p/>".repeat(limits.paragraphs)))).toBe("read");
    expect(outcome(docx("<w:p/>".repeat(limits.paragraphs + 1)))).toBe("too-large");
  });

  test("cells, and tables and rows as cells", () => {
    expect(outcome(docx(tbl(tr("<w:tc/>".repeat(limits.cells - 2)))))).toBe("read");
    expect(outcome(docx(tbl(tr("<w:tc/>".repeat(limits.cells - 1)))))).toBe("too-many-cells");
  });

  test("characters of text", () => {
    const long = (length: number) => docx(p(r(`<w:t>${"a".repeat(length)}</w:t>`) + r("b")));
    expect(outcome(long(limits.textLength - 1))).toBe("read");
    expect(outcome(long(limits.textLength))).toBe("too-large");
  });

  test("bytes of a part", () => {
    const withStyles = (bytes: number) =>
      zip({
        ...parts(documentXml(p()), { styles: "" }),
        "word/styles.xml": new Uint8Array(bytes).fill(0x20),
      });
    expect(outcome(withStyles(limits.partBytes))).toBe("read");
    expect(outcome(withStyles(limits.partBytes + 1))).toBe("too-large");
  });

  test("levels of elements", () => {
    // The document, its body, and two levels a control.
    const nested = (content: string) =>
      "<w:sdt><w:sdtContent>".repeat(limits.depth / 2 - 1) +
      content +
      "</w:sdtContent></w:sdt>".repeat(limits.depth / 2 - 1);
    expect(outcome(docx(nested("")))).toBe("read");
    expect(outcome(docx(nested("<w:p/>")))).toBe("too-deep");
  });

  test("styles that a style is based on", () => {
    const style = (n: number, more: string) =>
      `<w:style w:type="character" w:styleId="s${n}">${more}</w:style>`;
    const chain = (length: number) =>
      Array.from({ length }, (_, n) => style(n, `<w:basedOn w:val="s${n + 1}"/>`)).join("") +
      style(length, "<w:rPr><w:vanish/></w:rPr>");
    const seen = (length: number) =>
      cellOf(p(r("a", '<w:rStyle w:val="s0"/>')), { styles: chain(length) }).text;
    expect([seen(limits.styleChain - 1), seen(limits.styleChain)]).toEqual(["", "a"]);
  });

  test("elements within elements", () => {
    const nest = (open: string, close: string, content: string) =>
      open.repeat(2_000) + content + close.repeat(2_000);
    const control = nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p("a"));
    expect(outcome(docx(control))).toBe("too-deep");
    expect(outcome(docx(nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", p("a"))))).toBe("too-deep");
    expect(outcome(docx("<later:x>".repeat(100_000) + "</later:x>".repeat(100_000)))).toBe("read");
  });

  test("prefixes in force at one place", () => {
    // Those of the document, and the wrapper's.
    const own = documentXml("").match(/xmlns/g)?.length ?? 0;
    const declared = (count: number) =>
      Array.from({ length: count }, (_, n) => `xmlns:n${n}="urn:${n}"`).join(" ");
    const wrapped = (count: number) => docx(`<w:sdt ${declared(count)}><w:sdtContent/></w:sdt>`);
    expect(outcome(wrapped(limits.prefixes - own))).toBe("read");
    expect(outcome(wrapped(limits.prefixes - own + 1))).toBe("too-large");
  });

  test("prefixes, added up over the elements that declare any", () => {
    const own = documentXml("").match(/xmlns/g)?.length ?? 0;
    const most = Math.floor((limits.scopes - own) / (own + 1));
    const controls = (count: number) => docx('<w:sdt xmlns:a="a"/>'.repeat(count));
    expect(outcome(controls(most))).toBe("read");
    expect(outcome(controls(most + 1))).toBe("too-large");
  });

  test("zip entries", () => {
    const many = (length: number) => zip(Object.fromEntries(Array.from({ length }, (_, n) => [`${n}`, ""])));
    expect(outcome(many(limits.zipEntries))).toBe("not-a-package");
    expect(outcome(many(limits.zipEntries + 1))).toBe("too-large");
  });

  test("styles based on each other without end", () => {
    const count = 5_000;
    const styles = Array.from(
      { length: count },
      (_, n) => `<w:style w:type="character" w:styleId="s${n}"><w:basedOn w:val="s${n + 1}"/></w:style>`,
    ).join("");
    const runs = Array.from({ length: count }, (_, n) => r("a", `<w:rStyle w:val="s${n}"/>`)).join("");
    const file = docx(p(runs), { styles: `${styles}<w:vanish/>` });
    expect(milliseconds(() => expect(outcome(file)).toBe("read"))).toBeLessThan(aMoment);
  });

  test("text that makes naive patterns slow", () => {
    const spaces = " ".repeat(200_000);
    const content = p(r(`<w:t>${spaces}\n${spaces}x</w:t>`)) + oneCell(p(r(`${spaces}1${spaces}2`)));
    expect(milliseconds(() => expect(outcome(docx(content))).toBe("read"))).toBeLessThan(aMoment);
    for (const text of [
      "<a",
      "<!--",
      "<![CDATA[",
      "<?",
      "<pkg:part ",
      '<pkg:part pkg:name="a"/>',
      "<a b='",
    ]) {
      const source = flat({}).replace("</pkg:package>", text.repeat(50_000));
      expect(milliseconds(() => outcome(source))).toBeLessThan(aMoment);
    }
  });

  test("formats too long to be compared by meaning equal only themselves", () => {
    const long = "<w:b/>".repeat(5_000);
    const obstacles = (...formats: string[]) =>
      onlyCell(readOutline(docx(oneCell(p(formats.map((format) => r("1", format)).join("")))))).obstacles;
    expect(obstacles(long, long)).toEqual([]);
    expect(obstacles(long, `${long} `)).toEqual(["mixed-format"]);
  });
});
