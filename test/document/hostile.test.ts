import fc from "fast-check";
import { deflateSync } from "fflate";
import { limits, setCellText, UnreadableDocument } from "../../src/document";
import { documentXml, docx, flat, oneCell, outcome, p, parts, r, tbl, tc, tr, zip } from "./build";

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

describe("content from elsewhere", () => {
  test("an altChunk is not read, nor the document round it", () => {
    const page = "<html><script>alert(1)</script><table><tr><td>1</td></tr></table></html>";
    const file = zip({
      ...parts(documentXml(`${p("a")}<w:altChunk r:id="x" xmlns:r="y"/>`)),
      "word/a.html": page,
    });
    expect(outcome(file)).toBe("embedded-content");
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
