/** @jest-environment jsdom */
import { readOutline } from "../../../src/document";
import { unreadableSentences } from "../../../src/unreadable";
import { sourceOf } from "../../../src/workbench/page/shell/documents";
import { checkedFile, MAX_FILE_BYTES } from "../../../src/workbench/page/shell/files";
import { utf8Bytes } from "../../../testing/pages";
import { paragraphTexts } from "../../document/build";

/** What the user hands to the page. */

test("a file is opened under its own name", async () => {
  const file = { name: "年报.docx", arrayBuffer: async () => Uint8Array.of(1, 2).buffer } as unknown as File;
  expect(await sourceOf(file)).toEqual({ name: "年报.docx", bytes: Uint8Array.of(1, 2), sample: null });
});

test("what the browser cannot read, as a folder, is refused by its name", async () => {
  const folder = { name: "年报", arrayBuffer: () => Promise.reject(new Error()) } as unknown as File;
  await expect(sourceOf(folder)).rejects.toMatchObject({
    sentence: {
      zh: expect.stringMatching(/^“年报”没有打开：读不到这个文件/),
      en: expect.stringMatching(/^“年报” was not opened\. It could not be read/),
    },
  });
});

describe("a file of another kind", () => {
  const given = (name: string, text: string | Uint8Array) =>
    ({
      name,
      arrayBuffer: async () => Uint8Array.from(typeof text === "string" ? utf8Bytes(text) : text).buffer,
    }) as unknown as File;
  const opened = async (name: string, text: string) => {
    const source = await sourceOf(given(name, text));
    return { ...source, outline: readOutline(checkedFile(source.bytes)) };
  };

  test("that is a web page becomes a Word document of its name", async () => {
    const { name, sample, outline } = await opened(
      "年报.2024.html",
      "<p>云溪县<table><tr><td>甲<td>1</table>",
    );
    expect([name, sample]).toEqual(["年报.2024.docx", null]);
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
  });

  test("that is a text becomes one as well", async () => {
    const { name, outline } = await opened("年报.TXT", "甲\t1\n乙");
    expect(name).toBe("年报.docx");
    expect(paragraphTexts(outline)).toEqual(["甲\t1", "乙"]);
  });

  test("that cannot be read is refused by its name", async () => {
    await expect(sourceOf(given("年报.txt", Uint8Array.of(0, 1)))).rejects.toMatchObject({
      sentence: { zh: `“年报.txt”没有打开：${unreadableSentences["not-text"].zh}` },
    });
  });

  test("is refused as before where it is a PDF, and where it is too large", async () => {
    for (const text of ["%PDF-1.7", new Uint8Array(MAX_FILE_BYTES + 1)]) {
      const { name } = await sourceOf(given("年报.html", text));
      expect(name).toBe("年报.html");
    }
  });
});
