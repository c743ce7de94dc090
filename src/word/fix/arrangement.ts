/**
 * Several words of one paragraph that one act changes. Each change moves those behind it, and Word may have taken some
 * and not others: where each stands is told by what stands between them, which no change touches.
 */
import { passageIn, type OutlinePassage } from "../../document";
import type { Passage } from "../../report";
import { comparable } from "../read/cells";
import { isWords, type Spot } from "../read/spots";

/** What stands before the first words, between each two, and behind the last; and for each what they may say. */
export interface Arrangement {
  readonly gaps: readonly string[];
  readonly choices: readonly (readonly string[])[];
}

/** Words among those of their paragraph that change. */
export interface Arranged {
  readonly arrangement: Arrangement;
  readonly index: number;
}

/** Words, and what they are to say. */
export interface WordsChange {
  readonly spot: Spot;
  readonly to: string;
}

/** Arranges the words among changes by their paragraphs; none of them overlap. Cells have no arrangement. */
export function arrange(changes: readonly WordsChange[]): ReadonlyMap<Spot, Arranged> {
  const arranged = new Map<Spot, Arranged>();
  for (const inOrder of byParagraph(changes)) {
    const { text } = inOrder[0]!.spot.paragraph;
    const starts = [...inOrder.map(({ spot }) => spot.place.from), text.length];
    const ends = [0, ...inOrder.map(({ spot }) => spot.place.to)];
    const arrangement: Arrangement = {
      gaps: starts.map((start, index) => text.slice(ends[index], start)),
      choices: inOrder.map(({ spot, to }) => [to, spot.text]),
    };
    for (const [index, { spot }] of inOrder.entries()) arranged.set(spot, { arrangement, index });
  }
  return arranged;
}

type PassageChange = { readonly spot: OutlinePassage; readonly to: string };

/** The changes of words, those of each paragraph in their order. */
function byParagraph(changes: readonly WordsChange[]): PassageChange[][] {
  const paragraphs = new Map<number, PassageChange[]>();
  for (const { spot, to } of changes) {
    if (!isWords(spot)) continue;
    const { paragraph } = spot.place;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), { spot, to }]);
  }
  return [...paragraphs.values()].map((some) => some.sort((a, b) => a.spot.place.from - b.spot.place.from));
}

/** Where each of the words stands in a text of their paragraph; null if that is not one they can make of it. */
export function positionsIn(
  { gaps, choices }: Arrangement,
  text: string,
): readonly { readonly from: number; readonly to: number }[] | null {
  /** Where no way leads on, as `index at`: what repeats itself can be tried in very many ways. */
  const tried = new Set<string>();
  const positionsFrom = (index: number, at: number): { from: number; to: number }[] | null => {
    const key = `${index} ${at}`;
    if (tried.has(key)) return null;
    tried.add(key);
    const gap = gaps[index] ?? "";
    if (!text.startsWith(gap, at)) return null;
    const from = at + gap.length;
    const words = choices[index];
    if (!words) return from === text.length ? [] : null;
    for (const one of words) {
      const to = from + one.length;
      const rest = text.startsWith(one, from) ? positionsFrom(index + 1, to) : null;
      if (rest) return [{ from, to }, ...rest];
    }
    return null;
  };
  return positionsFrom(0, 0);
}

/** Whether Word's text of the paragraph has these words where they stand, and is otherwise as it was. */
export function isArrangedIn({ arrangement, index }: Arranged, words: string, wordText: string): boolean {
  const choices = arrangement.choices.map((one) => one.map(comparable));
  choices[index] = [comparable(words)];
  return positionsIn({ gaps: arrangement.gaps.map(comparable), choices }, comparable(wordText)) !== null;
}

/** The words in a later reading of their paragraph, whichever of both they say. Null if it was changed otherwise. */
export function arrangedWords(
  { arrangement, index }: Arranged,
  paragraph: OutlinePassage["paragraph"],
): OutlinePassage | null {
  const position = positionsIn(arrangement, paragraph.text)?.[index];
  return position ? passageIn(paragraph, position.from, position.to) : null;
}

/** Where words are once all changes are made, and what their paragraph says then. */
export function placesAfter(
  changes: readonly WordsChange[],
): ReadonlyMap<Spot, { readonly place: Passage; readonly words: string }> {
  const places = new Map<Spot, { readonly place: Passage; readonly words: string }>();
  for (const inOrder of byParagraph(changes)) {
    const { text, number } = inOrder[0]!.spot.paragraph;
    let words = "";
    let at = 0;
    const starts = inOrder.map(({ spot, to }) => {
      words += text.slice(at, spot.place.from);
      const from = words.length;
      words += to;
      at = spot.place.to;
      return from;
    });
    words += text.slice(at);
    for (const [index, { spot, to }] of inOrder.entries()) {
      const from = starts[index] ?? 0;
      const place = { paragraph: number, from, to: from + to.length, text: to };
      places.set(spot, { place, words });
    }
  }
  return places;
}
