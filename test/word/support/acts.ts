/** Acts of ours as the journal keeps them, and a storage with a journal in it. */
import type { WriteReport, WriteTarget } from "../../../src/word";
import type { FixedSpot, PaintedSpot, SpotAct } from "../../../src/word/undo/journal";
import { emptyWriteReport } from "../../../src/word/write";

export const place = (rowNumber: number, cellNumber = 2) => ({ table: 1, row: rowNumber, cell: cellNumber });
export const KEY = "nianbao.journal 甲.docx";
export const WORDS = "words of the document";

export function fixedCell(
  rowNumber: number,
  more: Partial<Extract<FixedSpot, { rows: number }>> = {},
): FixedSpot {
  const fixed = {
    words: "新收",
    alike: 1,
    same: 1,
    rows: 1,
    beside: [],
    paragraph: 0,
    from: "3",
    to: "4",
    mark: null,
    text: "4",
    isUncertain: false,
  };
  return { place: place(rowNumber), ...fixed, ...more };
}

export function paintedCell(
  rowNumber: number,
  more: Partial<Extract<PaintedSpot, { rows: number }>> = {},
): PaintedSpot {
  const painted = {
    words: "新收",
    alike: 1,
    same: 1,
    rows: 1,
    beside: [],
    text: "3",
    from: null,
    to: "red",
    isMark: true,
    isUncertain: false,
  } as const;
  return { place: place(rowNumber), ...painted, ...more };
}

export const fixOf = (...cells: FixedSpot[]): SpotAct => ({ act: "fix", cells });
export const markOf = (...cells: PaintedSpot[]): SpotAct => ({ act: "mark", cells });
export const insertAct = {
  act: "insert",
  at: 0,
  behind: 0,
  blocks: ["一", "二", "三"],
  contents: ["", "", ""],
  emptied: null,
} as const;

export const target = (key: string, more: object = {}) => ({
  key,
  place: place(1),
  text: "3",
  to: "4",
  ...more,
});
export const broken = (...unfinished: WriteTarget[]): WriteReport<WriteTarget> => ({
  ...emptyWriteReport(),
  unfinished,
});

export function storageWith(text: string | null = null) {
  const kept = new Map<string, string>(text === null ? [] : [[KEY, text]]);
  return {
    kept,
    acts: (): unknown => (kept.has(KEY) ? (JSON.parse(kept.get(KEY) ?? "") as { acts: unknown }).acts : null),
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

export const stored = (acts: readonly unknown[], more: object = {}) =>
  JSON.stringify({ version: 2, words: WORDS, acts, ...more });
