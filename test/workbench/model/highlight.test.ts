import fc from "fast-check";
import { highlightOfHex } from "../../../src/workbench/model";
import { alternatives, mr, p, r, ruby } from "../rawDocx";
import { openModel, savedBody, stretch } from "./support";
import { draws } from "../../../testing/draws";

test.each([
  ["#FFFF00", "yellow"],
  ["#00ff00", "green"],
  ["lime", undefined],
])("the palette takes %s as %s", (color, name) => {
  expect(highlightOfHex(color)).toBe(name);
});

describe("a highlight on some characters", () => {
  test("splits runs at its ends and copies their format", () => {
    const document = openModel(p(["<w:b/>", "12345"]));
    document.setHighlight(stretch(document, 0, 1, 3), "yellow");
    expect(savedBody(document)).toBe(
      p(["<w:b/>", "1"], ['<w:b/><w:highlight w:val="yellow"/>', "23"], ["<w:b/>", "45"]),
    );
  });

  test("stands where the schema wants it: before w:u, behind w:sz, before extensions and w:rPrChange", () => {
    const change = '<w:rPrChange w:id="1" w:author="a"><w:rPr/></w:rPrChange>';
    const others = ['<w:sz w:val="21"/>', '<w:u w:val="single"/><w14:glow/>', change];
    const document = openModel(p([others.join(""), "1"]));
    document.setHighlight(stretch(document, 0, 0, 1), "yellow");
    expect(savedBody(document)).toBe(
      p([`${others[0]}<w:highlight w:val="yellow"/>${others[1]}${others[2]}`, "1"]),
    );
  });

  test("reaches runs in links, content controls and insertions, and leaves deleted ones", () => {
    const inner = [
      `<w:hyperlink w:anchor="a">${r("", "1")}</w:hyperlink>`,
      `<w:sdt><w:sdtContent>${r("", "2")}</w:sdtContent></w:sdt>`,
      `<w:ins w:id="1" w:author="a">${r("", "3")}</w:ins>`,
      `<w:del w:id="2" w:author="a"><w:r><w:delText>9</w:delText></w:r></w:del>`,
    ].join("");
    const document = openModel(`<w:p>${inner}</w:p>`);
    document.setHighlight(stretch(document, 0, 0, 3), "yellow");
    const painted = savedBody(document);
    expect(painted.match(/<w:highlight/g)).toHaveLength(3);
    expect(painted).toContain("<w:r><w:delText>9</w:delText></w:r>");
  });

  test("reaches a formula behind its own properties, the base of a ruby, and what is taken of alternatives", () => {
    const body = `<w:p><m:oMath>${mr("1")}</m:oMath><w:r>${ruby("er", "2")}</w:r><w:r>${alternatives(["zz", "<w:t>9</w:t>"], "<w:t>3</w:t>")}</w:r></w:p>`;
    const document = openModel(body);
    document.setHighlight(stretch(document, 0, 0, 3), "yellow");
    const highlight = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>';
    expect(savedBody(document)).toBe(
      body
        .replace("<m:t>", `${highlight}<m:t>`)
        .replace("<w:rubyBase><w:r>", `$&${highlight}`)
        .replace("<w:r><mc:", `<w:r>${highlight}<mc:`),
    );
    document.setHighlight(stretch(document, 0, 0, 3), null);
    expect(savedBody(document)).toBe(body);
  });

  test("on some characters of what is taken of alternatives leaves only that, as Word does", () => {
    const document = openModel(
      `<w:p><w:r>${alternatives(["zz", "<w:t>9</w:t>"], "<w:t>123</w:t>")}</w:r></w:p>`,
    );
    document.setHighlight(stretch(document, 0, 1, 2), "yellow");
    expect(savedBody(document)).toBe(
      "<w:p><w:r><w:t>1</w:t></w:r>" +
        '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>3</w:t></w:r></w:p>',
    );
  });

  test("on some characters of a formula keeps its properties on both sides", () => {
    const document = openModel(`<w:p><m:oMath>${mr("12")}</m:oMath></w:p>`);
    document.setHighlight(stretch(document, 0, 0, 1), "yellow");
    const painted = mr("1").replace("<m:t>", '<w:rPr><w:highlight w:val="yellow"/></w:rPr><m:t>');
    expect(savedBody(document)).toBe(`<w:p><m:oMath>${painted}${mr("2")}</m:oMath></w:p>`);
  });

  test("taken away, leaves an empty w:rPr that was there, and none that was not", () => {
    const body = `<w:p><w:r><w:rPr/><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>`;
    const document = openModel(body);
    document.setHighlight(stretch(document, 0, 0, 2), "green");
    document.setHighlight(stretch(document, 0, 0, 2), null);
    expect(savedBody(document)).toBe(body);
  });

  test("put on and taken away, leaves any paragraph as it was up to run splits", () => {
    const runs = fc.array(
      fc.tuple(fc.constantFrom("", "<w:b/>", '<w:sz w:val="24"/>'), fc.stringMatching(/^[0-9 ]{1,4}$/)),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(runs, fc.nat(12), fc.nat(12), (pieces, a, b) => {
        const body = p(...pieces);
        const document = openModel(body);
        const length = pieces.reduce((sum, [, text]) => sum + text.length, 0);
        const [from, to] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        document.setHighlight(stretch(document, 0, from, to), "yellow");
        document.setHighlight(stretch(document, 0, from, to), null);
        expect(joined(savedBody(document))).toBe(joined(body));
      }),
      { numRuns: draws(15, 120) },
    );
  });
});

/** Neighbouring runs of the same format as one. */
function joined(body: string): string {
  const seam =
    /(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r><w:r>\1<w:t xml:space="preserve">/;
  const next = body.replace(
    seam,
    (_all, format: string | undefined, text: string) => `${format ?? ""}<w:t xml:space="preserve">${text}`,
  );
  return next === body ? body : joined(next);
}

describe("the highlight that is read", () => {
  const yellow = '<w:highlight w:val="yellow"/>';

  test.each([
    ["none", p("12"), null],
    ["one colour", p([yellow, "1"], [yellow, "2"]), "#FFFF00"],
    ["the named green, which is lime", p(['<w:highlight w:val="green"/>', "1"]), "#00FF00"],
    ["two colours", p([yellow, "1"], ['<w:highlight w:val="red"/>', "2"]), ""],
    ["a part only", p([yellow, "1"], "2"), ""],
    ["w:val none", p(['<w:highlight w:val="none"/>', "1"]), null],
  ])("with %s", (_name, body, expected) => {
    const document = openModel(body);
    expect(
      document.highlightOf(stretch(document, 0, 0, document.textOf(document.paragraphs()[0]!).length)),
    ).toBe(expected);
  });
});
