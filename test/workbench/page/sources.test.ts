/** @jest-environment jsdom */
import { sourceOf } from "../../../src/workbench/page/shell/documents";

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
