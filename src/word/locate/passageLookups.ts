/** Looks words of the body's paragraphs up: walks to the paragraph, or finds it in the list of all, and searches in it. */
import { bodyParagraphs, type BodyParagraph, type OutlinePassage } from "../../document";
import { isTextOfParagraph } from "../read/passages";
import { ifAnswered } from "../read/read";
import type { Snapshot } from "../read/tables";
import type { TableAt } from "./cellLookups";
import { hitOf, searchObstacle, searchText } from "./searches";

/** Words that were found, and verified by the text of their paragraph. */
export interface FoundWords {
  readonly paragraph: Word.Paragraph;
  readonly hit: Word.Range;
}

/** A paragraph that was asked for its text, and for hits of a text; null where that cannot be searched for. */
interface Asked {
  readonly paragraph: Word.Paragraph;
  readonly hits: Word.RangeCollection | null;
}

/** Further away from the last table no paragraph is walked to: each step makes the request longer. */
const LONGEST_WALK = 500;

/**
 * Words asked for, each once in a `Word.run`. What was asked ahead, by the latest reading, need not be asked again where
 * the fresh reading leads to the same paragraphs.
 */
export class PassageLookups {
  private readonly asked = new Map<string, Asked>();
  /** The paragraphs behind each table, as far as they were walked to; before the first table they have an empty key. */
  private readonly walks = new Map<string, Word.Paragraph[]>();

  /** Whether a batch has ended before an answer: the host may not lead there. */
  hasFailed = false;

  constructor(private readonly context: Word.RequestContext) {}

  /**
   * Queues the paragraphs of words, by their distance from the table before, and the searches in them.
   * @returns whether anything new was asked
   */
  queue(snapshot: Snapshot, passages: readonly OutlinePassage[], tableAt: TableAt): boolean {
    const before = this.asked.size;
    for (const passage of passages) {
      const way = wayTo(snapshot, passage.paragraph);
      const key = way && keyOf(way, passage);
      if (!key || this.asked.has(key)) continue;
      const paragraph = this.walk(way, tableAt);
      if (paragraph) this.asked.set(key, ask(paragraph, passage));
    }
    return this.asked.size > before;
  }

  private walk({ table, steps }: Way, tableAt: TableAt): Word.Paragraph | undefined {
    const first =
      table === null
        ? this.context.document.body.getRange("Start").paragraphs.getFirstOrNullObject()
        : tableAt(table)?.getParagraphAfterOrNullObject();
    if (!first) return undefined;
    const walk = this.walks.get(String(table)) ?? [first];
    this.walks.set(String(table), walk);
    let last = walk.at(-1) ?? first;
    while (walk.length <= steps) walk.push((last = last.getNextOrNullObject()));
    return walk[steps];
  }

  /** Forgets what a batch left unanswered, so that it can be asked again. */
  forgetUnanswered(): void {
    for (const [key, { paragraph }] of this.asked)
      if (ifAnswered(() => paragraph.text) === null) this.hasFailed = this.asked.delete(key);
    this.walks.clear();
  }

  /** Reads the answer for some words. Null if they were not found. */
  found(snapshot: Snapshot, passage: OutlinePassage): FoundWords | null {
    const asked = this.answerFor(snapshot, passage);
    return asked && foundIn(asked, passage);
  }

  /** The paragraph of some words, if that was found. */
  paragraphOf(snapshot: Snapshot, passage: OutlinePassage): Word.Paragraph | null {
    const asked = this.answerFor(snapshot, passage);
    return asked && isParagraph(asked.paragraph, passage) ? asked.paragraph : null;
  }

  private answerFor(snapshot: Snapshot, passage: OutlinePassage): Asked | null {
    const way = wayTo(snapshot, passage.paragraph);
    return (way && this.asked.get(keyOf(way, passage))) ?? null;
  }
}

/**
 * Finds the paragraphs of words in the list of all paragraphs, with one sync: by their numbers, or by a text that only one
 * has.
 * @returns for each its paragraph, with a search that is queued
 */
export function askListed(
  list: Word.ParagraphCollection,
  { outline }: Snapshot,
  passages: readonly OutlinePassage[],
): ReadonlyMap<OutlinePassage, Asked> {
  const items = (ifAnswered(() => list.items) ?? []).filter((one) => one.tableNestingLevel === 0);
  const paragraphs = bodyParagraphs(outline);
  const length = paragraphs.reduce((sum, { joined = 1 }) => sum + joined, 0);
  const asked = new Map<OutlinePassage, Asked>();
  for (const passage of passages) {
    const { paragraph } = passage;
    const alike = items.filter(({ text }) => isTextOfParagraph(paragraph, text));
    const isOnly = paragraphs.filter((one) => isTextOfParagraph(paragraph, one.text)).length === 1;
    const [only, ...others] = isOnly ? alike : [];
    const listed = items.length === length ? items[paragraph.number - 1] : others.length === 0 ? only : null;
    if (listed && paragraph.joined === undefined) asked.set(passage, ask(listed, passage));
  }
  return asked;
}

/** Reads the answers: the words in the paragraph, if its text is theirs and they are told apart in it. */
export function foundIn({ paragraph, hits }: Asked, passage: OutlinePassage): FoundWords | null {
  if (!isParagraph(paragraph, passage)) return null;
  const hit = hitOf(passage, ifAnswered(() => hits?.items) ?? []);
  return hit && { paragraph, hit };
}

function isParagraph(paragraph: Word.Paragraph, passage: OutlinePassage): boolean {
  const text = ifAnswered(() => paragraph.text);
  return text !== null && isTextOfParagraph(passage.paragraph, text);
}

function ask(paragraph: Word.Paragraph, passage: OutlinePassage): Asked {
  paragraph.load("text");
  if (searchObstacle(passage)) return { paragraph, hits: null };
  const hits = paragraph.search(searchText(passage.text), { matchCase: true });
  hits.load("text");
  return { paragraph, hits };
}

/** How to come to a paragraph: so many steps from the first one behind a table of Word's; null is the document's start. */
interface Way {
  readonly table: number | null;
  readonly steps: number;
}

function keyOf({ table, steps }: Way, { text }: OutlinePassage): string {
  return `${table} ${steps} ${text}`;
}

/** Null where it is too far, or its table or it itself cannot be told. */
function wayTo({ outline, tableIndexes }: Snapshot, paragraph: BodyParagraph): Way | null {
  // Undefined behind a table of which it is not known which of Word's it is.
  let table: number | null | undefined = null;
  let steps = 0;
  for (const block of outline.blocks) {
    if (block.kind === "table") {
      table = tableIndexes[block.table.number - 1] ?? undefined;
      steps = 0;
    } else if (block.paragraph === paragraph) {
      const isNear = steps < LONGEST_WALK && paragraph.joined === undefined;
      return table !== undefined && isNear ? { table, steps } : null;
    } else steps += block.paragraph.joined ?? 1;
  }
  return null;
}
