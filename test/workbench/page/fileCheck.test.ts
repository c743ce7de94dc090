import { strToU8, unzipSync, zipSync } from "fflate";
import type { UnreadableCode } from "../../../src/document";
import type { Sentence } from "../../../src/report";
import { unreadableSentences } from "../../../src/unreadable";
import {
  checkedFile,
  faultOf,
  MAX_FILE_BYTES,
  MAX_PARAGRAPHS,
  MAX_ROW,
  MAX_RUNS,
} from "../../../src/workbench/page/shell/files";
import { PageError } from "../../../src/workbench/page/shell/texts";
import { docx, documentXml, paragraph, run } from "./support";

/** What is said of a file that is refused before it is opened; null where it is not. */
function refusal(file: Uint8Array): Sentence | null {
  try {
    checkedFile(file);
    return null;
  } catch (error) {
    if (error instanceof PageError) return error.sentence;
    throw error;
  }
}

describe("what can be opened", () => {
  test("a .docx", () => {
    expect(refusal(docx(paragraph(run("1"))))).toBeNull();
  });

  test("as many paragraphs and runs as the bounds name", () => {
    expect(refusal(docx(paragraph(run("1")).repeat(MAX_PARAGRAPHS)))).toBeNull();
    expect(refusal(docx(paragraph(run("1").repeat(MAX_RUNS))))).toBeNull();
  });
});

/** Files that are none of Word's, or damaged, and the reason that the add-in's own reader gives. */
const UNREADABLE: readonly (readonly [string, Uint8Array, UnreadableCode])[] = [
  ["an old document", compound("WordDocument"), "legacy-doc"],
  ["a compound file of nobody's", compound("Contents"), "legacy-doc"],
  ["a document with a password", compound("EncryptedPackage"), "encrypted"],
  ["an old spreadsheet", compound("Workbook"), "not-a-word-document"],
  ["an old presentation", compound("PowerPoint Document"), "not-a-word-document"],
  ["a PDF", strToU8("%PDF-1.7"), "pdf"],
  ["an RTF", strToU8("{\\rtf1 x}"), "rtf"],
  ["a web page", strToU8("\n<!DOCTYPE html><p>"), "html"],
  ["a text", strToU8("报告"), "not-a-package"],
  ["nothing", new Uint8Array(0), "empty-file"],
  ["half of a file", docx(paragraph()).subarray(0, 300), "damaged-package"],
  ["a file with a hole", withHole(docx(paragraph(run("1").repeat(500)))), "damaged-package"],
  ["an archive with a password", encrypted(docx(paragraph())), "encrypted"],
  ["a package without its document", withParts({ "word/document.xml": null }), "damaged-package"],
  ["an archive of other files", zipSync({ "a.txt": strToU8("a") }), "not-a-package"],
  [
    "an OpenDocument text",
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8("<x/>"),
    }),
    "odt",
  ],
  ["Word 2003 XML", strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), "word-xml"],
  ["a spreadsheet", withParts({ "word/document.xml": "<workbook/>" }), "not-a-word-document"],
  ["a body that breaks off", withParts({ "word/document.xml": documentXml("<w:p>") }), "damaged-xml"],
  [
    "a document that declares entities",
    withParts({ "word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${documentXml("<w:p>&b;</w:p>")}` }),
    "entities",
  ],
];

/** What a file is refused with, before it is parsed or after that has failed. */
const saidOf = (bytes: Uint8Array): Sentence | null => refusal(bytes) ?? faultOf(bytes);

describe("what is refused, with what to do", () => {
  test.each(UNREADABLE)("%s, in the words of the command", (_what, bytes, code) => {
    expect(saidOf(bytes)).toEqual(unreadableSentences[code]);
    expect(saidOf(bytes)?.zh).toMatch(/请/);
  });

  test("nothing is said against a document that can be read", () => {
    expect(saidOf(docx(paragraph(run("1"))))).toBeNull();
  });

  test("a file larger than a browser opens", () => {
    expect(refusal(new Uint8Array(MAX_FILE_BYTES + 1))?.zh).toMatch(/40 MB/);
  });

  test("an archive that says it unpacks to gigabytes, and none of it is unpacked", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(1000) });
    expect(refusal(withUnpackedSize(bomb, 3_000_000_000))?.zh).toMatch(/解压/);
  });

  test("an archive of thousands of parts", () => {
    const names = Array.from({ length: 5_001 }, (_, index) => [`${index}.xml`, new Uint8Array(0)]);
    expect(refusal(zipSync(Object.fromEntries(names)))?.zh).toMatch(/解压/);
  });

  test("more paragraphs, and more runs in one paragraph, than a browser draws", () => {
    const tooMany = docx(paragraph(run("1")).repeat(MAX_PARAGRAPHS + 1));
    expect(refusal(tooMany)?.zh).toMatch(/太长.*超过一万个.*五千段以上/);
    expect(refusal(docx(paragraph(run("1").repeat(MAX_RUNS + 1))))).toEqual(refusal(tooMany));
  });

  test("more cells in a row than a browser draws", () => {
    const row = (cells: number) => `<w:tr>${`<w:tc>${paragraph()}</w:tc>`.repeat(cells)}</w:tr>`;
    const table = (cells: number) => docx(`<w:tbl>${row(cells)}${row(cells)}</w:tbl>${paragraph()}`);
    expect(refusal(table(MAX_ROW))).toBeNull();
    expect(refusal(table(MAX_ROW + 1))?.zh).toMatch(/一行超过一千格/);
  });

  test.each(["w:", "", "文:", "w.-1:"])("paragraphs and runs are counted under the prefix %j", (prefix) => {
    const said = (xml: string) => refusal(withParts({ "word/other.xml": `<a>${xml}</a>` }))?.zh;
    expect(said(`<${prefix}p/>`.repeat(MAX_PARAGRAPHS + 1))).toMatch(/太长/);
    expect(said(`<${prefix}r></${prefix}r>`.repeat(MAX_RUNS + 1))).toMatch(/太长/);
  });
});

/** The archive with another unpacked size in its directory (offset 24 of the first entry, ZIP 4.3.12). */
function withUnpackedSize(archive: Uint8Array, size: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

/** The start of an OLE compound file, and the name of a stream in UTF-16 behind it. */
function compound(stream: string): Uint8Array {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
  return Uint8Array.from([
    ...signature,
    ...Array.from(stream, (char) => [char.charCodeAt(0), 0]).flat(),
    0,
    0,
  ]);
}

/** A .docx with other parts; null takes one away. */
function withParts(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const files = unzipSync(docx(paragraph()));
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete files[name];
    else files[name] = strToU8(text);
  }
  return zipSync(files);
}

/** The archive with every entry's flag of encryption set (offsets 6 and 8, ZIP 4.3.7 and 4.3.12). */
function encrypted(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 10; at += 1) {
    const signature = view.getUint32(at, true);
    const flags = signature === 0x04034b50 ? at + 6 : signature === 0x02014b50 ? at + 8 : null;
    if (flags !== null) view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  }
  return copy;
}

/** The archive with zeros where the compressed bytes of its document are. */
function withHole(archive: Uint8Array): Uint8Array {
  const name = strToU8("word/document.xml");
  const at = archive.findIndex((_, index) => name.every((byte, i) => archive[index + i] === byte));
  return archive.slice().fill(0xff, at + name.length, at + name.length + 40);
}
