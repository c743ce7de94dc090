import { strToU8 } from "fflate";
import { readOutline, UnreadableDocument } from "../../src/document";
import { decodeXml, encodeXml, encodingOf } from "../../src/document/package/sniffType";
import {
  docx,
  documentXml,
  flat,
  namespaces,
  oneCell,
  onlyCell,
  p,
  paragraphTexts,
  parts,
  r,
  relationships,
  zip,
} from "./build";

const texts = (source: Uint8Array | string): string[] => paragraphTexts(readOutline(source));
const codeOf = (source: Uint8Array | string): string => {
  try {
    readOutline(source);
    return "read";
  } catch (error) {
    // The message is for developers, and says what was wrong.
    if (error instanceof UnreadableDocument && error.message !== "") return error.code;
    throw error;
  }
};
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

  test("part names are compared without regard to case, escapes and the way of the slash", () => {
    const files = {
      "_RELS/.rels": relationships({ officeDocument: "Word/Main%20Part.xml" }),
      "word\\main part.xml": main,
    };
    expect(texts(zip(files))).toEqual(["a"]);
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
    expect(codeOf(zip({ ...files, "_rels/.rels": strange }))).toBe("not-a-package");
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

describe("flat OPC", () => {
  test("is read like the package, the parts in any order", () => {
    const files = parts(
      documentXml(p('<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>a</w:t></w:r>')),
      {
        styles: '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
        settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
      },
    );
    expect(texts(flat(files))).toEqual(["a"]);
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(readOutline(flat(reversed)).protection).toBe("readOnly");
  });

  test("may come as a file", () => {
    expect(texts(strToU8(flat(parts(main))))).toEqual(["a"]);
  });

  test("takes prefixes that are declared round a part", () => {
    const bare = main.replace(/ xmlns:w="[^"]*"/u, "");
    expect(
      texts(flat(parts(bare)).replace("<pkg:package", `<pkg:package xmlns:w="${namespaces.w}"`)),
    ).toEqual(["a"]);
  });

  test("is not misled by markup in comments, CDATA and text", () => {
    const tricky = documentXml(
      p("<w:r><w:t>&lt;pkg:part></w:t><w:t><![CDATA[</pkg:xmlData><pkg:part>]]></w:t></w:r>") +
        '<!-- </pkg:xmlData><pkg:part pkg:name="/word/document.xml"> -->',
    );
    expect(texts(flat(parts(tricky)))).toEqual(["<pkg:part></pkg:xmlData><pkg:part>"]);
  });

  test("is known by its namespace, under any prefix or none", () => {
    const source = flat(parts(main));
    expect(texts(source.replaceAll("pkg:", "x:").replace("xmlns:pkg", "xmlns:x"))).toEqual(["a"]);
    const plain = source.replace("xmlns:pkg", "xmlns").replaceAll("pkg:", "");
    expect(texts(plain)).toEqual(["a"]);
    expect(codeOf(source.replace(namespaces.pkg, "urn:other"))).toBe("not-a-word-document");
  });

  test("tags may hold quotes and signs, and other elements may have longer names", () => {
    const odd = `<pkg:part pkg:note='a > "b' pkg:name="/word/odd.xml"><pkg:xmlData a=">"><a/></pkg:xmlData></pkg:part>`;
    const others = "<pkg:parts><pkg:xmlDataOfOthers/></pkg:parts><pkg:part/><pkg:part></pkg:part>";
    const source = flat(parts(main)).replace("<pkg:part ", `${others}${odd}<pkg:part `);
    expect(texts(source)).toEqual(["a"]);
    expect(
      texts(source.replaceAll("<pkg:part ", "<pkg:part\n").replaceAll("<pkg:xmlData>", "<pkg:xmlData >")),
    ).toEqual(["a"]);
  });

  test.each([
    ["a tag", "<pkg:part a='"],
    ["the content of a part", '<pkg:part pkg:name="/word/x.xml"><pkg:xmlData><a>'],
    ["a comment", "<!-- "],
    ["CDATA", "<![CDATA["],
    ["an instruction", "<?x "],
  ])("%s that does not end is damage", (_, text) => {
    const [start = ""] = flat({}).split("</pkg:package>");
    expect(codeOf(start + text)).toBe("damaged-xml");
  });

  test("pictures in it are passed over, also large ones beside Chinese text", () => {
    const data = "iVBORw0K".repeat(1_500_000);
    const picture = `<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
    const chinese = documentXml(p("<w:r><w:t>年报</w:t></w:r>"));
    expect(texts(flat(parts(chinese)).replace("<pkg:part ", `${picture}<pkg:part `))).toEqual(["年报"]);
  });

  test("a package within a part is none of its parts, nor is a second content of one", () => {
    const inner = flat(parts(documentXml(p("<w:r><w:t>inner</w:t></w:r>")))).replace(/^<\?xml[^>]*>/u, "");
    const part = `<pkg:part pkg:name="/customXml/item1.xml"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
    const source = flat(parts(main)).replace("</pkg:package>", `${part}</pkg:package>`);
    expect(texts(source)).toEqual(["a"]);
    expect(
      texts(source.replaceAll("</pkg:xmlData>", "</pkg:xmlData><pkg:xmlData><a/></pkg:xmlData>")),
    ).toEqual(["a"]);
  });
});

describe("encodings", () => {
  test("are told by the byte order mark, or by the first sign", () => {
    expect(encodingOf(Uint8Array.from([0xff, 0xfe]))).toBe("utf-16le");
    expect(encodingOf(Uint8Array.from([0x3c, 0]))).toBe("utf-16le");
    expect(encodingOf(Uint8Array.from([0xfe, 0xff]))).toBe("utf-16be");
    expect(encodingOf(Uint8Array.from([0, 0x3c]))).toBe("utf-16be");
    for (const bytes of [[0xef, 0xbb], [0x3c, 0x3f], [0xff, 0x3c], [0xfe, 0xfe], [0xff, 0xff], [0, 0], []])
      expect(encodingOf(Uint8Array.from(bytes))).toBe("utf-8");
  });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "a text in %s comes back as the same bytes",
    (encoding) => {
      const text = "\ufeff<a>年😀</a>";
      const bytes = encodeXml(text, encoding);
      expect(encodingOf(bytes)).toBe(encoding);
      expect(decodeXml(bytes)).toBe(text);
      expect(new TextDecoder(encoding).decode(bytes)).toBe(text.slice(1));
    },
  );
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

describe("what is no document says what it is", () => {
  const ole = (stream: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [index, char] of Array.from(stream).entries()) bytes[1024 + index * 2] = char.charCodeAt(0);
    return bytes;
  };
  const utf16 = (text: string) =>
    Uint8Array.from(Array.from(text, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat());
  const root = (xml: string) => zip({ ...parts(main), "word/document.xml": xml });

  test.each<[string, string, Uint8Array | string]>([
    ["empty-file", "no bytes", new Uint8Array()],
    ["empty-file", "no text", "  \n"],
    ["encrypted", "a document with a password", ole("EncryptedPackage")],
    ["legacy-doc", "a .doc", ole("WordDocument")],
    ["legacy-doc", "a .wps of whatever kind", ole("MatOST")],
    ["not-a-word-document", "an .xls", ole("Workbook")],
    ["not-a-word-document", "a .ppt", ole("PowerPoint Document")],
    ["pdf", "a PDF", strToU8("%PDF-1.7\n")],
    ["pdf", "a PDF behind other bytes", Uint8Array.from([0xff, 0xfa, ...strToU8("%PDF-1.7\n")])],
    ["rtf", "an RTF", strToU8("{\\rtf1\\ansi}")],
    ["html", "a page", strToU8("\ufeff\r\n<!DOCTYPE HTML><html></html>")],
    ["html", "a page in XML", strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ["html", "a page in XML behind a comment", "<?xml version='1.0'?> <!-- x -->\n<!DOCTYPE html>"],
    ["html", "a page in UTF-16", utf16("\ufeff<html>")],
    ["html", "a page in UTF-16 without a mark", utf16("<HTML>")],
    ["html", "a table alone", "<table><tr></tr></table>"],
    ["not-a-package", "much white space", " ".repeat(1025)],
    ["empty-file", "a kilobyte of white space", " ".repeat(1024)],
    ["html", "a page with its pictures", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related")],
    ["not-a-package", "text", strToU8("政府信息公开工作年度报告")],
    ["not-a-package", "other XML", "<feed/>"],
    ["not-a-package", "a zip of something", zip({ "a.txt": "a" })],
    ["not-a-package", "an empty zip", zip({})],
    ["not-a-word-document", "Word 2003 XML", '<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'],
    ["not-a-package", "a zip with one file of an OpenDocument text", zip({ "content.xml": "<a/>" })],
    ["not-a-package", "a zip with the other", zip({ mimetype: "x" })],
    ["encrypted", "a package with an encrypted one in it", zip({ EncryptedPackage: "x" })],
    ["not-a-word-document", "an OpenDocument text", zip({ mimetype: "x", "content.xml": "<a/>" })],
    [
      "not-a-word-document",
      "a workbook",
      root('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    ],
    ["not-a-word-document", "a style sheet", root(`<w:styles xmlns:w="${namespaces.w}"/>`)],
    [
      "damaged-package",
      "a main part that is not there",
      zip({ "_rels/.rels": relationships({ officeDocument: "a.xml" }) }),
    ],
    ["damaged-package", "a file that was cut off", docx(p("a")).slice(0, 300)],
    ["damaged-xml", "a part that was cut off", root(main.slice(0, -20))],
    [
      "damaged-xml",
      "bytes that are no text",
      zip({ ...parts(main), "word/document.xml": new Uint8Array([0x3c, 0xff, 0xff]) }),
    ],
    ["damaged-xml", "a flat package that was cut off", flat(parts(main)).slice(0, -60)],
    ["damaged-xml", "broken styles", zip({ ...parts(main, { styles: "<w:vanish>" }) })],
    ["entities", "a document type", root(`<!DOCTYPE w:document>${main}`)],
    [
      "entities",
      "a document type in a flat package",
      flat(parts(main)).replace("<pkg:package", "<!DOCTYPE x><pkg:package"),
    ],
  ])("%s: %s", (code, _, source) => {
    expect(codeOf(source)).toBe(code);
  });

  test("an encrypted entry in a zip", () => {
    const file = docx(p("a"));
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at + 4 < file.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) file[at + 8] = 1;
    expect(codeOf(file)).toBe("encrypted");
  });
});

test("a table of a document is found in a flat package as well", () => {
  expect(onlyCell(readOutline(flat(parts(documentXml(oneCell("3")))))).text).toBe("3");
});

/** The same zip with sizes and offset of its first entry moved to a zip64 extra field. */
function withZip64Sizes(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  const record = view.getUint32(end + 16, true);
  const extraAt = record + 46 + view.getUint16(record + 28, true);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  [24, 20, 42].forEach((at, index) => {
    extra.setUint32(4 + index * 8, view.getUint32(record + at, true), true);
    view.setUint32(record + at, 0xffffffff, true);
  });
  view.setUint16(record + 30, 28, true);
  return Uint8Array.from([
    ...file.subarray(0, extraAt),
    ...new Uint8Array(extra.buffer),
    ...file.subarray(extraAt),
  ]);
}
