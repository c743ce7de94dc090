import type { Switches } from "../../src/workbench/host";
import { paragraph, type Block, type DocxModel } from "../../testing/docx";
import type { WordFailure } from "../../src/word";
import { closeAll, openDocument, typeOver, type OpenDocument } from "../../testing/word/word";
import { documentAt, ENDS, HOSTS, LINES, NEW, NUMBERS, PLACES, textTable } from "./support/conversion";
import { p, rawDocx } from "../workbench/rawDocx";
import { blocksOf, bodyXml } from "./support/insertion";
import { colouredWords } from "./support/passages";

const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const open = (model: DocxModel, switches: Partial<Switches> = {}) => document.reopen(model, switches);
const between = documentAt("between paragraphs");
const convert = (opened: OpenDocument, keepsLines = false) =>
  opened.word.convert([textTable(opened, ENDS, NUMBERS)], keepsLines);

/** What stands beside the lines: the texts of blocks. */
const withoutLines = (blocks: readonly string[]) =>
  blocks.join("|").replace(LINES.join("|").replaceAll("\t", ""), "LINES").split("|");

describe.each(Object.keys(PLACES))("lines %s", (place) => {
  describe.each(HOSTS)("%j", (switches) => {
    const isKept = place.includes("at the end") && switches.lastParagraph === "kept";

    test("give way to the table, and come back exactly", async () => {
      const opened = await open(documentAt(place), switches);
      const before = bodyXml(opened);
      const [ahead, behind] = withoutLines(blocksOf(opened)).join("|").split("LINES") as [string, string];
      expect(await convert(opened)).toEqual({ outcome: "converted", note: null });
      // Word needs a paragraph between two tables, and behind the last one.
      const isBehind = ahead.endsWith("]|");
      const isAhead = behind === "" || behind.startsWith("|[");
      expect(blocksOf(opened).join("|")).toBe(
        `${ahead}${isBehind ? "|" : ""}${NEW}${isAhead ? "|" : ""}${behind}`,
      );
      expect(opened.word.lastAct()).toEqual({ act: "insert", cells: 1 });

      const report = await opened.word.undo();
      expect(report.applied).toHaveLength(1);
      expect(opened.word.lastAct()).toBeNull();
      if (isKept) {
        expect(report.interrupted?.zh).toMatch(/空段落/u);
        return;
      }
      expect(report.interrupted).toBeNull();
      expect(bodyXml(opened)).toBe(before);
    });

    test("or stay behind it in the colour of a warning, and lose that again", async () => {
      const opened = await open(documentAt(place), switches);
      const before = bodyXml(opened);
      const texts = blocksOf(opened).join("|");
      expect(await convert(opened, true)).toEqual({ outcome: "converted", note: null });
      const first = LINES[0].replace("\t", "");
      const isBehind = texts.includes(`]|${first}`);
      expect(blocksOf(opened).join("|")).toBe(texts.replace(first, `${isBehind ? "|" : ""}${NEW}|${first}`));
      expect(colouredWords(opened)).toEqual([
        "项目\t总计 yellow",
        "项目1 yellow",
        "\t12 yellow",
        "项目2\t3 yellow",
      ]);
      expect(opened.word.markCount()).toBe(3);

      expect((await opened.word.undo()).interrupted).toBeNull();
      expect(bodyXml(opened)).toBe(before);
      await opened.word.read();
      expect(opened.word.markCount()).toBe(0);
    });
  });
});

/** The lines of two tables, side by side or with a heading between. */
const twoTables = (...between: readonly Block[]): DocxModel => ({
  body: [
    paragraph("前"),
    ...["规章 1", "文件 2"].map((text) => paragraph(text)),
    ...between,
    ...["新收 3", "结转 4"].map((text) => paragraph(text, { align: "center" })),
    paragraph("后"),
  ],
});
const convertTwo = (opened: OpenDocument, keepsLines = false) =>
  opened.word.convert(
    [
      textTable(opened, ["新收 3", "结转 4"], ["3", "4"]),
      textTable(opened, ["规章 1", "文件 2"], ["1", "2"]),
    ],
    keepsLines,
  );
const ONE = "[项目总计项目11项目22]";
const TWO = "[项目总计项目13项目24]";

describe("two tables of one text", () => {
  test.each(HOSTS)("stand apart, and go together: %j", async (switches) => {
    const opened = await open(twoTables(), switches);
    const before = bodyXml(opened);
    expect(await convertTwo(opened)).toEqual({ outcome: "converted", note: null });
    expect(blocksOf(opened)).toEqual(["前", ONE, "", TWO, "后"]);
    expect(opened.word.lastAct()).toEqual({ act: "insert", cells: 2 });
    expect((await opened.word.undo()).interrupted).toBeNull();
    expect(bodyXml(opened)).toBe(before);
  });

  test("each stands before its lines, where these stay", async () => {
    const opened = await open(twoTables(paragraph("三、")));
    const before = bodyXml(opened);
    await convertTwo(opened, true);
    expect(blocksOf(opened)).toEqual([
      ...["前", ONE, "规章 1", "文件 2", "三、"],
      ...[TWO, "新收 3", "结转 4", "后"],
    ]);
    expect((await opened.word.undo()).interrupted).toBeNull();
    expect(bodyXml(opened)).toBe(before);
  });

  test("are refused where they share a line", async () => {
    const opened = await open(twoTables());
    const before = bodyXml(opened);
    const tables = [
      textTable(opened, ["规章 1", "新收 3"], ["1"]),
      textTable(opened, ["新收 3", "结转 4"], ["3"]),
    ];
    expect(await opened.word.convert(tables, false)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(/同一行/u) as string },
    });
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("lines are found again", () => {
  test("where paragraphs have come before them", async () => {
    const opened = await open(between);
    const table = textTable(opened, ENDS, NUMBERS);
    const moved = await open({ body: [paragraph("又一段"), ...between.body] });
    expect(await moved.word.convert([table], false)).toMatchObject({ outcome: "converted" });
    expect(blocksOf(moved)).toEqual(["又一段", "二、主动公开情况", NEW, "三、申请情况"]);
  });

  test.each([
    ["a number", "项目2\t3", "项目2\t4"],
    ["only a tab", "项目2\t3", "项目23"],
  ])("not where %s of them was changed: nothing is written", async (_what, text, typed) => {
    const opened = await open(between);
    const table = textTable(opened, ENDS, NUMBERS);
    const paragraphs = opened.host.document.paragraphs();
    const line = paragraphs.find((one) => opened.host.document.textOf(one) === text)!;
    opened.host.user.type(opened.host.document.rangeAt(line, 0, text.length), typed);
    const before = bodyXml(opened);
    expect(await opened.word.convert([table], false)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(/改过/u) as string },
    });
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("lines that would lose something stay", () => {
  const line = (xml: string, properties = "") =>
    `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>项目2</w:t><w:tab/><w:t>3</w:t></w:r>${xml}</w:p>`;
  const run = (xml: string) => `<w:r>${xml}</w:r>`;
  const lastLine = line("");
  const revision = 'w:id="1" w:author="甲" w:date="2026-01-05T08:00:00Z"';
  const cases: readonly [string, string, RegExp][] = [
    ["a picture", line(run("<w:drawing/>")), /图片/u],
    ["a picture in a blank line", `<w:p>${run("<w:drawing/>")}</w:p>${lastLine}`, /图片/u],
    ["a note", line(run('<w:footnoteReference w:id="1"/>')), /注释/u],
    ["a field", line(`<w:fldSimple w:instr="DATE">${run("<w:t></w:t>")}</w:fldSimple>`), /域/u],
    ["hidden text", line(run("<w:rPr><w:vanish/></w:rPr><w:t>隐</w:t>")), /隐藏/u],
    ["a comment", line('<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>'), /批注/u],
    ["a bookmark", line('<w:bookmarkStart w:id="1" w:name="甲"/><w:bookmarkEnd w:id="1"/>'), /书签/u],
    [
      "a bookmark between them",
      `<w:bookmarkStart w:id="1" w:name="甲"/>${lastLine}<w:bookmarkEnd w:id="1"/>`,
      /书签/u,
    ],
    ["a section break", line("", "<w:sectPr/>"), /分节符/u],
    ["a tracked insertion", line(`<w:ins ${revision}>${run("<w:t></w:t>")}</w:ins>`), /修订/u],
    ["a tracked mark", line("", `<w:rPr><w:ins ${revision}/></w:rPr>`), /修订/u],
    ["a tracked format", line("", `<w:pPrChange ${revision}><w:pPr/></w:pPrChange>`), /修订/u],
    [
      "a content control",
      line(`<w:sdt><w:sdtPr/><w:sdtContent>${run("<w:t></w:t>")}</w:sdtContent></w:sdt>`),
      /内容控件/u,
    ],
    [
      "a locked content control round them",
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${lastLine}</w:sdtContent></w:sdt>`,
      /内容控件/u,
    ],
    [
      "an automatic number",
      line("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      /自动编号/u,
    ],
  ];

  /** The lines, the last of them as XML. */
  const opening = (xml: string) =>
    document.reopen(
      rawDocx(p("前") + line("").replace("项目2", "项目").replace("3", "总计") + xml + p("后")),
    );

  test.each(cases)("%s", async (_what, xml, why) => {
    const opened = await opening(xml);
    const before = bodyXml(opened);
    expect(await convert(opened)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(why) as string },
    });
    expect(bodyXml(opened)).toBe(before);
    expect(opened.word.lastAct()).toBeNull();
  });

  test("of Word's own bookmarks and proofing marks nobody misses anything", async () => {
    const own = '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>';
    const opened = await opening(line(`${own}<w:proofErr w:type="spellStart"/>`));
    expect(await convert(opened)).toEqual({ outcome: "converted", note: null });
    expect(blocksOf(opened)).toEqual(["前", NEW, "后"]);
  });

  test("words that are none of the table's", async () => {
    const opened = await open(
      documentAt("between paragraphs", [
        paragraph(LINES[0]),
        paragraph("备注：另见附件"),
        paragraph(LINES[3]),
      ]),
    );
    const before = bodyXml(opened);
    const table = textTable(opened, ENDS, NUMBERS, (text) => text.startsWith("备注"));
    expect(await opened.word.convert([table], false)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(/备注：另见附件/u) as string },
    });
    expect(bodyXml(opened)).toBe(before);
    // They are not marked, either.
    expect(await opened.word.convert([table], true)).toEqual({ outcome: "converted", note: null });
    expect(colouredWords(opened)).toEqual(["项目\t总计 yellow", "项目2\t3 yellow"]);
  });

  test("a line with a colour of the writer's keeps it, now and after an undo", async () => {
    const opened = await open(
      documentAt("between paragraphs", [
        paragraph(LINES[0]),
        paragraph([{ text: "项目4\t" }, { text: "4", highlight: "yellow" }]),
        paragraph([{ text: "项目3", highlight: "cyan" }]),
        paragraph(LINES[3]),
      ]),
    );
    const before = bodyXml(opened);
    await convert(opened, true);
    expect(colouredWords(opened)).toEqual(["项目\t总计 yellow", "4 yellow", "项目3 cyan", "项目2\t3 yellow"]);
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });
});

describe("an undo that would not be exact is left, and said", () => {
  const left = async (opened: OpenDocument) => {
    const before = bodyXml(opened);
    const report = await opened.word.undo();
    expect(report.applied).toEqual([]);
    expect(report.interrupted?.zh).toMatch(/改过/u);
    expect(bodyXml(opened)).toBe(before);
    expect(opened.word.lastAct()).toBeNull();
  };

  test("a number of one of the tables was edited: none of them goes", async () => {
    const opened = await open(twoTables());
    await convertTwo(opened);
    typeOver(opened, "4", "5");
    await left(opened);
  });

  test("a picture was put into a table", async () => {
    const opened = await open(between);
    await convert(opened);
    const cell = opened.host.document.paragraphs().find((one) => one.textContent === "12");
    const picture = cell!.ownerDocument!.createElementNS(cell!.namespaceURI, "w:drawing");
    cell!.appendChild(picture);
    opened.host.document.changed();
    await left(opened);
  });

  test("the lines that had stayed were deleted", async () => {
    const opened = await open(between);
    await convert(opened, true);
    const { host } = opened;
    const line = host.document.paragraphs().find((one) => host.document.textOf(one) === LINES[3])!;
    line.parentNode!.removeChild(line);
    host.document.changed();
    await left(opened);
  });

  test("what was edited elsewhere does not matter", async () => {
    const opened = await open(between);
    await convert(opened);
    typeOver(opened, "三、申请情况", "三、申请");
    expect((await opened.word.undo()).interrupted).toBeNull();
    const texts = LINES.map((text) => text.replace("\t", ""));
    expect(blocksOf(opened)).toEqual(["二、主动公开情况", ...texts, "三、申请"]);
  });
});

describe("where Word does not do it", () => {
  test.each<[string, Partial<Switches>]>([
    ["is open for reading", { deniedWrites: "all" }],
    ["takes no Open XML", { insertOoxml: "throws" }],
    ["takes no writes", { viewing: "yes" }],
  ])("because it %s: the document is as it was", async (_why, switches) => {
    for (const keepsLines of [false, true]) {
      const opened = await open(between, switches);
      const before = bodyXml(opened);
      expect(await convert(opened, keepsLines)).toMatchObject({ outcome: "refused" });
      expect(bodyXml(opened)).toBe(before);
      expect(opened.word.lastAct()).toBeNull();
    }
  });

  test.each(HOSTS.flatMap((host) => [1, 2, 3, 4, 5, 6, 7, 8].map((writes) => ({ ...host, writes }))))(
    "because it breaks off in between: what was done is said, and goes exactly: %j",
    async ({ writes, ...host }) => {
      const opened = await open(twoTables(), host);
      const before = bodyXml(opened);
      opened.host.set({ failAfterWrites: String(writes) });
      const result = await convertTwo(opened);
      opened.host.set({ failAfterWrites: "" });
      const blocks = blocksOf(opened);
      if (writes < 2) {
        expect(result.outcome).toBe("refused");
        expect(bodyXml(opened)).toBe(before);
        return;
      }
      expect(result).toMatchObject({
        outcome: writes === 8 ? "converted" : "failed",
        ...(writes < 8 && { message: { zh: expect.stringMatching(/放进了表规章 1/u) as string } }),
      });
      expect(blocks.includes(TWO)).toBe(writes >= 4);
      const gone = Math.max(0, writes - 4);
      expect(["规章 1", "文件 2", "新收 3", "结转 4"].filter((text) => !blocks.includes(text))).toHaveLength(
        gone,
      );
      expect((await opened.word.undo()).interrupted).toBeNull();
      expect(bodyXml(opened)).toBe(before);
    },
  );

  test.each([2, 3, 4])(
    "because it breaks off at mark %i: the tables are there, and it is said",
    async (writes) => {
      const opened = await open(between);
      const before = bodyXml(opened);
      opened.host.set({ failAfterWrites: String(writes) });
      const result = await convert(opened, true);
      expect(result).toMatchObject({
        outcome: "converted",
        note: { zh: expect.stringMatching(/没有全部标黄/u) as string },
      });
      expect(blocksOf(opened)[1]).toBe(NEW);
      expect((await opened.word.undo()).interrupted).toBeNull();
      expect(bodyXml(opened)).toBe(before);
    },
  );

  test("where it gives no content, lines cannot go; they can stay", async () => {
    const opened = await open(between, { ooxml: "body-throws" });
    const before = bodyXml(opened);
    await opened.word.read();
    expect(await convert(opened)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(/保留原来的文字/u) as string },
    });
    expect(bodyXml(opened)).toBe(before);
    expect(await convert(opened, true)).toMatchObject({ outcome: "converted" });
    await opened.word.undo();
    expect(bodyXml(opened)).toBe(before);
  });

  test("where it takes no colour off, the tables go all the same, and it is said", async () => {
    const opened = await open(between, { nullHighlight: "rejected" });
    const texts = blocksOf(opened);
    await convert(opened, true);
    const report = await opened.word.undo();
    expect(report.applied).toHaveLength(1);
    expect(report.interrupted?.zh).toMatch(/清除标记/u);
    expect(blocksOf(opened)).toEqual(texts);
  });

  test("with tracking it is one of revisions, which are rejected and not undone here", async () => {
    for (const keepsLines of [false, true]) {
      const opened = await open(between, { changeTracking: "on" });
      expect(await convert(opened, keepsLines)).toMatchObject({
        outcome: "converted",
        note: { zh: expect.stringMatching(/拒绝这些修订/u) as string },
      });
      expect(opened.word.lastAct()).toBeNull();
    }
  });
});

describe("hosts differ", () => {
  const SWITCHES: readonly Partial<Switches>[] = [
    { continuationParagraphs: "omitted" },
    { paragraphsOverCells: "throws" },
    { nestedTables: "listed" },
    { childOfNull: "throws" },
    { paragraphSeparator: "CR" },
    { deletedText: "yes", hiddenText: "yes" },
    { cellAccess: "throws" },
    { insertText: "silent", controlWrites: "ignored" },
    { ooxml: "body-throws", fileCopy: "works" },
    { settingsSave: "fails" },
  ];
  test.each(SWITCHES)("what it does not need does not matter: %j", async (switches) => {
    const opened = await open(documentAt("between tables"), switches);
    const before = bodyXml(opened);
    // Without the body's XML lines can only stay.
    for (const keepsLines of switches.ooxml ? [true] : [false, true]) {
      const note =
        keepsLines && switches.settingsSave ? { zh: expect.stringMatching(/标黄/u) as string } : null;
      expect(await convert(opened, keepsLines)).toMatchObject({ outcome: "converted", note });
      expect((await opened.word.undo()).interrupted).toBeNull();
      expect(bodyXml(opened)).toBe(before);
    }
  });

  test("where Word does not lead to the lines, nothing is written", async () => {
    const opened = await open(documentAt("between tables"), { paragraphAfterTable: "throws" });
    const before = bodyXml(opened);
    expect(await convert(opened)).toMatchObject({
      outcome: "refused",
      message: { zh: expect.stringMatching(/没有找到/u) as string },
    });
    expect(bodyXml(opened)).toBe(before);
  });

  describe("who types into a line while it goes", () => {
    const typing = async (typed: string, switches: Partial<Switches> = {}) => {
      const opened = await open(twoTables(), switches);
      opened.host.set({ colleague: `${opened.host.syncs + 3}/规章 1/${typed}` });
      return opened;
    };
    const said = (text: RegExp) => ({
      outcome: "converted",
      note: { zh: expect.stringMatching(text) as string },
    });

    test.each(HOSTS)("has his words back behind the table: %j", async (switches) => {
      const opened = await typing("规章 9", switches);
      expect(await convertTwo(opened)).toMatchObject(said(/改成了“规章 9”，.*已放回表格后面/u));
      expect(blocksOf(opened)).toEqual(["前", ONE, "规章 9", "", TWO, "后"]);
      expect(opened.word.lastAct()).toBeNull();
    });

    test("has nothing to get back where he emptied it", async () => {
      const opened = await typing("");
      expect(await convertTwo(opened)).toMatchObject(said(/改成了“”，表格里还是改前的数/u));
      expect(blocksOf(opened)).toEqual(["前", ONE, "", TWO, "后"]);
    });

    test("has them back as a revision, where changes are tracked", async () => {
      const opened = await typing("规章 9", { changeTracking: "on" });
      expect(await convertTwo(opened)).toMatchObject(said(/已放回表格后面.*拒绝这些修订/u));
      expect(blocksOf(opened)).toContain("规章 9");
    });

    test("is told what he typed, where Word does not take it back", async () => {
      const opened = await typing("规章 9");
      // Two tables come, four lines go, and three paragraphs that Word left.
      opened.host.set({ failAfterWrites: String(4 + 4 + 3) });
      const result = await convertTwo(opened);
      expect(result).toMatchObject(said(/改成了“规章 9”，表格里还是改前的数/u));
      expect(blocksOf(opened)).toEqual(["前", ONE, "", TWO, "后"]);
    });
  });
});

test.each([
  ["convert", 0],
  ["convert", 1],
  ["undo", 0],
  ["undo", 1],
] as const)("stopped before its writes (%s, sync %i) it changes nothing", async (act, syncs) => {
  const opened = await open(between);
  // Of lines that stayed it is verified that they are there.
  if (act === "undo") await convert(opened, true);
  const before = bodyXml(opened);
  const undoable = opened.word.lastAct();
  const answer = opened.silentAfter(syncs);
  const ended = (act === "undo" ? opened.word.undo() : convert(opened)).catch(
    (error: WordFailure) => error.code,
  );
  await moment();
  expect(opened.word.stop()).toBe(true);
  expect(await ended).toBe("stopped");
  answer();
  await moment();
  expect(bodyXml(opened)).toBe(before);
  expect(opened.word.lastAct()).toEqual(undoable);
});

test("few syncs: five to convert, four to take back", async () => {
  const opened = await open(between);
  opened.syncs();
  await convert(opened);
  expect(opened.syncs()).toBe(5);
  await opened.word.undo();
  expect(opened.syncs()).toBe(4);
});
