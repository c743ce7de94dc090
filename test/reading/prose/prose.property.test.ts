import fc from "fast-check";
import { phrases, results } from "../../../src/reading/prose/phrases";
import { statementsIn } from "../../../src/reading/prose/statements";
import { sharesIn } from "../../../src/reading/prose/shares";
import { sumsIn } from "../../../src/reading/prose/sums";
import { draws, SEED } from "../../../testing/draws";
import { apart, read } from "./support";

/** Prose that is drawn from the phrases is read with its numbers; any text is read without harm. */

const options = { numRuns: draws(150, 2000), seed: SEED };
const of = (words: readonly string[]) => fc.constantFrom(...words);
const count = fc.integer({ min: 1, max: 9999 });
const measure = of(["件", "宗", "条", "份", ""]);

/** 收到…申请17件，答复…件，结转下年…件 and what became of them, each by any phrase of its table. */
const requestProse = fc.record({
  verb: of(phrases.receive),
  noun: of(phrases.request),
  total: of(["", "共", "共计"]),
  measure,
  numbers: fc.uniqueArray(count, { minLength: 4, maxLength: 4 }),
  answer: of(phrases.answer),
  forward: of(phrases.carriedForward),
  result: fc.constantFrom(...results),
  resultWord: fc.nat(),
});

test("requests, answers, results and what is carried forward have exactly their numbers", () => {
  fc.assert(
    fc.property(requestProse, (drawn) => {
      const { verb, noun, total, numbers, answer, forward, result, resultWord } = drawn;
      const [received, answered, carried, ended] = numbers as [number, number, number, number];
      const unit = drawn.measure;
      const word = result.words[resultWord % result.words.length]!;
      const text =
        `2024年，我局${total}${verb}${noun}${received}${unit}，${answer}${answered}${unit}，` +
        `${forward}${carried}${unit}，其中${word}${ended}${unit}。`;
      const statements = read(text);
      expect(statements.map(({ value }) => value)).toEqual([received, answered, carried, ended]);
      expect(statements.map(({ number }) => number?.text)).toEqual(numbers.map(String));
      expect(statements.map(({ readings }) => readings[0])).toEqual([
        ["requests.received.total"],
        ["requests.total.total"],
        ["requests.carriedForward.total"],
        result.readings[0],
      ]);
    }),
    options,
  );
});

test("letters and calls in the words of requests are none", () => {
  const verbs = [...phrases.receive, ...phrases.handle];
  fc.assert(
    fc.property(
      of(verbs),
      of(phrases.foreign),
      count,
      of(phrases.answer),
      count,
      (verb, noun, n, answer, m) => {
        expect(read(`2024年，我局${verb}${noun}${n}件，${answer}${m}件，全部${answer}。`)).toEqual([]);
      },
    ),
    options,
  );
});

const fragments = fc.oneof(
  of([...Object.values(phrases).flat(), ...results.flatMap(({ words }) => words)]),
  of([..."，。；：（）、《》〔〕“”％%\n\u200b　 年月万余约第"]),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const anyProse = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(""));

test("of any text every passage has the paragraph's own words, in order", () => {
  fc.assert(
    fc.property(anyProse, (text) => {
      const paragraphs = apart(text);
      const statements = statementsIn(paragraphs, []);
      const all = [
        ...statements.flatMap(({ passage, number, sentence }) => [
          passage,
          ...(number ? [number] : []),
          sentence,
        ]),
        ...sumsIn(paragraphs).map(({ passage }) => passage),
        ...sharesIn(paragraphs).map(({ passage }) => passage),
      ];
      for (const { from, to, text: words } of all) {
        expect(from).toBeLessThan(to);
        expect(words).toBe(text.slice(from, to));
      }
      for (const { passage, number, sentence, value } of statements) {
        expect(Number.isFinite(value)).toBe(true);
        expect(passage.from >= sentence.from && passage.to <= sentence.to).toBe(true);
        if (number) expect(number.from >= passage.from && number.to <= passage.to).toBe(true);
      }
    }),
    options,
  );
});

test("spaces and invisible characters change no reading", () => {
  fc.assert(
    fc.property(
      requestProse,
      fc.infiniteStream(of(["", "", "\u200b", "\u00ad"])),
      ({ verb, noun, numbers }, between) => {
        const text = `2024年，我局${verb}${noun}${numbers[0]}件，均已办结。`;
        const strewn = [...text].map((sign) => sign + between.next().value).join("");
        const said = (words: string) =>
          read(words).map(({ value, readings, topic }) => ({ value, readings, topic }));
        expect(said(strewn)).toEqual(said(text));
      },
    ),
    options,
  );
});
