/** Lines of text of which it is known where every number of a report stands. */
import type { FieldId } from "../../src/report";
import { paragraph, type DocxModel } from "../docx";
import type { Figures } from "./official";

/** Whether a person who reads the lines can say which field a number belongs to. */
export type Certainty = "certain" | "open";

/** A part of a line: words, or a number with the fields that it may belong to. */
export interface Piece {
  readonly text: string;
  readonly fields?: readonly FieldId[];
  readonly certainty?: Certainty;
}

export type Line = readonly Piece[];

/** Where a number stands: its line, counted from 0, and UTF-16 positions in it. */
export interface LinePassage {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A number of the report as it is written. */
export interface TextFact {
  /** Null for a blank. */
  readonly value: number | null;
  readonly text: string;
  /** An open one may be left unplaced. It must not be read as another number. */
  readonly certainty: Certainty;
  /** One; two where the row has a number too many, so that the field's number may be either. */
  readonly passages: readonly LinePassage[];
}

export type TextTruth = ReadonlyMap<FieldId, TextFact>;

/** A report as text. */
export interface TextReport {
  /** The texts of its paragraphs. */
  readonly lines: readonly string[];
  readonly truth: TextTruth;
}

/** The text of lines, and where the fields' numbers stand in it. */
export function textOf(lines: readonly Line[], figures: Figures): TextReport {
  const truth = new Map<FieldId, TextFact>();
  lines.forEach((pieces, line) => {
    let from = 0;
    for (const { text, fields = [], certainty = "certain" } of pieces) {
      const to = from + text.length;
      for (const field of fields) {
        const figure = figures[field] ?? "";
        const passages = [...(truth.get(field)?.passages ?? []), { line, from, to }];
        truth.set(field, { value: figure === "" ? null : Number(figure), text: figure, certainty, passages });
      }
      from = to;
    }
  });
  return { lines: lines.map((pieces) => pieces.map(({ text }) => text).join("")), truth };
}

/** Lines pasted into Word: one paragraph a line. `outlineOf` and `docxFile` take it from there. */
export function pasted(lines: readonly string[]): DocxModel {
  return { body: lines.map((line) => paragraph(line)) };
}
