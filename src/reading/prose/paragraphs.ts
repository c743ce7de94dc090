/** Takes the paragraphs of a report apart: into sentences, their words, and segments with a number each. */

import type { Passage, UnitAndYear } from "../../report";
import { firstSetting, nextSentence, settingAfter, type Setting } from "./scope";
import { kindsOf, segmentsOf, type Segment } from "./segments";
import { sentencesOf, type Sentence } from "./sentences";
import { wordsOf, type Word, type WordKind } from "./words";

/** Paragraphs without such words state nothing of the tables. */
const statesSomething =
  /[0-9０-９零两未无没]|\ud835[\udfce-\udfff]|[一二三四五六七八九十百千]余?[件条宗起份例项]/;

/** Sentences without a number that say of what others are, or that all of it was done. */
const tellsOf = /申请|全部|均|都|已/;

/** A paragraph that may state something. */
export interface ReadParagraph {
  readonly number: number;
  readonly sentences: readonly ReadSentence[];
}

/** A sentence with its words, cut into segments. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
  /** Behind each segment. */
  readonly settings: readonly Setting[];
  /** Behind all of them. */
  readonly setting: Setting;
  readonly kinds: ReadonlySet<WordKind>;
}

/** No report states anything in so many characters, nor so many numbers in one sentence: what is beyond is not read. */
const most = { characters: 100_000, numbers: 60 };

/** Takes apart the paragraphs that may state something: those without numbers and negations are left out. */
export function takenApart(paragraphs: readonly Passage[], head: UnitAndYear): readonly ReadParagraph[] {
  let left = most.characters;
  return paragraphs
    .filter(({ text }) => statesSomething.test(text) && (left -= text.length) >= 0)
    .map((paragraph) => ({ number: paragraph.paragraph, sentences: sentencesIn(paragraph, head) }));
}

function sentencesIn(paragraph: Passage, head: UnitAndYear): readonly ReadSentence[] {
  const telling = sentencesOf(paragraph).filter(
    ({ text }) => statesSomething.test(text) || tellsOf.test(text),
  );
  let setting = firstSetting;
  return telling.flatMap((sentence) => {
    const words = withCarriedYears(wordsOf(sentence.text, head.unit), sentence.text, head.year);
    if (words.filter(({ amount }) => amount).length > most.numbers) return [];
    const segments = segmentsOf(words);
    setting = nextSentence(setting);
    const settings = segments.map((segment) => {
      setting = settingAfter(setting, segment, sentence.text, head);
      return setting;
    });
    return { sentence, words, segments, settings, setting, kinds: kindsOf(words) };
  });
}

const carrying = new Set(["结转", "转入", "转至", "延至"]);

/** 结转2025年 and 2023年结转 are 结转下年 and 上年结转 in a report for 2024. */
function withCarriedYears(words: readonly Word[], text: string, year: number | null): readonly Word[] {
  if (year === null || !/转|延至/.test(text)) return words;
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const beforeLast = joined.at(-2);
    const isCarried = (each: Word | undefined) =>
      each !== undefined && carrying.has(text.slice(each.from, each.to));
    const isTo = last !== undefined && /^[至到入]$/.test(text.slice(last.from, last.to));
    if (
      word.kind === "year" &&
      (word.value === year + 1 || word.value === year - 1) &&
      (isCarried(last) || (isTo && isCarried(beforeLast)))
    ) {
      const first = isCarried(last) ? joined.pop()! : (joined.pop(), joined.pop()!);
      joined.push({
        kind: word.value === year + 1 ? "carriedForward" : "carriedOver",
        from: first.from,
        to: word.to,
      });
    } else if (isCarried(word) && last?.kind === "year" && last.value === year - 1) {
      joined.pop();
      joined.push({ kind: "carriedOver", from: last.from, to: word.to });
    } else joined.push(word);
  }
  return joined;
}
