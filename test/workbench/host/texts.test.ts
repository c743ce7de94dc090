import { bodyOf, p, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";

const open = useOffice();

describe("a search", () => {
  test.each<[string, string, Word.SearchOptions | undefined, string[]]>([
    ["in all paragraphs, in order", "一", undefined, ["一", "一"]],
    ["of other case", "AB", undefined, ["ab", "AB"]],
    ["of the same case", "AB", { matchCase: true } as Word.SearchOptions, ["AB"]],
    ["that repeats itself, without overlap", "11", undefined, ["11"]],
  ])("finds text %s", async (_name, text, options, expected) => {
    const { Word } = await open(p("一、ab 111") + tbl([p("一 AB 1")]));
    const found = await Word.run(async (context) => {
      const hits = context.document.body.search(text, options);
      hits.load("text");
      await context.sync();
      return hits.items.map((hit) => hit.text);
    });
    expect(found).toEqual(expected);
  });

  test.each<[string, string | string[]]>([
    ["^^", ["^"]],
    ["1^t2", ["1\t2"]],
    ["^p", "NotImplemented"],
    ["2^", "NotImplemented"],
  ])("for the code %s gives %j", async (text, expected) => {
    const { Word } = await open("<w:p><w:r><w:t>^1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>");
    let found: string[] = [];
    const code = await codeOf(
      Word.run(async (context) => {
        const hits = context.document.body.search(text);
        hits.load("text");
        await context.sync();
        found = hits.items.map((hit) => hit.text);
      }),
    );
    expect(code === "none" ? found : code).toEqual(expected);
  });

  test("that takes quotation marks and widths for alike finds what is written otherwise", async () => {
    const { Word } = await open(p("“５”和'5'"), { alikeInSearch: "quotes-and-widths" });
    const found = await Word.run(async (context) => {
      const hits = ['"5"', "‘5’"].map((text) => context.document.body.search(text));
      for (const one of hits) one.load("text");
      await context.sync();
      return hits.map(({ items }) => items.map(({ text }) => text));
    });
    expect(found).toEqual([["“５”"], ["'5'"]]);
  });

  test("of a table stays in it, and its hits can be written to", async () => {
    const { Word, host } = await open(p("23") + tbl([p(["<w:b/>", "23"])]));
    await Word.run(async (context) => {
      const hits = context.document.body.tables.getFirst().search("23", { matchCase: true });
      hits.load("text");
      await context.sync();
      hits.items[0]?.insertText("24", "Replace");
      await context.sync();
    });
    expect(bodyOf(host.save())).toBe(
      p("23") + tbl(["<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>24</w:t></w:r></w:p>"]),
    );
  });
});

describe("text that is inserted", () => {
  test.each<["Replace" | "Start" | "End", string, string]>([
    ["Replace", "9", "9"],
    ["Start", "912", "9"],
    ["End", "129", "9"],
  ])("at %s gives %s, and its own range", async (location, whole, own) => {
    const { Word } = await open(p("12"));
    const seen = await Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      const inserted = paragraph.getRange("Content").insertText("9", location);
      inserted.load("text");
      paragraph.load("text");
      await context.sync();
      return [paragraph.text, inserted.text];
    });
    expect(seen).toEqual([whole, own]);
  });

  test.each([
    ["", {}],
    [" where it is tracked", { changeTracking: "on" }],
    [" where deleted text is seen", { changeTracking: "on", deletedText: "yes" }],
  ] as const)(
    "leaves the ranges of other texts with them, also in later batches%s",
    async (_how, switches) => {
      const { Word } = await open(p("12 34"), switches);
      const texts = await Word.run(async (context) => {
        const hits = context.document.body.search("34");
        const first = context.document.body.search("12");
        hits.load("text");
        first.load("text");
        await context.sync();
        const inserted = first.items[0]?.insertText("99999", "Replace");
        await context.sync();
        hits.load("text");
        inserted?.load("text");
        await context.sync();
        return [...hits.items.map((hit) => hit.text), inserted?.text];
      });
      expect(texts).toEqual(["34", "99999"]);
    },
  );
});

describe("the font", () => {
  test("colours the characters of a range and reads them back", async () => {
    const { Word, host } = await open(tbl([p("12")]));
    const colors = await Word.run(async (context) => {
      const body = context.document.body.tables.getFirst().getCell(0, 0).body;
      const content = body.getRange("Content");
      content.font.highlightColor = "#FFFF00";
      content.load("font/highlightColor");
      await context.sync();
      const before = content.font.highlightColor;
      body.search("1").getFirst().font.highlightColor = "#00FF00";
      content.load("font/highlightColor");
      await context.sync();
      const mixed = content.font.highlightColor;
      content.font.highlightColor = null as unknown as string;
      content.load("font/highlightColor");
      await context.sync();
      return [before, mixed, content.font.highlightColor];
    });
    expect(colors).toEqual(["#FFFF00", "", null]);
    expect(bodyOf(host.save())).not.toContain("highlight");
  });

  test.each<[string, (context: Word.RequestContext) => Word.Font]>([
    ["a paragraph's mark", ({ document }) => document.body.paragraphs.getFirst().font],
    ["several paragraphs", ({ document }) => document.body.getRange("Content").font],
  ])("of %s is not offered", async (_name, fontOf) => {
    const { Word, host } = await open(p("1") + p("2"));
    const paint = Word.run(async (context) => {
      fontOf(context).highlightColor = "#FFFF00";
      await context.sync();
    });
    expect(await codeOf(paint)).toBe("NotImplemented");
    expect(bodyOf(host.save())).not.toContain("highlight");
  });
});

describe("ranges", () => {
  test("say how they lie to each other", async () => {
    const { Word } = await open(p("1 2 3"));
    const relations = await Word.run(async (context) => {
      const all = context.document.body.paragraphs.getFirst().getRange("Content");
      const one = context.document.body.search("1").getFirst();
      const three = context.document.body.search("3").getFirst();
      const both = one.expandTo(three);
      both.load("text");
      const results = [
        one.compareLocationWith(three),
        all.compareLocationWith(both),
        one.compareLocationWith(all),
      ];
      await context.sync();
      return [...results.map((result) => result.value), both.text];
    });
    expect(relations).toEqual(["Before", "Equal", "InsideStart", "1 2 3"]);
  });

  test("go on to the next paragraph", async () => {
    const { Word } = await open(p("1") + p("2"));
    const seen = await Word.run(async (context) => {
      const next = context.document.body.paragraphs.getFirst().getNext();
      const beyond = next.getNextOrNullObject();
      for (const one of [next, beyond]) one.load("text");
      await context.sync();
      return [next.text, beyond.isNullObject];
    });
    expect(seen).toEqual(["2", true]);
  });
});
