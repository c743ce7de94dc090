/** The words of labels: how they are compared, and where in the formats each of them stands. */

import { counters, memoized, withoutSpace, type Format, type Label, type TableFormat } from "../../report";

const plainWords = /^[\u4e00-\u9fff]+$/u;
const numbering =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、.,:：])|\(?\d{1,2}\)?(?=[^\d件%]))/u;
const marks = /[\s\p{P}\p{S}]+/gu;
/** Note marks behind a label, and the unit that its numbers are counted in; a unit of money is part of the label. */
const appendix = new RegExp(
  `(?<=.)(?:[①-⑳*＊†‡]|[[［〔](?:\\d{1,2}|注\\d{0,2})[\\]］〕]|[（(](?:\\d{1,2}|注\\d{0,2})[)）]|注\\d{1,2}|[（(](?:(?:计量)?单位[:：]?)?${counters}\\/?[)）]){1,3}$`,
  "u",
);

/**
 * The words of a label, for comparison only. Width, spaces, line breaks, brackets, quotes, punctuation and numbering
 * marks do not count (docs/rules/label.md).
 */
export function labelWords(text: string): string {
  if (text === "" || plainWords.test(text)) return text;
  // The appendix goes first: the normal form makes a digit of ①.
  const compact = withoutSpace(text).replace(appendix, "").normalize("NFKC");
  return compact.replace(numbering, "").replace(marks, "");
}

const remarkBehind = /^(.*\S)\s*[（(【[]([^（(【[\]】)）]+)[\]】)）]\s*$/su;
/** What makes another thing of the words before it: 总计（不含结转）, 总计（占比）, 行政处罚（其中罚款）, 规章（上年）. */
const isOtherThing = /[不非除另占均比率增减減%‰]|其中|折合|上一?年|去年|往年|同期/u;
/** A year alone, or years: of which the numbers are cannot be told from the words. */
const isYear = /^(?:(?:\d\d|[〇○零一二三四五六七八九]{2}){1,2}年?度?[末底]?[至到\p{Pd}~]?){1,2}$/u;

/** The words of a label that has a remark in brackets behind it, 现行有效件数（历史累计）; null for other texts. */
export function wordsBeforeRemark(text: string): string | null {
  const [, label, remark] = remarkBehind.exec(text) ?? [];
  if (label === undefined) return null;
  const words = withoutSpace(remark!).normalize("NFKC");
  return isOtherThing.test(words) || isYear.test(words) ? null : labelWords(label);
}

/** Whether `part` is the beginning or the end of `whole`, as a label broken over two cells leaves it. */
export function isFragment(part: string, whole: string): boolean {
  return part !== "" && part !== whole && (whole.endsWith(part) || whole.startsWith(part));
}

/** The words of every spelling of a label that is understood, the official one first. */
export const spellingsOf = memoized((label: Label): readonly string[] => [
  ...rightSpellingsOf(label),
  ...(label.misspelt ?? []).map(labelWords),
]);

/** The words of the official spelling and the accepted ones. */
const rightSpellingsOf = memoized((label: Label) => [label.text, ...(label.accepted ?? [])].map(labelWords));

/** Whether these words spell a label rightly. */
export function isRightSpelling(words: string, label: Label): boolean {
  return rightSpellingsOf(label).includes(words);
}

export type LabelRole = "row" | "rowParent" | "column" | "columnParent" | "heading" | "corner";

/** One place of one format where a label stands. */
export interface LabelUse {
  /** The table, as one format has it. */
  readonly table: TableFormat;
  readonly role: LabelRole;
  readonly section: number;
  /** Index of the row or column in its section; -1 for parents, headings and corners. */
  readonly index: number;
  readonly label: Label;
  readonly isMisspelt: boolean;
}

/** Every use of a label by its words (`labelWords`). */
export type LabelIndex = ReadonlyMap<string, readonly LabelUse[]>;

/** The labels of all formats by their words; made once for each list of formats. */
export const labelIndexOf = memoized((formats: readonly Format[]): LabelIndex => {
  const index = new Map<string, LabelUse[]>();
  for (const table of formats.flatMap((format) => format.tables)) {
    table.declaration.sections.forEach(({ heading, corner, rows, columns }, section) => {
      const add = (label: Label, role: LabelRole, at: number) => {
        for (const words of new Set(spellingsOf(label))) {
          const isMisspelt = !isRightSpelling(words, label);
          const uses = index.get(words) ?? [];
          index.set(words, [...uses, { table, role, section, index: at, label, isMisspelt }]);
        }
      };
      if (heading) add(heading, "heading", -1);
      if (corner) add(corner, "corner", -1);
      for (const [lines, role] of [[rows, "row"] as const, [columns, "column"] as const]) {
        lines.forEach(({ path }, at) => {
          path.slice(0, -1).forEach((label) => add(label, `${role}Parent`, -1));
          path.slice(-1).forEach((label) => add(label, role, at));
        });
      }
    });
  }
  return index;
});
