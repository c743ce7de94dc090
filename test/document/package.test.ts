import { readOutline } from "../../src/document";
import {
  documentXml,
  docx,
  namespaces,
  onlyCell,
  outcome,
  p,
  paragraphTexts,
  parts,
  r,
  relationships,
  zip,
} from "./build";
import { withZip64Sizes } from "./rawZip";

const texts = (source: Uint8Array | string): string[] => paragraphTexts(readOutline(source));

const main = documentXml(p("a"));

describe("a .docx", () => {
  test("is read from its bytes, also where they are a part of others", () => {
    const file = docx(p("a"));
    const larger = new Uint8Array(file.length + 20);
    larger.set(file, 7);
    expect(texts(larger.subarray(7, 7 + file.length))).toEqual(["a"]);
  });

  test("may have its main part anywhere under any name", () => {
    const files = {
      "_rels/.rels": relationships({ officeDocument: "/文档/Main Part.xml" }),
      "文档/Main Part.xml": documentXml(p('<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>no</w:t></w:r>')),
      "文档/_rels/Main Part.xml.rels": relationships({ styles: "../s/looks.xml" }),
      "s/looks.xml": `<w:styles xmlns:w="${namespaces.w}"><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    };
    expect(texts(zip(files))).toEqual([""]);
  });

  test("what stands behind # in a target is no part of a name, line ends in it neither", () => {
    const files = {
      "_rels/.rels": relationships({ officeDocument: `a.xml${"#".repeat(500_000)}&#10;?` }),
      "a.xml": main,
    };
    expect(texts(zip(files))).toEqual(["a"]);
  });

  test("part names are compared without regard to case, escapes and the way of the slash", () => {
    const files = {
      "_RELS/.rels": relationships({ officeDocument: "Word/Main%20Part.xml" }),
      "word\\main part.xml": main,
    };
    expect(texts(zip(files))).toEqual(["a"]);
  });

  test.each<[string, (name: string) => string]>([
    ["backslashes", (name) => name.replaceAll("/", "\\")],
    ["a leading slash", (name) => `/${name}`],
    ["a leading dot", (name) => `./${name}`],
    ["other case", (name) => name.toUpperCase()],
  ])("part names and targets may be written with %s, those of the styles too", (_, written) => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const files = parts(documentXml(p(r("no", '<w:rStyle w:val="H"/>') + r("a"))), { styles });
    const renamed = Object.entries(files).map(([name, xml]) => {
      const target = (_all: string, path: string) => `Target="${written(path).replace(/^\//u, "")}"`;
      return [written(name), xml.replace(/Target="([^"]+)"/gu, target)];
    });
    expect(texts(zip(Object.fromEntries(renamed)))).toEqual(["a"]);
  });

  test("relationships to what is outside of the package, and to nothing, lead nowhere", () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const files = parts(documentXml(p(r("a", '<w:rStyle w:val="H"/>'))), { styles });
    const rels = "word/_rels/document.xml.rels";
    const read = (written: string) =>
      texts(zip({ ...files, [rels]: files[rels]!.replace('Target="styles.xml"', written) }));
    expect(read('Target="styles.xml"')).toEqual([""]);
    expect(read('Target="styles.xml" TargetMode="External"')).toEqual(["a"]);
    expect(read("")).toEqual(["a"]);
  });

  test("without relationships the content types name the main part", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/d.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
    expect(texts(zip({ "[Content_Types].xml": types, "d.xml": main }))).toEqual(["a"]);
  });

  test.each([
    "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "vnd.ms-word.document.macroEnabled.main+xml",
    "vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ])("the content type application/%s names a main part, too; the first one counts", (type) => {
    const override = (part: string, kind: string) =>
      `<Override PartName="/${part}" ContentType="application/${kind}"/>`;
    const types = (...overrides: string[]) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join("")}</Types>`;
    const other = "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    const files = { "s.xml": "<a/>", "d.xml": main, "e.xml": documentXml(p("b")) };
    const listed = types(override("s.xml", other), override("d.xml", type), override("e.xml", type));
    expect(texts(zip({ "[Content_Types].xml": listed, ...files }))).toEqual(["a"]);
  });

  test("where the main part of the relationships is missing, the content types count", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/d.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
    const rels = relationships({ officeDocument: "gone.xml" });
    expect(texts(zip({ "_rels/.rels": rels, "[Content_Types].xml": types, "d.xml": main }))).toEqual(["a"]);
  });

  test("relationships lead up, down and past a query, and those of other kinds do not count", () => {
    const files = parts(main);
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const hidden = documentXml(p(r("no", '<w:rStyle w:val="H"/>') + r("a")));
    for (const target of ["./../s/./x/../looks.xml?a=b#c", "/s/looks.xml", "../s//looks.xml"]) {
      const read = texts(
        zip({
          ...files,
          "word/document.xml": hidden,
          "word/_rels/document.xml.rels": relationships({ styles: target }),
          "s/looks.xml": `<w:styles xmlns:w="${namespaces.w}">${styles}</w:styles>`,
        }),
      );
      expect(read).toEqual(["a"]);
    }
    const strange = relationships({ officeDocument: "x.xml" }, "http://example.com/relationships");
    expect(outcome(zip({ ...files, "_rels/.rels": strange }))).toBe("not-a-package");
  });

  test("of two parts whose names are the same to a package the later counts", () => {
    expect(texts(zip({ ...parts(main), "Word/DOCUMENT.xml": documentXml(p("later")) }))).toEqual(["later"]);
  });

  test("a part name with a broken escape is taken as it is", () => {
    const files = { "_rels/.rels": relationships({ officeDocument: "100%.xml" }), "100%.xml": main };
    expect(texts(zip(files))).toEqual(["a"]);
  });

  test("strict documents are the same to us", () => {
    const files = {
      "_rels/.rels": relationships(
        { officeDocument: "word/document.xml" },
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ),
      "word/document.xml": main.replaceAll(namespaces.w, namespaces.strict),
    };
    expect(texts(zip(files))).toEqual(["a"]);
  });

  test.each(["utf-16le", "utf-16be"])("its parts may be written in %s", (encoding) => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${main}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    expect(texts(zip({ ...parts(main), "word/document.xml": bytes }))).toEqual(["a"]);
  });

  test("links to parts outside do not count", () => {
    const rels = relationships({ styles: "http://example.com/styles.xml" }).replace(
      "Target=",
      'TargetMode="External" Target=',
    );
    expect(texts(zip({ ...parts(main), "word/_rels/document.xml.rels": rels }))).toEqual(["a"]);
  });

  test("a zip that also uses the 64-bit fields is read", () => {
    expect(texts(withZip64Sizes(docx(p("a"))))).toEqual(["a"]);
  });
});

describe("names in XML", () => {
  const body = (prefix: string) =>
    `<${prefix}body><${prefix}p><${prefix}r><${prefix}t>a</${prefix}t></${prefix}r></${prefix}p></${prefix}body>`;

  test("any prefix will do, or the default namespace", () => {
    const foreign = `<ns0:document xmlns:ns0="${namespaces.w}">${body("ns0:")}</ns0:document>`;
    const plain = `<document xmlns="${namespaces.w}">${body("")}</document>`;
    expect([foreign, plain].map((xml) => texts(zip(parts(xml))))).toEqual([["a"], ["a"]]);
  });

  test("a prefix may be declared anew further in, and means the old again behind", () => {
    const redeclared = `<x:p xmlns:x="${namespaces.w}"><x:r><x:t>1</x:t></x:r><w:r xmlns:w="urn:other"><w:t>no</w:t></w:r></x:p>`;
    expect(texts(docx(redeclared + p("2")))).toEqual(["1", "2"]);
  });

  test("attributes without a prefix, and those of other namespaces, are others", () => {
    const columns = (attribute: string) =>
      onlyCell(
        readOutline(
          docx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan ${attribute}/></w:tcPr>${p()}</w:tc></w:tr></w:tbl>`),
        ),
      ).columnSpan;
    expect(columns('w:val="3"')).toBe(3);
    expect(columns('val="3"')).toBe(1);
    expect(columns('later:val="3"')).toBe(1);
  });

  test("attributes are found under every prefix that means the namespace", () => {
    const cell = `<w:tc xmlns:v="${namespaces.w}"><w:tcPr><w:gridSpan v:val="3"/></w:tcPr>${p()}</w:tc>`;
    expect(onlyCell(readOutline(docx(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))).columnSpan).toBe(3);
  });
});

describe("protection", () => {
  const protection = (attributes: string) =>
    readOutline(docx(p(), { settings: `<w:documentProtection ${attributes}/>` })).protection;

  test("is known when it is enforced", () => {
    expect(protection('w:edit="forms" w:enforcement="true"')).toBe("forms");
    expect(protection('w:edit="trackedChanges" w:enforcement="1"')).toBe("trackedChanges");
  });

  test("is none otherwise", () => {
    expect(protection('w:edit="readOnly" w:enforcement="0"')).toBeNull();
    expect(protection('w:edit="readOnly"')).toBeNull();
    expect(protection('w:edit="none" w:enforcement="1"')).toBeNull();
    expect(readOutline(docx(p())).protection).toBeNull();
  });
});
