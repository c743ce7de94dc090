/** Reads the shares that the prose states: 予以公开占58.5%. */

import type { ProseShare } from "../../report";
import { answered } from "./fields";
import type { ReadParagraph, ReadSentence } from "./paragraphs";
import { scopeOf } from "./scope";
import type { Word } from "./words";

/** The shares of results that the paragraphs state: the base may be any number of requests that were dealt with. */
export function sharesIn(paragraphs: readonly ReadParagraph[]): readonly ProseShare[] {
  return paragraphs.flatMap(({ sentences }) => sentences.flatMap(sharesOfSentence));
}

function sharesOfSentence({ segments, sentence, setting, kinds }: ReadSentence): readonly ProseShare[] {
  if (!kinds.has("result") || !(kinds.has("request") || kinds.has("onRequest"))) return [];
  let named: readonly Word[] = [];
  return segments.flatMap(({ words, amount, from, to }): readonly ProseShare[] => {
    const results = words.filter(({ kind }) => kind === "result");
    const isOther = words.some(({ kind }) =>
      ["text", "comparison", "change", "foreign", "notIt", "publish"].includes(kind),
    );
    const of = results.length > 0 ? results : named;
    named = amount?.kind === "percent" || isOther ? [] : of;
    if (amount?.kind !== "percent" || isOther || of.length === 0 || amount.bound !== "exact") return [];
    if (!words.some(({ kind }) => kind === "share") || of.some(({ result }) => !result!.isGroup)) return [];
    const fields = of.reduce<readonly (readonly string[])[]>(
      (sums, { result }) => sums.flatMap((sum) => result!.readings.map((each) => [...sum, ...each])),
      [[]],
    );
    const readings = fields.flatMap((each) => answered.map((base) => ({ of: each, base })));
    const { value: percent, decimals } = amount;
    return [{ percent, decimals, readings, scope: scopeOf(setting), passage: sentence.passage(from, to) }];
  });
}
