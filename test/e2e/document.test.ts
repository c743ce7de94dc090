import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { docx, paragraph, relationship, run } from "../workbench/page/support";
import { seriousFaults } from "./support/axe";
import { report } from "./support/documents";
import { soon } from "./support/soon";
import { cell, openFile, openWorkbench, paintOf, save, settled, type Workbench } from "./support/workbench";
import { openReport, textOf, TOTAL, WRONG } from "./support/wrongReport";

test.each([
  [
    "a formula",
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>77</m:t></m:r></m:oMath>',
  ],
  ["a ruby", `<w:r><w:ruby><w:rt>${run("x")}</w:rt><w:rubyBase>${run("77")}</w:rubyBase></w:ruby></w:r>`],
  [
    "alternatives",
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:zz="urn:x">' +
      `<mc:Choice Requires="zz">${run("78")}</mc:Choice><mc:Fallback>${run("77")}</mc:Fallback></mc:AlternateContent>`,
  ],
])(
  "a total that is %s is shown, marked and unmarked; part names may have backslashes",
  async (_what, xml) => {
    const files = unzipSync(report({ "requests.received.total": "77" }));
    const name = "word/document.xml";
    const main = strFromU8(files[name] ?? new Uint8Array()).replace(
      /<w:r>(?:(?!<w:r>).)*<w:t>77<\/w:t><\/w:r>/,
      xml,
    );
    const renamed = Object.entries({ ...files, [name]: strToU8(main) }).map(([path, part]) => [
      path.replaceAll("/", "\\"),
      part,
    ]);
    const bytes = zipSync(Object.fromEntries(renamed) as Record<string, Uint8Array>);
    const workbench = await openWorkbench({ file: { name: "a.docx", bytes } });
    const { pane, page } = workbench;
    expect(await textOf(workbench, TOTAL)).toBe("77");
    await pane.getByRole("button", { name: "标出", exact: true }).click();
    await settled(workbench);
    await soon(async () => (await paintOf(cell(workbench, TOTAL))).length > 0);
    await pane.getByRole("button", { name: "清除标记" }).first().click();
    await settled(workbench);
    await soon(async () => (await paintOf(page.locator("#pages"))).length === 0);
    const saved = unzipSync(await save(workbench));
    expect(strFromU8(saved["word\\document.xml"] ?? new Uint8Array())).toBe(main);
  },
);

describe("what cannot be changed", () => {
  test("a protected document is shown, and nobody can type in it", async () => {
    const bytes = report(WRONG, { protection: { edit: "readOnly" } });
    const workbench = await openWorkbench({ file: { name: "protected.docx", bytes } });
    expect(await workbench.page.locator("#state").innerText()).toBe("只读");
    expect(await workbench.page.locator("#pages [contenteditable]").count()).toBe(0);
  });

  test("a switch of the host opens the pane again, on the document as it is now", async () => {
    const workbench = await openReport("dev");
    await cell(workbench, TOTAL).click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("4");
    await workbench.page.locator("#switches").click();
    expect(await seriousFaults(workbench.page.mainFrame())).toEqual([]);
    await workbench.page.locator("#switch-readOnly").selectOption("yes");
    await soon(async () => (await workbench.page.locator("#state").innerText()) === "只读");
    await settled(workbench);
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 34 → 1");
    expect(await textOf(workbench, TOTAL)).toBe("34");
  });

  test("with tracking on, the page shows what was inserted and what was deleted", async () => {
    const workbench = await openReport("changeTracking=on");
    await cell(workbench, TOTAL).click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Backspace");
    await workbench.page.keyboard.type("1");
    await cell(workbench, "2.4.2").click();
    await soon(async () => (await cell(workbench, TOTAL).locator("del").innerText()) === "3");
    expect(await cell(workbench, TOTAL).locator("ins").innerText()).toBe("1");
  });
});

describe("files that mean harm or are none", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openReport();
  });
  test("an old .doc is answered with what to do, and the open document stays", async () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await workbench.page.locator("#file").setInputFiles({ name: "a.doc", mimeType: "", buffer: compound });
    await soon(async () =>
      (await workbench.page.locator("#error").innerText()).includes("这是旧的 .doc 或 .wps 文件"),
    );
    expect(await textOf(workbench, TOTAL)).toBe("3");
    expect(await seriousFaults(workbench.page.mainFrame())).toEqual([]);
  });

  test("a damaged document is, too", async () => {
    const buffer = Buffer.from(docx("<w:p>").slice());
    await workbench.page.locator("#file").setInputFiles({ name: "b.docx", mimeType: "", buffer });
    await soon(async () => (await workbench.page.locator("#error").innerText()).includes("文件内容已损坏"));
    expect(await textOf(workbench, TOTAL)).toBe("3");
  });

  test("HTML, links, pictures and styles from a document do nothing outside of it", async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="x"><a:graphic xmlns:a="x"><a:graphicData><pic:pic xmlns:pic="x">' +
      '<pic:blipFill><a:blip r:embed="rId2"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>' +
      "</wp:inline></w:drawing></w:r>";
    const bytes = docx(
      paragraph(run("before")) +
        '<w:altChunk r:id="rId1"/>' +
        paragraph(picture, `<w:hyperlink r:id="rId3">${run("link")}</w:hyperlink>`) +
        paragraph('<w:bookmarkStart w:id="1" w:name="error"/>', run("after")),
      {
        relationships:
          relationship("rId1", "aFChunk", "chunk.html") +
          relationship("rId2", "image", "http://example.com/a.png", true) +
          relationship("rId3", "hyperlink", "javascript:parent.harmed=1", true) +
          relationship("rId4", "styles", "styles.xml"),
        parts: {
          "word/chunk.html": "<script>parent.harmed=1</script>",
          "word/styles.xml":
            '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:color w:val="red; position: fixed; inset: 0"/>' +
            '<w:rFonts w:ascii="x} header { display: none } y {"/></w:rPr></w:style></w:styles>',
        },
      },
    );
    await openFile(workbench, { name: "harm.docx", bytes });
    const { page } = workbench;
    expect(await page.locator("#pages").innerText()).toMatch(/before[^]*link[^]*after/);
    expect(await page.locator("#pages").locator("iframe, script, a, object").count()).toBe(0);
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
    expect(await page.locator("#error").count()).toBe(1);
    expect(await page.locator("header").isVisible()).toBe(true);
    const pane = await page.locator("#pane-slot").boundingBox();
    const area = await page.locator("#document").boundingBox();
    expect((area?.x ?? 0) + (area?.width ?? 0)).toBeLessThanOrEqual(pane?.x ?? 0);
  });

  test("no request left the origin, and nothing was written to the console", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});

describe("the page around the document", () => {
  test("opens a file that is dropped on it", async () => {
    const workbench = await openWorkbench();
    await workbench.page.evaluate(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], "dropped.docx"));
        for (const type of ["dragenter", "dragover", "drop"]) {
          window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, cancelable: true }));
        }
      },
      Array.from(report(WRONG)),
    );
    await workbench.page.locator("#file-name", { hasText: "dropped.docx" }).waitFor();
    expect(await workbench.page.locator("#drop").isVisible()).toBe(false);
  });

  test("speaks English and is dark at a press, the pane with it", async () => {
    const workbench = await openReport();
    await workbench.page.locator("#language").click();
    await workbench.page.locator("#theme").click();
    await settled(workbench);
    await soon(async () => (await workbench.pane.locator("header").innerText()).includes("error"));
    expect(await workbench.page.locator("#save").innerText()).toContain("Save");
    for (const frame of workbench.page.frames()) expect(await seriousFaults(frame)).toEqual([]);
  });

  test("in a narrow window has the pane below the document, and 定位 is still seen to arrive", async () => {
    const workbench = await openWorkbench({ width: 400, height: 800 });
    await workbench.pane.getByRole("button", { name: /^定位：行政处罚/ }).click();
    await workbench.page.locator("#pages td.here").waitFor();
    const [area, here] = await Promise.all([
      workbench.page.locator("#document").boundingBox(),
      workbench.page.locator("#pages td.here").boundingBox(),
    ]);
    expect(here && area && here.y >= area.y && here.y + here.height <= area.y + area.height).toBe(true);
    expect(await seriousFaults(workbench.page.mainFrame())).toEqual([]);
  });

  test("lets the pane be made wider by keyboard, within what Office gives", async () => {
    const workbench = await openWorkbench();
    await workbench.page.locator("#resizer").focus();
    for (let press = 0; press < 10; press += 1) await workbench.page.keyboard.press("ArrowLeft");
    expect((await workbench.page.locator("#pane-slot").boundingBox())?.width).toBe(480);
  });
});
