import fc from "fast-check";
import type { BodyParagraph } from "../../src/document";
import { passageIn } from "../../src/document";
import {
  arrange,
  arrangedWords,
  isArrangedIn,
  placesAfter,
  positionsIn,
} from "../../src/word/fix/arrangement";

const paragraphOf = (text: string, number = 2): BodyParagraph => ({ number, text });
const SENTENCE = paragraphOf("收到5件，办结5件，结转0件");
const first = passageIn(SENTENCE, 2, 3);
const second = passageIn(SENTENCE, 7, 8);

describe("words that change in one paragraph", () => {
  const arranged = arrange([
    { spot: second, to: "12" },
    { spot: first, to: "16" },
  ]);

  test("stand between what does not change, each with what it may say", () => {
    const arrangement = {
      gaps: ["收到", "件，办结", "件，结转0件"],
      choices: [
        ["16", "5"],
        ["12", "5"],
      ],
    };
    expect(arranged.get(first)).toEqual({ arrangement, index: 0 });
    expect(arranged.get(second)).toEqual({ arrangement, index: 1 });
  });

  test.each([
    ["both", "收到16件，办结12件，结转0件", "16", "12"],
    ["the first", "收到16件，办结5件，结转0件", "16", "5"],
    ["the second", "收到5件，办结12件，结转0件", "5", "12"],
    ["none", "收到5件，办结5件，结转0件", "5", "5"],
  ])("are found where %s are written", (_which, text, one, two) => {
    const now = paragraphOf(text);
    expect(arrangedWords(arranged.get(first)!, now)?.text).toBe(one);
    expect(arrangedWords(arranged.get(second)!, now)).toBe(
      passageIn(now, text.lastIndexOf(`${two}件，结转`), text.lastIndexOf(`${two}件，结转`) + two.length),
    );
  });

  test.each([
    ["one says something else", "收到17件，办结12件，结转0件"],
    ["what stands before was changed", "又收到16件，办结12件，结转0件"],
    ["what stands between was changed", "收到16件；办结12件，结转0件"],
    ["what stands behind was changed", "收到16件，办结12件，结转0件。"],
  ])("are not found where %s", (_what, text) => {
    expect(arrangedWords(arranged.get(first)!, paragraphOf(text))).toBeNull();
  });

  test("are as wanted in Word's text, whatever the others say", () => {
    const { [0]: one } = [arranged.get(first)!];
    expect(isArrangedIn(one, "16", "收到16件，\v办结5件，结转0件\r")).toBe(true);
    expect(isArrangedIn(one, "16", "收到5件，办结5件，结转0件")).toBe(false);
    expect(isArrangedIn(one, "16", "收到16件，办结5件，结转1件")).toBe(false);
  });

  test("are known by their places once all is written", () => {
    const words = "收到16件，办结12件，结转0件";
    const places = placesAfter([
      { spot: second, to: "12" },
      { spot: first, to: "16" },
    ]);
    expect(places.get(first)).toEqual({ place: { paragraph: 2, from: 2, to: 4, text: "16" }, words });
    expect(places.get(second)).toEqual({ place: { paragraph: 2, from: 8, to: 10, text: "12" }, words });
  });

  test("of other paragraphs have nothing to do with them", () => {
    const other = passageIn(paragraphOf("办结5件", 3), 2, 3);
    const both = [
      { spot: first, to: "6" },
      { spot: other, to: "6" },
    ];
    expect(arrange(both).get(first)?.arrangement.gaps).toEqual(["收到", "件，办结5件，结转0件"]);
    expect(placesAfter(both).get(other)?.words).toBe("办结6件");
  });
});

test("what repeats itself is not tried in all ways", () => {
  const count = 200;
  const gaps = Array.from({ length: count + 1 }, () => "");
  const choices = gaps.slice(1).map(() => ["55", "5"]);
  expect(positionsIn({ gaps, choices }, `${"5".repeat(300)}。`)).toBeNull();
  expect(positionsIn({ gaps, choices }, "5".repeat(300))).toHaveLength(count);
});

test("words are found again whichever of them were written", () => {
  const piece = fc.string({ unit: fc.constantFrom("5", "1", "件"), maxLength: 3 });
  const change = fc.record({
    gap: piece,
    from: fc.constantFrom("5", "51", "件"),
    to: fc.constantFrom("1", "15"),
    isDone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), piece, (changes, end) => {
      const arrangement = {
        gaps: [...changes.map(({ gap }) => gap), end],
        choices: changes.map(({ from, to }) => [to, from]),
      };
      const now = changes.map(({ gap, from, to, isDone }) => gap + (isDone ? to : from)).join("") + end;
      const positions = positionsIn(arrangement, now);
      // Where it can be read in two ways, it is one of them.
      expect(positions).toHaveLength(changes.length);
      let at = 0;
      for (const [index, { from, to }] of positions!.entries()) {
        expect(now.slice(at, from)).toBe(arrangement.gaps[index]);
        expect(arrangement.choices[index]).toContain(now.slice(from, to));
        at = to;
      }
      expect(now.slice(at)).toBe(end);
    }),
  );
});
