import type { Format, Label, TableId } from "../report";
import { labelWords } from "./labelText";

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

export interface LabelIndex {
  /** Every use of a label with these words (`labelWords`). */
  readonly uses: ReadonlyMap<string, readonly LabelUse[]>;
}

const indexes = new WeakMap<readonly Format[], LabelIndex>();

/** The labels of all formats by their words; made once for each list of formats. */
export function labelIndexOf(formats: readonly Format[]): LabelIndex {
  let index = indexes.get(formats);
  if (!index) {
    index = buildIndex(formats);
    indexes.set(formats, index);
  }
  return index;
}

function buildIndex(formats: readonly Format[]): LabelIndex {
  const uses = new Map<string, LabelUse[]>();
  const add = (label: Label, use: Omit<LabelUse, "label" | "isMisspelt">) => {
    const spellings: [string, boolean][] = [
      ...[label.text, ...(label.accepted ?? [])].map((text): [string, boolean] => [text, false]),
      ...(label.misspelt ?? []).map((text): [string, boolean] => [text, true]),
    ];
    for (const [text, isMisspelt] of spellings) {
      const words = labelWords(text);
      const known = uses.get(words) ?? [];
      const isKnown = known.some(
        (other) =>
          other.format === use.format &&
          other.table === use.table &&
          other.role === use.role &&
          other.section === use.section &&
          other.index === use.index,
      );
      if (!isKnown) known.push({ ...use, label, isMisspelt });
      uses.set(words, known);
    }
  };
  for (const format of formats) {
    for (const { declaration } of Object.values(format.tables)) {
      const { table } = declaration;
      declaration.sections.forEach((section, sectionIndex) => {
        const place = { format, table, section: sectionIndex };
        if (section.heading) add(section.heading, { ...place, role: "heading", index: -1 });
        if (section.corner) add(section.corner, { ...place, role: "corner", index: -1 });
        section.rows.forEach((row, index) => {
          row.path.forEach((label, depth) => {
            const isLeaf = depth === row.path.length - 1;
            add(label, { ...place, role: isLeaf ? "row" : "rowParent", index: isLeaf ? index : -1 });
          });
        });
        section.columns.forEach((column, index) => {
          column.path.forEach((label, depth) => {
            const isLeaf = depth === column.path.length - 1;
            add(label, { ...place, role: isLeaf ? "column" : "columnParent", index: isLeaf ? index : -1 });
          });
        });
      });
    }
  }
  return { uses };
}

const spellingsOfLabel = new WeakMap<Label, readonly string[]>();

/** The words of every spelling of a label, the official one first. */
export function spellingsOf(label: Label): readonly string[] {
  let spellings = spellingsOfLabel.get(label);
  if (!spellings) {
    spellings = [label.text, ...(label.accepted ?? []), ...(label.misspelt ?? [])].map(labelWords);
    spellingsOfLabel.set(label, spellings);
  }
  return spellings;
}

const rightSpellings = new WeakMap<Label, ReadonlySet<string>>();

/** Whether a text spells a label rightly. */
export function isRightSpelling(words: string, label: Label): boolean {
  let right = rightSpellings.get(label);
  if (!right) {
    right = new Set([label.text, ...(label.accepted ?? [])].map(labelWords));
    rightSpellings.set(label, right);
  }
  return right.has(words);
}
