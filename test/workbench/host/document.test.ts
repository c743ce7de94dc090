import { Host } from "../../../src/workbench/host";
import { parseXml } from "../../../src/workbench/model/xml";
import { partsOf, p, r, rawDocx, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";

const open = useOffice();

describe("the selection", () => {
  test("is what the add-in selects, and what the user selects", async () => {
    const { Word, host } = await open(p("1") + p("23"));
    const texts = await Word.run(async (context) => {
      context.document.body.search("23").getFirst().select();
      const selected = context.document.getSelection();
      selected.load("text");
      await context.sync();
      const byAddIn = selected.text;
      host.user.select(host.document.rangeAt(host.document.paragraphs()[0]!, 0, 1));
      const again = context.document.getSelection();
      again.load("text");
      await context.sync();
      return [byAddIn, again.text];
    });
    expect(texts).toEqual(["23", "1"]);
  });

  test("raises DocumentSelectionChanged, until nobody listens", async () => {
    const { Office, host } = await open(p("123"));
    let count = 0;
    const handler = () => (count += 1);
    const type = Office.EventType.DocumentSelectionChanged;
    const { document } = Office.context;
    await new Promise((resolve) => document.addHandlerAsync(type, handler, resolve));
    host.user.select(host.document.rangeAt(host.document.paragraphs()[0]!, 1, 2));
    await new Promise((resolve) => setTimeout(resolve));
    expect(count).toBe(1);
    await new Promise((resolve) => document.removeHandlerAsync(type, { handler }, resolve));
    host.user.select(host.document.rangeAt(host.document.paragraphs()[0]!, 0, 1));
    await new Promise((resolve) => setTimeout(resolve));
    expect(count).toBe(1);
  });
});

describe("content controls", () => {
  const control = (properties: string, inner: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const BODY = [
    `<w:p>${r("", "甲")}${control('<w:alias w:val="总计"/><w:tag w:val="a"/><w:id w:val="7"/>', r("", "12"))}</w:p>`,
    control('<w:tag w:val="b"/><w:lock w:val="contentLocked"/>', p("3")),
    tbl([[``, control('<w:tag w:val="a"/>', p("4"))]]),
  ].join("");

  test("are listed with what they say and hold", async () => {
    const { Word } = await open(BODY);
    const found = await Word.run(async (context) => {
      const controls = context.document.body.contentControls;
      controls.load("id,tag,text");
      await context.sync();
      return controls.items.map(({ id, tag, text }) => [id, tag, text]);
    });
    expect(found).toEqual([
      [7, "a", "12"],
      [0, "b", "3"],
      [0, "a", "4"],
    ]);
  });

  test("in a paragraph hold just their own characters", async () => {
    const { Word, host } = await open(BODY);
    await Word.run(async (context) => {
      context.document.body.contentControls.getFirst().insertText("9", "Replace");
      await context.sync();
    });
    expect(host.document.textOf(host.document.paragraphs()[0]!)).toBe("甲9");
  });

  test("that lock their content refuse text and colour", async () => {
    const { Word } = await open(BODY);
    const write = (act: (control: Word.ContentControl) => void) =>
      codeOf(
        Word.run(async (context) => {
          const controls = context.document.body.contentControls;
          controls.load("tag");
          await context.sync();
          act(controls.items[1]!);
          await context.sync();
        }),
      );
    expect(await write((locked) => void locked.insertText("9", "Replace"))).toBe("AccessDenied");
    expect(await write((locked) => (locked.font.highlightColor = "#FFFF00"))).toBe("AccessDenied");
  });
});

describe("a protected document", () => {
  const protection = (kind: string) => `<w:documentProtection w:edit="${kind}" w:enforcement="1"/>`;

  test.each([
    ["readOnly", "AccessDenied"],
    ["comments", "AccessDenied"],
    ["forms", "AccessDenied"],
    ["trackedChanges", "none"],
  ])("%s: a write is %s, by the user, too", async (kind, expected) => {
    const { Word, host } = await open({ body: p("1"), settings: protection(kind) });
    const write = Word.run(async (context) => {
      context.document.body.getRange("Content").font.highlightColor = "#FFFF00";
      await context.sync();
    });
    expect(await codeOf(write)).toBe(expected);
    const all = () => host.document.rangeAt(host.document.paragraphs()[0]!, 0, 1);
    for (const act of [() => host.user.type(all(), "2"), () => host.user.pasteLines(all(), ["2", "3"])]) {
      if (expected === "none") expect(act).not.toThrow();
      else expect(act).toThrow("protected");
    }
    expect(host.isReadOnly).toBe(expected === "AccessDenied");
  });
});

test("a copy of the file takes the protection off the document where the host is so", async () => {
  const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
  for (const [fileCopy, left] of [
    ["works", "readOnly"],
    ["unprotects", null],
  ] as const) {
    const { Office, host } = await open({ body: p("1"), settings }, { fileCopy });
    const { document } = Office.context;
    await new Promise((resolve) => document.getFileAsync(Office.FileType.Compressed, resolve));
    expect(host.document.protection).toBe(left);
  }
});

describe("the settings of the document", () => {
  test("are saved into the file, read from it, and gone without a trace when removed", async () => {
    const { Office, host, reopen } = await open(p("1"));
    const before = partsOf(host.save());
    const { settings } = Office.context.document;
    const save = () => new Promise((resolve) => settings.saveAsync(resolve));
    settings.set("nianbao.marks", { version: 1, cells: ["二"] });
    await save();
    expect(partsOf(host.save())["word/webextensions/webextension1.xml"]).toContain("nianbao.marks");
    await reopen(host.save());
    expect(settings.get("nianbao.marks")).toEqual({ version: 1, cells: ["二"] });
    settings.remove("nianbao.marks");
    await save();
    expect(partsOf(host.save())).toEqual(before);
  });

  test("are a change of the document when they are saved", async () => {
    const { Office, host } = await open(p("1"));
    const changes: string[] = [];
    host.listen({ changed: (by) => changes.push(by) });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(changes).toEqual(["add-in"]);
  });

  test("are cached by office.js for each document by itself", () => {
    const instanceOf = () => {
      const window = {} as { external: { GetContext: () => { GetInstanceId: () => string } } };
      new Host({ file: rawDocx(p("1")) }).install(window);
      return window.external.GetContext().GetInstanceId();
    };
    expect(instanceOf()).not.toBe(instanceOf());
  });
});

describe("the file", () => {
  test("is handed over in slices", async () => {
    const { Office, host } = await open(p("1"));
    const file = await new Promise<Office.File>((resolve) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1000 }, ({ value }) =>
        resolve(value),
      ),
    );
    const bytes: number[] = [];
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await new Promise<Office.Slice>((resolve) =>
        file.getSliceAsync(i, ({ value }) => resolve(value)),
      );
      bytes.push(...(slice.data as number[]));
    }
    expect(new Uint8Array(bytes)).toEqual(host.save());
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const closed = await new Promise((resolve) => file.closeAsync(({ status }) => resolve(status)));
    expect(closed).toBe("succeeded");
  });

  test("is not handed over as PDF", async () => {
    const { Office } = await open(p("1"));
    const status = await new Promise((resolve) =>
      Office.context.document.getFileAsync(Office.FileType.Pdf, (result) => resolve(result.status)),
    );
    expect(status).toBe("failed");
  });
});

describe("the Open XML of a document", () => {
  const ooxml = async (
    what: (context: Word.RequestContext) => { getOoxml(): OfficeExtension.ClientResult<string> },
    comment = "",
  ) => {
    const { Word } = await open({
      body: p("前") + tbl([p("1")]) + p("后"),
      settings: `<!--${comment}--><w:trackRevisions/><w:zoom/>`,
    });
    return Word.run(async (context) => {
      const xml = what(context).getOoxml();
      await context.sync();
      return xml.value;
    });
  };

  test("is flat OPC with its relationships, styles and settings, without w:trackRevisions", async () => {
    const xml = await ooxml(({ document }) => document.body);
    for (const part of [
      "/_rels/.rels",
      "/word/document.xml",
      "/word/_rels/document.xml.rels",
      "/word/styles.xml",
    ]) {
      expect(xml).toContain(`pkg:name="${part}"`);
    }
    expect(xml).toContain(
      'pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
    );
    expect(xml).toContain("<w:zoom/>");
    expect(xml).not.toContain("trackRevisions");
    expect(parseXml(xml).root.tagName).toBe("pkg:package");
  });

  test("is written in one pass, whatever a comment of the settings looks like", async () => {
    const comment = "<w:trackRevisions ".repeat(100_000);
    const xml = await ooxml(({ document }) => document.body, comment);
    expect(xml).toContain(`<!--${comment}--><w:zoom/>`);
  });

  test("of a table holds the table alone, and the last section", async () => {
    const xml = await ooxml(({ document }) => document.body.tables.getFirst().getRange());
    expect(/<w:body>(.*)<\/w:body>/s.exec(xml)?.[1]).toBe(`${tbl([p("1")])}<w:p/><w:sectPr/>`);
  });

  test("of anything else is not offered", async () => {
    const asked = ooxml(({ document }) => document.body.search("前").getFirst());
    expect(await codeOf(asked)).toBe("NotImplemented");
  });
});

test("lines that the user pastes are the user's change, and what the add-in reads", async () => {
  const { Word, host } = await open(p("1"));
  const changes: string[] = [];
  host.listen({ changed: (by) => changes.push(by) });
  const caret = host.user.pasteLines(host.document.rangeAt(host.document.paragraphs()[0]!, 1, 1), ["2", "3"]);
  expect(changes).toEqual(["user"]);
  expect([caret.start.offset, caret.end.offset]).toEqual([1, 1]);
  const read = await Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("text");
    await context.sync();
    return paragraphs.items.map(({ text }) => text);
  });
  expect(read).toEqual(["12", "3"]);
});
