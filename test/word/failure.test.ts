import { UnreadableDocument } from "../../src/document";
import { unreadableSentences } from "../../src/unreadable";
import { toWordFailure } from "../../src/word/host/failure";

/** What libraries call their errors; no word of ours looks like it. */
const rawName = /[A-Z][a-z]+[A-Z]|[a-z]-[a-z]+-[a-z]|\bundefined\b/u;

const thrown: readonly (readonly [string, unknown])[] = [
  ["an error of Office.js", { code: "GeneralException", message: "GeneralException" }],
  ["a denial", { code: "AccessDenied" }],
  ["an error of ours", new TypeError("Cannot read properties of undefined")],
  ["a document that cannot be read", new UnreadableDocument("too-many-cells", "too many cells")],
  ["nothing", undefined],
];

test("a document in which another is embedded is to be saved again by Word", () => {
  const { sentence } = toWordFailure(new UnreadableDocument("embedded-content", "an altChunk"));
  expect(sentence).toBe(unreadableSentences["embedded-content"]);
  expect(sentence.zh).toMatch(/嵌有.*Word.*另存为.*\.docx/u);
});

describe.each(thrown)("%s", (_what, error) => {
  test("becomes a sentence without its code, which stays for the developer", () => {
    const { sentence, code } = toWordFailure(error);
    expect(sentence.zh).not.toMatch(rawName);
    expect(sentence.en).not.toMatch(rawName);
    expect(code).not.toBe("");
  });
});
