import { strToU8, unzipSync, zipSync } from "fflate";
import { ooxmlOf, OpcPackage, WordDocument } from "../../../src/workbench/model";
import { p, partsOf, rawDocx } from "../rawDocx";
import { openModel, PLAIN, stretch } from "./support";

describe("a document that is saved", () => {
  const file = rawDocx({ body: p("文字"), prolog: '<?xml version="1.0" standalone="yes"?>\r\n' });

  test("keeps every part and the order of its parts when nothing was changed", () => {
    const saved = new OpcPackage(file).save();
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(file)));
    expect(partsOf(saved)).toEqual(partsOf(file));
  });

  test("changes nothing but the part that was written to", () => {
    const document = openModel(p("文字"));
    const before = partsOf(document.save());
    document.replace(stretch(document, 0, 0, 2), "数字");
    const { "word/document.xml": main, ...others } = partsOf(document.save());
    const { "word/document.xml": mainBefore, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(main).toBe(mainBefore?.replace("文字", "数字").replace(' xml:space="preserve"', ""));
  });

  test("keeps a part's bytes when it was changed and changed back", () => {
    const document = new WordDocument(file, () => PLAIN);
    document.setHighlight(stretch(document, 0, 0, 2), "yellow");
    expect(partsOf(document.save())).not.toEqual(partsOf(file));
    document.setHighlight(stretch(document, 0, 0, 2), null);
    expect(partsOf(document.save())).toEqual(partsOf(file));
  });

  test("is the same file whenever it is saved", () => {
    const document = openModel(p("文字"));
    document.setHighlight(stretch(document, 0, 0, 1), "yellow");
    expect(document.save()).toEqual(document.save());
  });
});

describe("part names", () => {
  const named = (written: (name: string) => string) => {
    const files = unzipSync(rawDocx({ body: p("文字"), settings: "<w:trackRevisions/>" }));
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [written(name), part])));
  };

  test.each<[string, (name: string) => string]>([
    ["backslashes", (name) => name.replaceAll("/", "\\")],
    ["a leading slash", (name) => `/${name}`],
    ["a leading dot", (name) => `./${name}`],
    ["other case", (name) => name.toUpperCase()],
    ["escapes", (name) => name.replace("document", "%64ocument")],
  ])("with %s are the same names, and stay in the file that is saved", (_, written) => {
    const file = named(written);
    const document = new WordDocument(file, () => PLAIN);
    expect(document.isTracking).toBe(true);
    document.setHighlight(stretch(document, 0, 0, 2), "yellow");
    const painted = document.save();
    expect(Object.keys(unzipSync(painted))).toEqual(Object.keys(unzipSync(file)));
    expect(partsOf(painted)[written("word/document.xml")]).toContain("yellow");
    expect(ooxmlOf(document, null)).toMatch(
      /pkg:name="\/word\/(?:%64|d)ocument.xml" pkg:contentType="[^"]*main\+xml"/i,
    );
    expect(ooxmlOf(document, null)).not.toMatch(/content_types/i);
  });
});

test("parts that nothing refers to stay in the file, and are no part of what getOoxml gives", () => {
  const file = zipSync({ ...unzipSync(rawDocx(p("1"))), "word/left.xml": strToU8("<a/>") });
  const document = new WordDocument(file, () => PLAIN);
  expect(ooxmlOf(document, null)).not.toContain("left.xml");
  expect(partsOf(document.save())).toEqual(partsOf(file));
});

describe("a part in UTF-16", () => {
  const xml = partsOf(rawDocx(p("文字")))["word/document.xml"]?.replace("UTF-8", "UTF-16") ?? "";
  const encoded = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };

  test.each([
    ["of either order", `\ufeff${xml}`, false],
    ["of either order", `\ufeff${xml}`, true],
    ["without a mark", xml, true],
    ["without a mark", xml, false],
  ])("%s is read and saved as such", (_, text, isLittle) => {
    const file = zipSync({ ...unzipSync(rawDocx(p("x"))), "word/document.xml": encoded(text, isLittle) });
    const document = new WordDocument(file, () => PLAIN);
    document.replace(stretch(document, 0, 0, 2), "数字");
    const saved = unzipSync(document.save())["word/document.xml"];
    const expected = `\ufeff${xml.replace("文字", "数字").replace(' xml:space="preserve"', "")}`;
    expect(saved).toEqual(encoded(expected, isLittle));
  });
});

describe("what is no Word document", () => {
  test("is refused", () => {
    const options = () => PLAIN;
    expect(() => new WordDocument(new Uint8Array([1, 2, 3]), options)).toThrow();
    const noMain = Object.fromEntries(
      Object.entries(unzipSync(rawDocx(p("x")))).filter(([name]) => name !== "word/document.xml"),
    );
    expect(() => new WordDocument(zipSync(noMain), options)).toThrow("not a Word document");
  });
});
