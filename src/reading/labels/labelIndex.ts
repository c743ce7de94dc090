/** The words of labels: how they are compared, and where in the formats each of them stands. */

import type { Format, Label, TableId } from "../../report";

const plainWords = /^[\u4e00-\u9fff]+$/u;
const numbering =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、.,:：])|\(?\d{1,2}\)?(?=[^\d件%])|[①-⑳])[、.,:：)]?/u;
const marks = /[\s\p{Cf}\p{P}\p{S}\u3000]+/gu;
/** Note marks behind a label, and the unit that its numbers are counted in; a unit of money is part of the label. */
const appendix =
  /(?<=.)(?:[①-⑳*＊†‡]|[[［〔](?:\d{1,2}|注\d{0,2})[\]］〕]|[（(](?:\d{1,2}|注\d{0,2})[)）]|注\d{1,2}|[（(](?:(?:计量)?单位[:：]?)?[件条个宗份项例起次]\/?[)）]){1,3}$/u;

/** A text without white space and invisible characters. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, "");
}

/**
 * The words of a label, for comparison only. Width, spaces, line breaks, brackets, quotes, punctuation and numbering
 * marks do not count (report-format.md, rule "label").
 */
export function labelWords(text: string): string {
  if (text === "" || plainWords.test(text)) return text;
  // The appendix goes first: the normal form makes a digit of ①.
  const compact = withoutSpace(text).replace(appendix, "").normalize("NFKC");
  return compact.replace(numbering, "").replace(marks, "");
}

/** Whether `part` is the beginning or the end of `whole`, as a label broken over two cells leaves it. */
export function isFragment(part: string, whole: string): boolean {
  return part !== "" && part !== whole && (whole.endsWith(part) || whole.startsWith(part));
}

interface Spellings {
  /** The words of every spelling, the official one first. */
  readonly all: readonly string[];
  /** The official and the accepted ones. */
  readonly right: ReadonlySet<string>;
}

const spellingsOfLabels = new WeakMap<Label, Spellings>();

function spellings(label: Label): Spellings {
  let known = spellingsOfLabels.get(label);
  if (!known) {
    const right = [label.text, ...(label.accepted ?? [])].map(labelWords);
    known = { all: [...right, ...(label.misspelt ?? []).map(labelWords)], right: new Set(right) };
    spellingsOfLabels.set(label, known);
  }
  return known;
}

/** The words of every spelling of a label that is understood, the official one first. */
export function spellingsOf(label: Label): readonly string[] {
  return spellings(label).all;
}

/** Whether these words spell a label rightly. */
export function isRightSpelling(words: string, label: Label): boolean {
  return spellings(label).right.has(words);
}

export type LabelRole = "row" | "rowParent" | "column" | "columnParent" | "heading" | "corner";

/** One place of one format where a label stands. */
export interface LabelUse {
  readonly format: Format;
  readonly table: TableId;
  readonly role: LabelRole;
  readonly section: number;
  /** Index of the row or column in its section; -1 for parents, headings and corners. */
  readonly index: number;
  readonly label: Label;
  readonly isMisspelt: boolean;
}

/** Every use of a label by its words (`labelWords`). */
export type LabelIndex = ReadonlyMap<string, readonly LabelUse[]>;

const indexes = new WeakMap<readonly Format[], LabelIndex>();

/** The labels of all formats by their words; made once for each list of formats. */
export function labelIndexOf(formats: readonly Format[]): LabelIndex {
  let index = indexes.get(formats);
  if (!index) indexes.set(formats, (index = buildIndex(formats)));
  return index;
}

function buildIndex(formats: readonly Format[]): LabelIndex {
  const index = new Map<string, LabelUse[]>();
  const add = (label: Label, place: Omit<LabelUse, "label" | "isMisspelt">) => {
    for (const words of new Set(spellingsOf(label))) {
      const uses = index.get(words) ?? [];
      // The parent of several rows is used once.
      const isKnown = uses.some(
        (use) =>
          use.format === place.format &&
          use.table === place.table &&
          use.role === place.role &&
          use.section === place.section &&
          use.index === place.index,
      );
      if (!isKnown) uses.push({ ...place, label, isMisspelt: !isRightSpelling(words, label) });
      index.set(words, uses);
    }
  };
  for (const format of formats) {
    for (const { declaration } of Object.values(format.tables)) {
      declaration.sections.forEach(({ heading, corner, rows, columns }, section) => {
        const place = { format, table: declaration.table, section };
        if (heading) add(heading, { ...place, role: "heading", index: -1 });
        if (corner) add(corner, { ...place, role: "corner", index: -1 });
        for (const [lines, role] of [[rows, "row"] as const, [columns, "column"] as const]) {
          lines.forEach(({ path }, at) => {
            path.slice(0, -1).forEach((label) => add(label, { ...place, role: `${role}Parent`, index: -1 }));
            path.slice(-1).forEach((label) => add(label, { ...place, role, index: at }));
          });
        }
      });
    }
  }
  return index;
}
