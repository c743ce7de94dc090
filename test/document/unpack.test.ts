/** Packages that are unpacked as a whole, for the embedded Word. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { limits, UnreadableDocument, unpackPackage } from "../../src/document";
import { documentXml, docx, flat, p, parts, zip } from "./build";
import { viewOf, withSharedData, withZip64End } from "./rawZip";

/** The code of the refusal, or the names of the parts. */
function outcome(file: Uint8Array): string | string[] | null {
  try {
    const unpacked = unpackPackage(file);
    return unpacked && [...unpacked.keys()];
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}

const withPart = (content: string | Uint8Array, name = "word/other.xml") =>
  zip({ ...parts(documentXml(p())), [name]: content });

const many = (length: number, element: string) => `<a>${element.repeat(length)}</a>`;

describe("a package unpacked as a whole", () => {
  test("has its parts by name, with their text where they are XML", () => {
    const unpacked = unpackPackage(withPart(Uint8Array.of(0x89, 0x50), "media/a.png"));
    expect(unpacked?.get("media/a.png")).toEqual({ bytes: Uint8Array.of(0x89, 0x50), xml: null });
    const main = unpacked?.get("word/document.xml");
    expect(main?.xml).toBe(documentXml(p()));
    expect(strFromU8(main?.bytes ?? new Uint8Array())).toBe(main?.xml);
  });

  test("may have its directory in zip64 records", () => {
    expect(outcome(withZip64End(docx(p())))).toContain("word/document.xml");
  });

  test("may have parts that are not well-formed, or not in their encoding: whoever needs them sees it", () => {
    expect(outcome(withPart("<a><b>"))).toContain("word/other.xml");
    const bytes = Uint8Array.of(...strToU8("<a>"), 0xff, ...strToU8("</a>"));
    expect(unpackPackage(withPart(bytes))?.get("word/other.xml")?.xml).toBe("<a>\ufffd</a>");
  });

  test("is none where it is a flat package", () => {
    expect(unpackPackage(strToU8(flat({})))).toBeNull();
  });

  test.each([
    ["a PDF", strToU8("%PDF-1.7"), "pdf"],
    ["Word 2003 XML", strToU8('<w:wordDocument xmlns:w="x"/>'), "word-xml"],
    ["half of a file", docx(p()).subarray(0, 300), "damaged-package"],
  ])("is refused as %s", (_what, file, code) => {
    expect(outcome(file)).toBe(code);
  });
});

describe("the bounds of a package that is unpacked as a whole", () => {
  test("bytes of all parts together, before any is inflated", () => {
    const stored = (bytes: number) =>
      zipSync({ a: new Uint8Array(bytes - 1).fill(1), b: new Uint8Array(1).fill(1) }, { level: 0 });
    expect(outcome(stored(limits.unpackedBytes))).toEqual(["a", "b"]);
    expect(outcome(stored(limits.unpackedBytes + 1))).toBe("too-large");
  });

  test("bytes of all XML together, also of parts that nobody asks for", () => {
    const spaces = (bytes: number) =>
      zip({ "a.xml": `<a/>${" ".repeat(bytes - 8)}`, "b.png": "<b/>", "c.png": "not XML" });
    expect(outcome(spaces(limits.partBytes))).toEqual(["a.xml", "b.png", "c.png"]);
    expect(outcome(spaces(limits.partBytes + 1))).toBe("too-large");
  });

  test("entries that share their data: each counts", () => {
    const sharing = (copies: number) =>
      withSharedData(
        zip(
          Object.fromEntries(
            Array.from({ length: copies }, (_, n) => [`${n}.bin`, new Uint8Array(n === 0 ? 1e7 : 0)]),
          ),
        ),
      );
    expect(sharing(11).length).toBeLessThan(20_000);
    expect(outcome(sharing(10))).toHaveLength(10);
    expect(outcome(sharing(11))).toBe("too-large");
  });

  test("an entry that grows beyond what it says is stopped there", () => {
    const file = withPart(new Uint8Array(8_000_000), "media/a.png");
    const view = viewOf(file);
    for (let at = 0; at + 46 < file.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 8_000_000)
        view.setUint32(at + 24, 9, true);
    }
    expect(outcome(file)).toBe("damaged-package");
  });

  test("elements of all parts together", () => {
    const others = Object.keys(parts("")).length; // and what is in these
    expect(others).toBeGreaterThan(0);
    const alone = (count: number) => zip({ "a.xml": many(count - 2, "<b/>"), "c.xml": "<c/>" });
    expect(outcome(alone(limits.elements))).toEqual(["a.xml", "c.xml"]);
    expect(outcome(alone(limits.elements + 1))).toBe("too-large");
  });

  test("what stands behind a fault counts as elements, as many as there is room for", () => {
    const broken = (length: number) => zip({ "a.xml": `<a b=c>${" ".repeat(length - 7)}` });
    expect(outcome(broken(limits.elements * 4))).toEqual(["a.xml"]);
    expect(outcome(broken(limits.elements * 4 + 4))).toBe("damaged-xml");
  });

  test("attributes of an element", () => {
    const wide = (count: number) =>
      zip({ "a.xml": `<a ${Array.from({ length: count }, (_, n) => `a${n}=""`).join(" ")}/>` });
    expect(outcome(wide(limits.attributes))).toEqual(["a.xml"]);
    expect(outcome(wide(limits.attributes + 1))).toBe("too-large");
  });

  test("characters written as references", () => {
    const referring = (count: number) => zip({ "a.xml": `<a b="&#49;">${"&amp;".repeat(count - 1)}</a>` });
    expect(outcome(referring(limits.references))).toEqual(["a.xml"]);
    expect(outcome(referring(limits.references + 1))).toBe("too-large");
  });

  test("relationships, under whatever prefix", () => {
    const related = (count: number) =>
      zip({ "a.rels": `<r:a>${"<r:Relationship/>".repeat(count - 1)}<Relationship/></r:a>` });
    expect(outcome(related(limits.relationships))).toEqual(["a.rels"]);
    expect(outcome(related(limits.relationships + 1))).toBe("too-large");
  });

  test("levels, also of elements that nobody knows", () => {
    const deep = (levels: number) => zip({ "a.xml": `${"<a>".repeat(levels)}${"</a>".repeat(levels)}` });
    expect(outcome(deep(limits.levels))).toEqual(["a.xml"]);
    expect(outcome(deep(limits.levels + 1))).toBe("too-deep");
  });

  test("entities", () => {
    expect(outcome(withPart('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe("entities");
    expect(outcome(withPart("<!DOCTYPE a><a/>", "word/_rels/OTHER.RELS"))).toBe("entities");
  });

  test("a drawing may declare its type; all of it counts as elements", () => {
    const drawing = (length: number) => zip({ "media/a.svg": `<!DOCTYPE svg>${" ".repeat(length - 14)}` });
    expect(outcome(drawing(limits.elements * 4))).toEqual(["media/a.svg"]);
    expect(outcome(drawing(limits.elements * 4 + 4))).toBe("entities");
  });
});
