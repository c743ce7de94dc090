import { strToU8 } from "fflate";
import { decodeXml, encodeXml, encodingOf } from "../../src/document/package/sniffType";
import { documentXml, docx, flat, namespaces, oneCell, outcome, p, parts, relationships, zip } from "./build";

const main = documentXml(p("a"));

describe("encodings", () => {
  test("are told by the byte order mark, or by the first sign", () => {
    expect(encodingOf(Uint8Array.from([0xff, 0xfe]))).toBe("utf-16le");
    expect(encodingOf(Uint8Array.from([0x3c, 0]))).toBe("utf-16le");
    expect(encodingOf(Uint8Array.from([0xfe, 0xff]))).toBe("utf-16be");
    expect(encodingOf(Uint8Array.from([0, 0x3c]))).toBe("utf-16be");
    expect(encodingOf(Uint8Array.from([0x0a, 0]))).toBe("utf-16le");
    expect(encodingOf(Uint8Array.from([0, 0x0a]))).toBe("utf-16be");
    for (const bytes of [
      [0xef, 0xbb],
      [0x3c, 0x3f],
      [0xff, 0x3c],
      [0xfe, 0xfe],
      [0xff, 0xff],
      [0, 0],
      [0x3c],
      [0],
      [],
    ])
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

test("bytes that are no text in their encoding are damaged XML", () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode("<a>"), 0xff]);
  expect(outcome(zip({ ...parts(main), "word/document.xml": bytes }))).toBe("damaged-xml");
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
  const bigEndian = (text: string) => utf16(text).map((_, at, bytes) => bytes[at ^ 1] ?? 0);
  const root = (xml: string) => zip({ ...parts(main), "word/document.xml": xml });

  const odfType = (kind: string) => `application/vnd.oasis.opendocument.${kind}`;
  const odf = (kind: string) => zip({ mimetype: odfType(kind), "content.xml": "<a/>" });
  const flatOdf = (kind: string) =>
    `<?xml version="1.0"?><office:document xmlns:office="x" office:version="1.3" office:mimetype="${odfType(kind)}"/>`;

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
    ["html", "a page in UTF-16, the other way round, behind a line", bigEndian("\r\n<html>")],
    [
      "html",
      "a page behind a comment",
      strToU8("<!-- saved from url=(0014)about:internet -->\r\n<!DOCTYPE html>"),
    ],
    [
      "html",
      "a page behind a comment, in UTF-16 without a mark",
      utf16("<!-- a > b -->\n<!DOCTYPE html><html>"),
    ],
    [
      "html",
      "a page behind comments with tags in them",
      `<!--[if mso]><w:x/><![endif]-->${"<!-- -->".repeat(900)}<HTML >`,
    ],
    ["html", "a page of Word's behind a declaration", '<?xml version="1.0"?><?x y?><!----><head><meta>'],
    ["html", "the title of a page", "<title>年报</title><p>"],
    [
      "html",
      "a page with its pictures that a browser saved",
      "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n",
    ],
    ["not-a-package", "a letter", "From: 县政府\r\n\r\n<html>"],
    ["not-a-package", "XML whose root only begins as a page's", "<header/>"],
    ["damaged-xml", "a comment without an end", "<!-- <html>"],
    ["html", "a table alone", "<table><tr></tr></table>"],
    ["not-a-package", "much white space", " ".repeat(1025)],
    ["empty-file", "a kilobyte of white space", " ".repeat(1024)],
    ["html", "a page with its pictures", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related")],
    ["not-a-package", "text", strToU8("政府信息公开工作年度报告")],
    ["not-a-package", "other XML", "<feed/>"],
    ["not-a-package", "a zip of something", zip({ "a.txt": "a" })],
    ["not-a-package", "an empty zip", zip({})],
    [
      "word-xml",
      "Word 2003 XML",
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><!-- <a> --><w:wordDocument xmlns:w="x"/>',
    ],
    ["word-xml", "Word 2003 XML in UTF-16", utf16('<?xml version="1.0"?><wordDocument xmlns="x"/>')],
    ["not-a-word-document", "a workbook of Excel 2003", '<?xml version="1.0"?><Workbook xmlns="x"/>'],
    ["not-a-word-document", "a main part alone", documentXml(p("a"))],
    ["not-a-package", "XML that speaks of others", "<a><w:wordDocument xmlns:w='x'/><Workbook/></a>"],
    ["odt", "a flat OpenDocument text", flatOdf("text")],
    ["odt", "a flat template of one", flatOdf("text-template")],
    ["not-a-word-document", "a flat OpenDocument spreadsheet", flatOdf("spreadsheet")],
    ["odt", "an OpenDocument text", odf("text")],
    ["odt", "a template of one", odf("text-template")],
    ["not-a-word-document", "an OpenDocument presentation", odf("presentation")],
    ["not-a-package", "a zip with one file of an OpenDocument text", zip({ "content.xml": "<a/>" })],
    ["not-a-package", "a zip with the other", zip({ mimetype: "x" })],
    ["encrypted", "a package with an encrypted one in it", zip({ EncryptedPackage: "x" })],
    ["not-a-word-document", "an OpenDocument of no kind", zip({ mimetype: "x", "content.xml": "<a/>" })],
    ["embedded-content", "a page embedded in the body", docx(`${p("a")}<w:altChunk r:id="x" xmlns:r="y"/>`)],
    ["embedded-content", "a document embedded in a cell", docx(oneCell(`<w:altChunk/>${p()}`))],
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
    expect(outcome(source)).toBe(code);
  });

  test("an encrypted entry in a zip", () => {
    const file = docx(p("a"));
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at + 4 < file.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) file[at + 8] = 1;
    expect(outcome(file)).toBe("encrypted");
  });
});

test("a text that is no file at all is told from one", () => {
  expect(outcome(strToU8("a"))).toBe("not-a-package");
});
