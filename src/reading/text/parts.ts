/** Tells which words of a text are which label: the parts of its lines. */

import type { Passage } from "../../report";
import { signsOf, type ExpectedLabel } from "./expectedLabels";
import type { Piece } from "./pieces";

/** A part of a line: words of one label, other words, a number or a blank cell. */
export type LinePart =
  | { readonly kind: "label"; readonly place: Passage; readonly label: ExpectedLabel }
  | { readonly kind: "number" | "blank"; readonly place: Passage }
  /** `rest`: the label that all of its signs are of, too few to know it by. */
  | { readonly kind: "words"; readonly place: Passage; readonly rest: ExpectedLabel | null };

/** A sign of a text, from one position of its paragraph to another. */
export interface Sign {
  readonly sign: string;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** The signs of the words in lines. */
export function signsIn(lines: readonly (readonly Piece[])[]): readonly Sign[] {
  const words = lines.flat().filter(({ kind }) => kind === "words");
  return words.flatMap((piece) => {
    const { from, text } = piece.place;
    return [...text.matchAll(/./gsu)].flatMap(({ 0: character, index }) =>
      Array.from(signsOf(character), (sign) => ({
        sign,
        piece,
        from: from + index,
        to: from + index + character.length,
      })),
    );
  });
}

/**
 * Cuts lines into parts by the labels that their signs are.
 * @param signs those of the lines
 * @param labelOf for each of them the index of its label, -1 where it has none
 */
export function partsOf(
  lines: readonly (readonly Piece[])[],
  signs: readonly Sign[],
  labels: readonly ExpectedLabel[],
  labelOf: readonly number[],
): readonly (readonly LinePart[])[] {
  const counts = new Map<number, number>();
  for (const at of labelOf) counts.set(at, (counts.get(at) ?? 0) + 1);
  const runs = new Map<Piece, Run[]>();
  signs.forEach((sign, at) => {
    const index = labelOf[at]!;
    const label = labels[index];
    const isThere = label && counts.get(index)! >= label.leastSigns;
    const own = runs.get(sign.piece) ?? [];
    runs.set(sign.piece, own);
    const last = own.at(-1);
    const known = isThere ? label : null;
    const rest = isThere ? null : (label ?? null);
    // Words beside a label, in one piece with it, are part of how it is written.
    if (last && (known === last.label || known === null)) {
      last.to = sign.to;
      if (last.rest !== rest) last.rest = null;
    } else if (last?.label === null)
      own[own.length - 1] = { label: known, rest: null, from: last.from, to: sign.to };
    else own.push({ label: known, rest, from: sign.from, to: sign.to });
  });
  const partOf = (piece: Piece): readonly LinePart[] => {
    if (piece.kind !== "words") return [{ kind: piece.kind, place: piece.place }];
    const parts = cutAt(piece, runs.get(piece) ?? []);
    // 无 may be a part of a label that was broken, or say that there is nothing.
    const isSign = piece.maySayNothing && parts.every(({ kind }) => kind === "words");
    return isSign ? [{ kind: "number", place: piece.place }] : parts;
  };
  return lines.map((pieces) => pieces.flatMap(partOf));
}

interface Run {
  readonly label: ExpectedLabel | null;
  rest: ExpectedLabel | null;
  readonly from: number;
  to: number;
}

const closing = /^[\s）)\]】”’"'』」》、，,.．。：:；;]+/u;

/** Cuts a piece where one label ends and the next one begins; marks that close a label stay with it. */
function cutAt({ place }: Piece, runs: readonly Run[]): readonly LinePart[] {
  const { paragraph, from: start, text } = place;
  let from = 0;
  return runs.map(({ label, rest, to }, index) => {
    const behind = text.slice(to - start);
    const end =
      index === runs.length - 1 ? text.length : to - start + (closing.exec(behind)?.[0].length ?? 0);
    const own = text.slice(from, end);
    const begin = from + own.length - own.trimStart().length;
    const words = own.trim();
    const at: Passage = {
      paragraph,
      from: start + begin,
      to: start + begin + words.length,
      text: words,
    };
    from = end;
    return label ? { kind: "label", place: at, label } : { kind: "words", place: at, rest };
  });
}
