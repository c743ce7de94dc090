import { strToU8 } from "fflate";
import { readOutline } from "../../src/document";
import { documentXml, flat, namespaces, oneCell, onlyCell, outcome, p, paragraphTexts, parts } from "./build";

const texts = (source: Uint8Array | string): string[] => paragraphTexts(readOutline(source));

const main = documentXml(p("a"));

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

  test("a part's name may lack its first slash", () => {
    expect(texts(flat(parts(main)).replaceAll('pkg:name="/', 'pkg:name="'))).toEqual(["a"]);
  });

  test("a package within a part is content of the part", () => {
    const inner = `<pkg:package xmlns:pkg="${namespaces.pkg}"><pkg:part pkg:name="/word/b.xml"/></pkg:package>`;
    expect(texts(flat(parts(documentXml(inner + p("a")))))).toEqual(["a"]);
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
    expect(outcome(source.replace(namespaces.pkg, "urn:other"))).toBe("not-a-word-document");
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
    expect(outcome(start + text)).toBe("damaged-xml");
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

test("a table of a document is found in a flat package as well", () => {
  expect(onlyCell(readOutline(flat(parts(documentXml(oneCell("3")))))).text).toBe("3");
});
