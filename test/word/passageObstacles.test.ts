import { docxFile, paragraph, type DocxModel } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";
import { withMainPart } from "./support/controls";
import { fixWords, markWords, proseReport, wordsIn } from "./support/passages";

/** Words that are not replaced, and why. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(proseReport);
});
afterAll(closeAll);

/** A document of one paragraph in which the words are "12件". */
const oneParagraph = (...runs: Parameters<typeof paragraph>[0] & object): DocxModel => ({
  body: [paragraph(runs)],
});

describe("words that are not replaced", () => {
  const raw = (inner: string): Uint8Array =>
    withMainPart(docxFile({ body: [paragraph("?")] }), (xml) => xml.replace(/<w:r>.*<\/w:r>/, inner));
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const bookmark = (inner: string) =>
    `<w:bookmarkStart w:id="1" w:name="b"/>${inner}<w:bookmarkEnd w:id="1"/>`;
  const comment = (inner: string) =>
    `<w:commentRangeStart w:id="1"/>${inner}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;
  const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("填写")}</w:sdtContent></w:sdt>`;
  const locked = (inner: string) =>
    `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

  test.each<[string, DocxModel | Uint8Array, string]>([
    ["formatted in two ways", oneParagraph({ text: "收到1" }, { text: "2件", bold: true }), "格式不一"],
    [
      "with hidden text between",
      oneParagraph({ text: "收到1" }, { text: "隐", hidden: true }, { text: "2件" }),
      "格式不一",
    ],
    [
      "beside a tracked change",
      oneParagraph({ text: "收到12件" }, { text: "。", revision: "inserted" }),
      "修订",
    ],
    ["in a link", raw(run("收到") + `<w:hyperlink w:anchor="a">${run("12件")}</w:hyperlink>`), "链接"],
    [
      "in a field",
      raw(run("收到") + `<w:fldSimple w:instr="REF a">${run("12")}</w:fldSimple>` + run("件")),
      "域",
    ],
    ["in a locked control", raw(run("收到") + locked(run("12件"))), "锁定"],
    ["that are a bookmark", raw(run("收到") + bookmark(run("12件"))), "书签"],
    ["with a bookmark in them", raw(run("收到1") + bookmark(run("2")) + run("件")), "书签"],
    ["with a point marked in them", raw(run("收到1") + bookmark("") + run("2件")), "书签"],
    ["that have a comment", raw(run("收到") + comment(run("12件")) + run("。")), "批注"],
    ["with a picture among them", raw(run("收到1") + "<w:r><w:drawing/></w:r>" + run("2件")), "图片"],
    ["partly in a control", oneParagraph({ text: "收到1" }, { text: "2件", control: true }), "内容控件"],
    ["with an empty control in them", raw(run("收到1") + empty + run("2件")), "没有填写的内容控件"],
    ["partly in colour", oneParagraph({ text: "收到1" }, { text: "2件", highlight: "cyan" }), "着色"],
    [
      "with a note among them",
      raw(run("收到1") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run("2件")),
      "注释",
    ],
    ["with a line break in them", oneParagraph({ text: "收到12件\n办结" }), "换行"],
    ["with a tab in them", oneParagraph({ text: "收到12件\t办结" }), "制表符"],
  ])("%s: it is said why", async (_what, file, reason) => {
    const document = await word.reopen(file);
    const { outline, fixObstacle } = await document.word.read();
    const text = reason === "换行" ? "12件\n办" : reason === "制表符" ? "12件\t办" : "12件";
    const place = wordsIn(outline, text);
    const before = document.mainPart();
    const report = await document.word.fix(() => [fixWords(place, "13件")]);
    expect(report.applied).toEqual([]);
    expect(report.refused[0]?.reason.zh).toContain(reason);
    expect(fixObstacle(place)?.zh).toContain(reason);
    expect(document.mainPart()).toBe(before);
  });

  test.each<[string, Uint8Array]>([
    ["in a larger bookmark", raw(bookmark(run("收到12件。")))],
    ["between two bookmarks", raw(bookmark(run("收到")) + run("12件") + bookmark(run("。")))],
    ["before a note", raw(run("收到12件") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run("。"))],
    ["beside a link", raw(run("收到12件") + `<w:hyperlink w:anchor="a">${run("附件12件")}</w:hyperlink>`)],
    ["beside hidden text", raw(run("收到12件") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>12</w:t></w:r>")],
  ])("but %s they are", async (_what, file) => {
    const document = await word.reopen(file);
    const before = document.mainPart();
    await document.word.read();
    const report = await document.word.fix((outline) => [fixWords(wordsIn(outline, "12件"), "13件")]);
    expect(report.applied).toHaveLength(1);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("longer than Word searches for are refused; their paragraph is gone to", async () => {
    const long = "长".repeat(256);
    const document = await word.reopen({ body: [paragraph("一"), paragraph(`${long}。`)] });
    await document.word.read();
    const place = wordsIn(document.outline(), long);
    const fixed = await document.word.fix(() => [fixWords(place, "短")]);
    const marked = await document.word.mark(() => [markWords(place)]);
    for (const { refused } of [fixed, marked]) expect(refused[0]?.reason.zh).toContain("超过 255 个字");
    expect((await document.word.goTo(place, long))?.zh).toContain("已选中所在的段落");
    expect(document.host.document.selection.end.offset).toBe(257);
  });

  test("to nothing at all are left to the user", async () => {
    const document = await word.reopen(proseReport);
    await document.word.read();
    const { refused } = await document.word.fix((outline) => [fixWords(wordsIn(outline, "办结"), "")]);
    expect(refused[0]?.reason.zh).toContain("手动删除");
  });

  test("in a protected document are left, too", async () => {
    const protection = { edit: "readOnly" } as const;
    const document = await word.reopen({ ...proseReport, settings: { protection } });
    await document.word.read();
    const { refused } = await document.word.fix((outline) => [fixWords(wordsIn(outline, "办结"), "处理")]);
    expect(refused[0]?.reason.zh).toContain("限制编辑");
  });
});

test("a blank of a table that stands as text cannot be filled, and that is said before", async () => {
  const document = await word.reopen({ body: [paragraph("规章\t0\t\t2")] });
  const { fixObstacle } = await document.word.read();
  const at = (from: number, to: number, text: string) => fixObstacle({ paragraph: 1, from, to, text });
  expect(at(5, 5, "")?.zh).toBe("这里没有字可改，请先换成表格。");
  expect(at(3, 4, "0")).toBeNull();
});
