import { reviewFileSchema } from "../../testing/reviewSchema";
import { actsIn, report, useFolder } from "./support";

/** What does not show, or acts on a terminal, is made to show: of file names, arguments and documents. */

const { nianbao, save } = actsIn(useFolder());

/** Control and format characters and line ends, apart from the ends of our own lines. */
const unseen = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;

const characters: [what: string, character: string, written: string][] = [
  ["an escape", "\u001b", "\\u{1b}"],
  ["a control character of eight bits", "\u009b", "\\u{9b}"],
  ["delete", "\u007f", "\\u{7f}"],
  ["a line end", "\u2028", "\\u{2028}"],
  ["a paragraph end", "\u2029", "\\u{2029}"],
  ["a turn of direction", "\u202e", "\\u{202e}"],
  ["an Arabic mark", "\u061c", "\\u{61c}"],
  ["a space of no width", "\u200b", "\\u{200b}"],
  ["a soft hyphen", "\u00ad", "\\u{ad}"],
  ["a byte order mark", "\ufeff", "\\u{feff}"],
  ["a tag", "\u{e0041}", "\\u{e0041}"],
];

describe.each(characters)("%s", (_, character, written) => {
  const name = `甲${character}局.docx`;

  test("in a file's name", async () => {
    save(name, report());
    for (const words of [["check"], ["fix", "--out", "fixed"]]) {
      const { out } = await nianbao(...words, ".");
      expect(out.split("\n")[0]).toBe(`甲${written}局.docx`);
      expect(out).not.toMatch(unseen);
    }
    const { out } = await nianbao("check", "--format", "json", ".");
    expect(out).not.toMatch(unseen);
    expect(reviewFileSchema.parse(JSON.parse(out)).reports[0]?.file).toBe(name);
  });

  test("in an argument", async () => {
    for (const words of [["check", `--${character}`], [character], ["new", character]]) {
      const { error } = await nianbao(...words);
      expect(error).toContain(written);
      expect(error).not.toMatch(unseen);
    }
    const { out } = await nianbao("new", "--year", "2026", "--unit", "统计局", "--out", name);
    expect(out).toBe(`已生成 甲${written}局.docx。\n`);
  });
});

test.each([["check"], ["check", "--format", "json"]])("in a document: %s %s %s", async (...words) => {
  save(
    "a.docx",
    report({ "requests.repeated.total": "7\u202e", "cases.directSuit.total": "1\u00ad2\u200b件" }),
  );
  const { out } = await nianbao(...words, "a.docx");
  expect(out).toMatch(/\\u\{?202e/u);
  expect(out).not.toMatch(unseen);
});
