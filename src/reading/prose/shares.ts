/** Reads the shares that the prose states: 予以公开占58.5%. */

import type { ProseShare } from "../../report";
import { answered } from "./fields";
import type { ReadParagraph, ReadSentence } from "./paragraphs";
import { scopeOf } from "./scope";
import { requestVerbs } from "./talk";
import type { Word, WordKind } from "./words";

/** The shares of results that the paragraphs state: the base may be any number of requests that were dealt with. */
export function sharesIn(paragraphs: readonly ReadParagraph[]): readonly ProseShare[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((read, index) => sharesOfSentence(read, sentences[index - 1])),
  );
}

const otherThings = ["foreign", "publish", "information", "normativeDocument"] as const;

/** 收到政府信息公开申请80件。予以公开占40%: the sentence may go on with the requests of the one before. */
function isOfRequests({ kinds }: ReadSentence, before: ReadSentence | undefined): boolean {
  if (kinds.has("request")) return true;
  // 主动公开占60%，依申请公开占10%，不予公开占30% is of documents.
  if (otherThings.some((kind) => kinds.has(kind))) return false;
  return kinds.has("onRequest")
    ? requestVerbsIn(kinds)
    : before?.kinds.has("request") === true && requestVerbsIn(before.kinds);
}

const requestVerbsIn = (kinds: ReadonlySet<WordKind>): boolean =>
  [...requestVerbs].some((verb) => kinds.has(verb));

function sharesOfSentence(read: ReadSentence, before: ReadSentence | undefined): readonly ProseShare[] {
  const { segments, sentence, setting, kinds } = read;
  if (!kinds.has("result") || !isOfRequests(read, before)) return [];
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
