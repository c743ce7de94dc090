import { unzipSync, zipSync } from "fflate";
import { OpcPackage, WordDocument } from "../../../src/workbench/model";
import { p, partsOf, rawDocx } from "../rawDocx";
import { openModel, stretch } from "./support";

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
    const document = new WordDocument(file, () => ({
      deletedText: false,
      hiddenText: false,
      tracking: null,
    }));
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

describe("what is no Word document", () => {
  test("is refused", () => {
    const options = () => ({ deletedText: false, hiddenText: false, tracking: null });
    expect(() => new WordDocument(new Uint8Array([1, 2, 3]), options)).toThrow();
    const noMain = Object.fromEntries(
      Object.entries(unzipSync(rawDocx(p("x")))).filter(([name]) => name !== "word/document.xml"),
    );
    expect(() => new WordDocument(zipSync(noMain), options)).toThrow("not a Word document");
  });
});
