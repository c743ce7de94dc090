import type { Outline } from "../../src/document";
import { isTextOfParagraph, referenceToWords, refindStretch } from "../../src/word/read/passages";
import { outlineOf, paragraph } from "../../testing/docx";
import { wordsIn } from "./support/passages";

const prose = (...texts: readonly string[]): Outline =>
  outlineOf({ body: texts.map((text) => paragraph(text)) });

/** Where the first "5件" is by now, in a document that was another; a star says that it may have been changed. */
function refound(before: readonly string[], after: readonly string[], number?: number): string | undefined {
  const outline = prose(...before);
  const reference = referenceToWords(outline, wordsIn(outline, "5件", 1, number));
  const stretch = refindStretch(prose(...after), reference);
  if (!stretch) return undefined;
  const { paragraph: own, from, to, isEdited } = stretch;
  return `${own.number}: ${own.text.slice(0, from)}[${own.text.slice(from, to)}]${own.text.slice(to)}${isEdited ? "*" : ""}`;
}

describe("words in a later reading", () => {
  const sentence = "收到申请5件，办结";

  test.each([
    ["as it was", sentence, "收到申请[5件]，办结"],
    ["changed before them", "今年收到申请5件，办结", "今年收到申请[5件]，办结"],
    ["changed behind them", "收到申请5件，办完", "收到申请[5件]，办完"],
    ["changed in them", "收到申请6件，办结", "收到申请[6件]，办结*"],
    ["longer right before them", "收到申请了5件，办结", "收到申请[了5件]，办结*"],
    ["longer right behind them", "收到申请5件多，办结", "收到申请[5件多]，办结*"],
    ["changed on both sides", "共收申请5件，办完", "[共收申请5件，办完]*"],
    ["without them", "收到申请，办结", "收到申请[]，办结*"],
  ])("of a sentence %s", (_what, now, expected) => {
    expect(refound(["一", sentence, "二"], ["一", now, "二"])).toBe(`2: ${expected}`);
  });

  test.each<[string, string[], string[], string | undefined]>([
    ["a paragraph came before", ["一", sentence], ["一", "新", sentence], "3: 收到申请[5件]，办结"],
    ["one before went", ["一", sentence], [sentence], "1: 收到申请[5件]，办结"],
    [
      "one came, and it was changed",
      ["一", sentence, "二"],
      ["一", "新", "收到申请6件，办结", "二"],
      "3: 收到申请[6件]，办结*",
    ],
    [
      "one came behind, and it was changed",
      ["一", sentence],
      ["一", "收到申请6件，办结", "新"],
      "2: 收到申请[6件]，办结*",
    ],
    ["one came, and less than half of it is left", ["一", sentence], ["一", "新", "收到别的"], undefined],
    [
      "it and one like it could both be it",
      ["一", sentence],
      ["新", sentence, "收到申请5件，办完"],
      "2: 收到申请[5件]，办结",
    ],
    ["it was copied", ["一", sentence], ["一", sentence, sentence], undefined],
    ["it was copied, and one before went", ["一", sentence, "二"], [sentence, sentence, "二"], undefined],
    ["it was moved and copied", ["一", sentence], [sentence, "新", sentence, "一"], undefined],
    ["it went", ["一", sentence], ["一"], undefined],
  ])("where %s", (_what, before, after, expected) => {
    expect(refound(before, after)).toBe(expected);
  });

  test("of one of two sentences alike are where it was, if that has half of it still", () => {
    const before = [sentence, "一", sentence];
    expect(refound(before, [sentence, "一", "收到申请6件，办结"], 3)).toBe("3: 收到申请[6件]，办结*");
    expect(refound(before, [sentence, "一", "别的"], 3)).toBeUndefined();
    expect(refound(before, [sentence, "新", "一", "收到申请6件，办结"], 3)).toBeUndefined();
  });
});

describe("a paragraph beside Word's text of it", () => {
  const plain = { number: 1, text: "收到5件" };
  const withSpan = (kind: "hidden" | "field" | "embedded-object" | "format", to = 2) => ({
    ...plain,
    spans: [{ kind, from: 2, to }],
  });

  test.each([
    ["the same", plain, "收到5件\r", true],
    ["other text", plain, "收到6件", false],
    ["more text", plain, "收到15件", false],
    ["more text beside a change of format", withSpan("format"), "收到15件", false],
    ["more text where some is hidden", withSpan("hidden"), "收到15件", true],
    ["more text where a field is", withSpan("field"), "收到15件", true],
    ["more text that is deleted", { ...plain, isRevised: true as const }, "收到15件", true],
    ["less text, though some is hidden", withSpan("hidden"), "收到件", false],
    ["less text where a formula is", withSpan("embedded-object", 3), "收到件", true],
    ["less text where a picture is", withSpan("embedded-object"), "收到件", false],
  ])("may have %s", (_what, own, wordText, expected) => {
    expect(isTextOfParagraph(own, wordText)).toBe(expected);
  });
});
