import { OpcPackage, readSettings, writeSettings } from "../../../src/workbench/model";
import { p, partsOf, rawDocx } from "../rawDocx";

const addIn = {
  id: "6f6bd4b8-65a3-4f5e-8a8f-1d5cb0d7f001",
  version: "1.0.0.0",
};
const other = { ...addIn, id: "11111111-2222-3333-4444-555555555555" };
const one = new Map([["nianbao.marks", '{"text":"“二” & <三>"}']]);

describe("settings in the file", () => {
  test("are the properties of a web extension part that the task panes refer to", () => {
    const file = new OpcPackage(rawDocx(p("1")));
    writeSettings(file, addIn, one);
    const parts = partsOf(file.save());
    expect(parts["word/webextensions/webextension1.xml"]).toContain(
      '<we:property name="nianbao.marks" value="{&quot;text&quot;:&quot;“二” &amp; &lt;三&gt;&quot;}"/>',
    );
    expect(parts["word/webextensions/webextension1.xml"]).toContain(`<we:reference id="${addIn.id}"`);
    expect(parts["word/webextensions/taskpanes.xml"]).toContain("<wetp:webextensionref");
    expect(parts["word/webextensions/_rels/taskpanes.xml.rels"]).toContain('Target="webextension1.xml"');
    expect(parts["_rels/.rels"]).toContain('Target="word/webextensions/taskpanes.xml"');
    expect(parts["[Content_Types].xml"]).toContain("application/vnd.ms-office.webextension+xml");
    expect(parts["[Content_Types].xml"]).toContain("application/vnd.ms-office.webextensiontaskpanes+xml");
  });

  test("are read again from the saved file, and by their add-in only", () => {
    const file = new OpcPackage(rawDocx(p("1")));
    writeSettings(file, addIn, one);
    const saved = new OpcPackage(file.save());
    expect(readSettings(saved, { ...addIn, id: addIn.id.toUpperCase() })).toEqual(one);
    expect(readSettings(saved, other).size).toBe(0);
  });

  test("leave the file as it was when none is left, also after saving in between", () => {
    const original = rawDocx(p("1"));
    const file = new OpcPackage(original);
    writeSettings(file, addIn, one);
    const reopened = new OpcPackage(file.save());
    writeSettings(reopened, addIn, new Map());
    expect(partsOf(reopened.save())).toEqual(partsOf(original));
  });

  test("of one add-in stay when another's go", () => {
    const file = new OpcPackage(rawDocx(p("1")));
    writeSettings(file, other, new Map([["a", "1"]]));
    const before = partsOf(file.save());
    writeSettings(file, addIn, one);
    expect(readSettings(file, other)).toEqual(new Map([["a", "1"]]));
    writeSettings(file, addIn, new Map());
    expect(partsOf(file.save())).toEqual(before);
  });

  test("that are written anew replace all that were there", () => {
    const file = new OpcPackage(rawDocx(p("1")));
    writeSettings(file, addIn, one);
    writeSettings(file, addIn, new Map([["b", "2"]]));
    expect(readSettings(file, addIn)).toEqual(new Map([["b", "2"]]));
  });
});
