/** The shape of a seed. */
import { figuresOfRows } from "../figures";
import { format2021 } from "../../../src/report";
import type { ReportProse } from "../body";
import type { Figures, Spelling } from "../official";

/** A real report's tables and facts: its figures and label spellings as published, the prose our own. */
export interface Seed {
  readonly name: string;
  readonly prose: ReportProse;
  readonly figures: Figures;
  readonly spelling: Spelling;
  /** Whether the column head 总计 stands beside 申请人情况 instead of under it. */
  readonly totalBeside: boolean;
  /** What a reader must make of it. */
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  /** Label findings: the words as they stand, and how many cells have them. */
  readonly labels: readonly string[];
}

/** The figures of a report of the 2021 format by rows; rows that are not given are 0. */
export function figures2021(rows: Parameters<typeof figuresOfRows>[1]): Figures {
  return figuresOfRows(format2021, rows);
}

/** Half-width brackets and marks with a space behind, as two of the reports write table 2. */
export function halfWidth(label: string): string {
  if (label.startsWith("第二十条") || label.startsWith("本年收费")) return label;
  return label
    .replace(/^（([一二三四五六七])）/u, "($1) ")
    .replace(/^(\d)\./u, "$1. ")
    .replace(/（/gu, "(")
    .replace(/）/gu, ")")
    .replace(/区分处理的，只计这一情形，/u, "区分处理的, 只计这一情形, ");
}
