/** The body's own paragraphs in a random run: their numbers, and whether an act did to them what it says. */
import type { Element } from "@xmldom/xmldom";
import { bodyParagraphs, type Outline } from "../../src/document";
import type { Passage } from "../../src/report";
import type { Host } from "../../src/workbench/host";
import { NO_COLOUR, OUR_COLOURS } from "./ledger";
import { colourOf } from "./judge";
import type { Observed } from "./ledger";
import { blocksOf, textOf, wordElements } from "./sheet";

/** What a paragraph shows: its text, and the highlight of each character. */
interface ShownParagraph {
  readonly text: string;
  readonly colours: readonly string[];
}

/** The paragraphs in their order, by their elements. */
export type Prose = ReadonlyMap<Element, ShownParagraph>;

export function proseOf(host: Host): Prose {
  return new Map(paragraphsOf(host).map((paragraph) => [paragraph, shownOf(paragraph)]));
}

function paragraphsOf(host: Host): Element[] {
  return blocksOf(host).filter(({ localName }) => localName === "p");
}

function shownOf(paragraph: Element): ShownParagraph {
  const runs = wordElements(paragraph, "r").map((run) => {
    const [highlight] = wordElements(run, "highlight");
    return {
      text: textOf(run),
      colour: highlight?.getAttributeNS(highlight.namespaceURI, "val") ?? NO_COLOUR,
    };
  });
  return {
    text: runs.map(({ text }) => text).join(""),
    colours: runs.flatMap(({ text, colour }) => [...text].map(() => colour)),
  };
}

/** The numbers that the paragraphs of a reading state, in their order. */
export function numbersIn(outline: Outline): Passage[] {
  return bodyParagraphs(outline).flatMap(({ number, text }) =>
    [...text.matchAll(/\d+/g)].map(({ 0: words, index }) => ({
      paragraph: number,
      from: index,
      to: index + words.length,
      text: words,
    })),
  );
}

/** What a user does to a number of the text, chosen by a number that wraps around. */
export type ProseEdit =
  | { readonly edit: "typeNumber"; readonly number: number; readonly text: string }
  | { readonly edit: "highlightNumber"; readonly number: number; readonly colour: string | null };

/** Does an edit, and gives the paragraph that it was in. */
export function performInProse(host: Host, edit: ProseEdit): Element | null {
  const numbers = paragraphsOf(host).flatMap((paragraph) =>
    [...shownOf(paragraph).text.matchAll(/\d+/g)].map(({ 0: words, index }) => ({ paragraph, words, index })),
  );
  const chosen = numbers[edit.number % numbers.length];
  if (!chosen) return null;
  const { paragraph, words, index } = chosen;
  const range = host.document.rangeAt(paragraph, index, index + words.length);
  if (edit.edit === "typeNumber") host.user.type(range, edit.text);
  else host.document.setHighlight(range, edit.colour);
  return paragraph;
}

/**
 * Judges what an act made of the paragraphs. Users have none of our colours there: every such colour is a mark.
 * @param words what it was asked to mark or to fix
 * @returns what was untrue, a line each
 */
export function judgeProse(
  observed: Observed,
  words: readonly Passage[],
  before: Prose,
  after: Prose,
): readonly string[] {
  const elements = [...before.keys()];
  return [...before].flatMap(([paragraph, was]) => {
    const now = after.get(paragraph);
    const own = words.filter(({ paragraph: number }) => elements[number - 1] === paragraph);
    const fault = now && faultOf(observed, own, was, now);
    return fault ? [`${observed.act} made ${JSON.stringify(now)} of ${JSON.stringify(was)}: ${fault}`] : [];
  });
}

function faultOf(
  { act, severity, text, report }: Observed,
  words: readonly Passage[],
  was: ShownParagraph,
  now: ShownParagraph,
): string | null {
  const isApplied = (one: Passage): boolean => report?.applied.some(({ place }) => place === one) === true;
  if (act === "undo") {
    if (restOf(now) !== restOf(was)) return "more than numbers";
    return usersIn(was).every((one) => usersIn(now).includes(one)) ? null : "it took back what a user typed";
  }
  if (act === "fix") {
    const ways = subsetsOf(words).filter((some) =>
      words.every((one) => !isApplied(one) || some.includes(one)),
    );
    return ways.some((some) => isReplaced(was, now, some, text)) ? null : "other words than those of the fix";
  }
  if (now.text !== was.text) return "its text has changed";
  const isMarking = act === "mark" || act === "unmark" || act === "clearColours";
  for (const [at, colour] of was.colours.entries()) {
    const its = now.colours[at] ?? NO_COLOUR;
    const isAsked = words.some(({ from, to }) => from <= at && at < to);
    const isPainted = act === "mark" && isAsked && its === colourOf(severity) && colour !== FOREIGN;
    const isCleared = isMarking && its === NO_COLOUR && OUR_COLOURS.includes(colour);
    if (its !== colour && !isPainted && !isCleared) return `a colour that is not ours, at ${at}`;
  }
  const isMarked = ({ from, to }: Passage): boolean =>
    now.colours.slice(from, to).every((colour) => OUR_COLOURS.includes(colour));
  if (act === "mark" && words.some((one) => isApplied(one) && !isMarked(one))) return "it says painted";
  return null;
}

/** The users' colour. */
const FOREIGN = "cyan";

/** What a paragraph says beside its numbers, and what a fix writes. */
function restOf({ text }: ShownParagraph): string {
  return text.replace(/\d+|公开/g, "");
}

/** The numbers that users have typed, and no fix writes. */
function usersIn({ text }: ShownParagraph): readonly string[] {
  return (text.match(/\d+/g) ?? []).filter((one) => one === "4" || one === "29");
}

/** Whether a paragraph says what it did with these words replaced, in its colours but for marks that have gone. */
function isReplaced(
  was: ShownParagraph,
  now: ShownParagraph,
  words: readonly Passage[],
  text: string,
): boolean {
  let [said, colours, at]: [string, (string | null)[], number] = ["", [], 0];
  for (const { from, to } of words) {
    said += was.text.slice(at, from) + text;
    colours = [...colours, ...was.colours.slice(at, from), ...[...text].map(() => null)];
    at = to;
  }
  said += was.text.slice(at);
  colours = [...colours, ...was.colours.slice(at)];
  const isKept = (colour: string | null, index: number): boolean => {
    const its = now.colours[index] ?? NO_COLOUR;
    return colour === null || its === colour || (its === NO_COLOUR && OUR_COLOURS.includes(colour));
  };
  return now.text === said && colours.every(isKept);
}

function subsetsOf(words: readonly Passage[]): (readonly Passage[])[] {
  const inOrder = [...words].sort((a, b) => a.from - b.from);
  return Array.from({ length: 2 ** inOrder.length }, (_, choice) =>
    inOrder.filter((_word, bit) => (choice >> bit) % 2 === 1),
  );
}
