import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { limits, readOutline, setCellText, UnreadableDocument } from "../../src/document";
import { cellOf, docx, documentXml, flat, oneCell, onlyCell, p, parts, r, tbl, tc, tr, zip } from "./build";

/** What came of reading: a code, or `read`. Any other error fails the test. */
function outcome(source: Uint8Array | string): string {
  try {
    readOutline(source);
    return "read";
  } catch (error) {
    // The message is for developers, and says what was wrong.
    if (error instanceof UnreadableDocument && error.message !== "") return error.code;
    throw error;
  }
}

function milliseconds(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Far above what any of these takes, far below a hang, also on a busy machine. */
const aMoment = 20_000;

describe("zip bombs", () => {
  test("an entry that says it is too large is not inflated", () => {
    const bomb = zip({
      ...parts(documentXml(p())),
      "word/document.xml": new Uint8Array(limits.partBytes + 1),
    });
    expect(outcome(bomb)).toBe("too-large");
  });

  test("an entry that grows beyond what it says is stopped there", () => {
    const file = zip({ ...parts(documentXml(p())), "word/document.xml": new Uint8Array(20_000_000) });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at + 46 < file.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000) {
        view.setUint32(at + 24, 5_000, true);
      }
    }
    let code = "";
    expect(milliseconds(() => (code = outcome(file)))).toBeLessThan(aMoment);
    expect(code).toBe("damaged-package");
  });

  test("a long stream that lies is stopped step by step", () => {
    const noise = fc.sample(fc.uint8Array({ minLength: 100_000, maxLength: 100_000 }), {
      numRuns: 3,
      seed: 1,
    });
    const data = deflateSync(Uint8Array.from(noise.flatMap((bytes) => Array.from(bytes))));
    expect(data.length).toBeGreaterThan(64 * 1024);
    const file = zip({ ...parts(documentXml(p())), "word/document.xml": data });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at + 46 < file.length; at++) {
      const isRecord =
        view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === data.length;
      // The stored entry becomes one that claims to be deflated to 100,000 bytes.
      if (isRecord) {
        view.setUint16(at + 10, 8, true);
        view.setUint32(at + 20, data.length, true);
        view.setUint32(at + 24, 100_000, true);
      }
    }
    expect(milliseconds(() => expect(outcome(file)).toBe("damaged-package"))).toBeLessThan(aMoment);
  });

  test("parts that nobody asks for are never inflated", () => {
    const file = zip({
      ...parts(documentXml(p("a"))),
      "word/media/image1.png": new Uint8Array(limits.partBytes + 1),
    });
    expect(outcome(file)).toBe("read");
  });

  test("a tag of ten megabytes in a flat package is refused", () => {
    expect(outcome(`<${"a".repeat(10_000_000)}`)).toBe("damaged-xml");
    expect(outcome(`<${"a".repeat(10_000_000)}/>`)).toBe("not-a-package");
  });

  test("a flat package with a part too large is refused", () => {
    const long = documentXml(p(r(`<w:t>${"a".repeat(limits.partBytes)}</w:t>`)));
    expect(outcome(flat(parts(long)))).toBe("too-large");
  });
});

describe("entities", () => {
  test("are never expanded: a document type is refused", () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      "",
    );
    const declared = `<!DOCTYPE w:document [<!ENTITY l0 "ha">${laughs}]>`;
    const main = documentXml(p(r("<w:t>&l20;</w:t>")));
    expect(outcome(zip(parts(declared + main)))).toBe("entities");
    expect(outcome(declared + flat(parts(main)))).toBe("entities");
    // Behind the start of a package none may stand.
    expect(outcome(flat(parts(declared + main)))).toBe("damaged-xml");
  });

  test("an external one is not fetched", () => {
    const main = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml(p(r("<w:t>&x;</w:t>")))}`;
    expect(outcome(zip(parts(main)))).toBe("entities");
  });

  test("in the styles as well", () => {
    const files = parts(documentXml(p()), { styles: "<w:vanish/>" });
    expect(outcome(zip({ ...files, "word/styles.xml": `<!DOCTYPE d>${files["word/styles.xml"]}` }))).toBe(
      "entities",
    );
  });
});

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

describe("content from elsewhere", () => {
  test("an altChunk is not read", () => {
    const page = "<html><script>alert(1)</script><table><tr><td>1</td></tr></table></html>";
    const file = zip({
      ...parts(documentXml(`${p("a")}<w:altChunk r:id="x" xmlns:r="y"/>`)),
      "word/a.html": page,
    });
    const outline = readOutline(file);
    expect(outline.blocks).toEqual([{ kind: "paragraph", paragraph: { text: "a" } }]);
  });

  test("names that are members of every object are names like others", () => {
    const odd = ["constructor", "__proto__", "toString", "hasOwnProperty"]
      .map((name) => `<w:${name} w:${name}="1"><w:rPr><w:vanish/></w:rPr></w:${name}>`)
      .join("");
    expect(outcome(docx(odd + p(`${odd}${r("a")}`)))).toBe("read");
  });
});

describe("whatever the bytes are, the only error is UnreadableDocument", () => {
  const file = docx(p("a") + tbl(tr(tc("1") + tc("2")), "<w:tblStyle/>"), {
    styles: "<w:vanish/>",
    settings: "",
  });
  const text = flat(parts(documentXml(p("a") + oneCell("1"))));

  test("random bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => outcome(bytes) !== "read"));
  });

  test("random bytes that start like a zip, or like a compound file", () => {
    const starts = fc.constantFrom(
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(outcome(Uint8Array.from([...start, ...rest]))).not.toBe("read");
      }),
    );
  });

  test("a document cut off anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        expect(outcome(file.subarray(0, length))).not.toBe("read");
      }),
    );
  });

  test("a document with bytes changed anywhere, to read or to write", () => {
    const change = fc.tuple(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = file.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        outcome(damaged);
        try {
          setCellText(damaged, [{ place: { table: 1, row: 1, cell: 1 }, from: "1", to: "3" }]);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDocument);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a flat package with characters changed or lost anywhere", () => {
    const place = fc.integer({ min: 0, max: text.length - 1 });
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom("", "<", ">", '"', "&", "/", "x", "\0"),
        (at, cut, put) => {
          outcome(text.slice(0, at) + put + text.slice(at + cut));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("bytes of a main part that are random XML", () => {
    const name = fc.constantFrom(
      "w:p",
      "w:r",
      "w:t",
      "w:tbl",
      "w:tr",
      "w:tc",
      "w:sdt",
      "w:sdtPr",
      "w:rPr",
      "w:pPr",
      "w:del",
      "w:ins",
      "w:fldChar",
      "mc:AlternateContent",
      "mc:Choice",
      "w:gridSpan",
      "w:vMerge",
      "w:body",
    );
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("1", "", "<w:vMerge/>", '<w:fldChar w:fldCharType="begin"/>'),
        fc
          .tuple(name, fc.array(tie("node"), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        expect(outcome(zip(parts(documentXml(nodes.join("")))))).toBe("read");
      }),
      { numRuns: 300 },
    );
  });
});

test("a text that is no file at all is told from one", () => {
  expect(outcome(strToU8("a"))).toBe("not-a-package");
});
