import { bodyParagraphs } from "../../../src/document";
import type { TextTable } from "../../../src/word";
import type { Switches } from "../../../src/workbench/host";
import { flatOpc, paragraph, row, table, type Block, type DocxModel } from "../../../testing/docx";
import type { OpenDocument } from "../../../testing/word/word";

/** The table for the place of lines: its rows are theirs. */
export function tableOf(...numbers: readonly string[]): string {
  const rows = numbers.map((number, index) => row([`项目${index + 1}`, number]));
  return flatOpc({ body: [table([row(["项目", "总计"]), ...rows]), paragraph("")] });
}

/** A table that stands as lines of the document: from the line that says the first text to that of the last. */
export function textTable(
  document: OpenDocument,
  [first, last]: readonly [string, string],
  numbers: readonly string[],
  hasMore: (text: string) => boolean = () => false,
): TextTable {
  const all = bodyParagraphs(document.outline());
  const from = all.findIndex(({ text }) => text === first);
  const to = all.findIndex(({ text }, index) => index >= from && text === last);
  if (from < 0 || to < 0) throw new Error(`no lines ${first} to ${last}`);
  return {
    name: `表${first}`,
    flatOpc: tableOf(...numbers),
    firstParagraph: all[from]!.number,
    lines: all.slice(from, to + 1).map(({ text }) => ({ text, hasMore: hasMore(text) })),
  };
}

const lines: readonly Block[] = [
  paragraph("项目\t总计"),
  paragraph([{ text: "项目1", bold: true }, { text: "\t12" }], { align: "center" }),
  paragraph(""),
  paragraph("项目2\t3"),
];

/** The lines of a table, formatted in more than one way, with a blank one between. */
export const LINES = ["项目\t总计", "项目1\t12", "", "项目2\t3"] as const;
export const ENDS = [LINES[0], LINES[3]] as const;
export const NUMBERS = ["12", "3"] as const;
/** What the table in their place says (`blocksOf`). */
export const NEW = "[项目总计项目112项目23]";

const other = table([row(["甲", "1"])]);

/** Documents in which the lines stand in other places: the blocks before them, and behind. */
export const PLACES: Readonly<Record<string, readonly [readonly Block[], readonly Block[]]>> = {
  "between paragraphs": [[paragraph("二、主动公开情况")], [paragraph("三、申请情况")]],
  "between blank paragraphs": [
    [paragraph("二、主动公开情况"), paragraph("")],
    [paragraph(""), paragraph("", { align: "center" }), paragraph("三、申请情况")],
  ],
  "at the start of the document": [[], [paragraph("三、申请情况")]],
  "at the end of the document": [[paragraph("二、主动公开情况")], []],
  "behind a table": [[paragraph("前"), other], [paragraph("三、申请情况")]],
  "before a table": [[paragraph("前")], [other, paragraph("后")]],
  "between tables": [
    [paragraph("前"), other],
    [other, paragraph("后")],
  ],
};

export function documentAt(place: string, own: readonly Block[] = lines): DocxModel {
  const [before, behind] = PLACES[place]!;
  return { body: [...before, ...own, ...behind] };
}

/** The switches in which hosts differ when they insert and delete. */
export const HOSTS: readonly Partial<Switches>[] = (["extra", "merged"] as const).flatMap((insertedEnd) =>
  (["removed", "kept"] as const).map((lastParagraph): Partial<Switches> => ({ insertedEnd, lastParagraph })),
);
