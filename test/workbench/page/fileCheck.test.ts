import { strToU8, zipSync } from "fflate";
import { unreadableSentence } from "../../../src/review";
import { MAX_FILE_BYTES, MAX_PARAGRAPHS, MAX_RUNS, refusal } from "../../../src/workbench/page/fileCheck";
import { docx, paragraph, run } from "./support";

const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);

describe("what can be opened", () => {
  test("a .docx, whatever its name says", () => {
    expect(refusal("report.docx", docx(paragraph(run("1"))))).toBeNull();
    expect(refusal("report", docx(paragraph(run("1"))))).toBeNull();
  });

  test("as many paragraphs and runs as the bounds name", () => {
    expect(refusal("a.docx", docx(paragraph(run("1")).repeat(MAX_PARAGRAPHS)))).toBeNull();
    expect(refusal("a.docx", docx(paragraph(run("1").repeat(MAX_RUNS))))).toBeNull();
  });
});

describe("what is refused, with what to do", () => {
  test.each([
    ["an old document", "report.doc", COMPOUND, /旧格式/],
    ["a document of WPS", "report.wps", COMPOUND, /旧格式/],
    ["a document with a password", "report.docx", COMPOUND, /密码/],
    ["a PDF", "report.docx", strToU8("%PDF-1.7"), /PDF/],
    ["an RTF", "report.docx", strToU8("{\\rtf1 x}"), /RTF/],
    ["a web page", "report.docx", strToU8("\n<!DOCTYPE html><p>"), /网页/],
    ["a text", "report.docx", strToU8("报告"), /不是 Word 文档/],
    ["nothing", "report.docx", new Uint8Array(0), /空的/],
    ["half of a file", "report.docx", docx(paragraph()).subarray(0, 300), /不完整/],
    ["too large a file", "report.docx", new Uint8Array(MAX_FILE_BYTES + 1), /40 MB/],
  ])("%s", (_, name, bytes, sentence) => {
    const reason = refusal(name, bytes);
    expect(reason?.zh).toMatch(sentence);
    expect(reason?.zh).toMatch(/请/);
    expect(reason?.en).toMatch(/[a-z]/);
  });

  test.each([
    ["pdf", "%PDF-1.7"],
    ["rtf", "{\\rtf1 x}"],
    ["html", "<!DOCTYPE html><p>"],
    ["not-a-package", "报告"],
    ["empty-file", ""],
  ] as const)("%s, in the words of the command", (code, content) => {
    expect(refusal("a.docx", strToU8(content))).toEqual(unreadableSentence(code));
  });

  test("an archive that says it unpacks to gigabytes, and none of it is unpacked", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(1000) });
    expect(refusal("a.docx", withUnpackedSize(bomb, 3_000_000_000))?.zh).toMatch(/解压/);
  });

  test("an archive of thousands of parts", () => {
    const names = Array.from({ length: 5_001 }, (_, index) => [`${index}.xml`, new Uint8Array(0)]);
    expect(refusal("a.docx", zipSync(Object.fromEntries(names)))?.zh).toMatch(/解压/);
  });

  test("more paragraphs, and more runs in one paragraph, than a browser draws", () => {
    const tooMany = docx(paragraph(run("1")).repeat(MAX_PARAGRAPHS + 1));
    expect(refusal("a.docx", tooMany)?.zh).toMatch(/太长/);
    expect(refusal("a.docx", docx(paragraph(run("1").repeat(MAX_RUNS + 1))))?.zh).toMatch(/太长/);
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
