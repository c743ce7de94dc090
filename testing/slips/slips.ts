/**
 * How people err when they fill in the tables, one function for each kind. Written down before, and without regard
 * to, how repair ranks its answers; nothing of src/repair is imported here.
 */
import type { FieldId, Format } from "../../src/report";
import type { Random } from "./random";
import type { Sheet } from "./sheet";

/** The cells that a slip changes, and what they hold then; null is a blank. */
export type Changed = ReadonlyMap<FieldId, number | null>;

export interface Page {
  readonly sheet: Sheet;
  readonly format: Format;
  /** The number cells as they stand on the page: blocks of rows of fields. */
  readonly blocks: readonly (readonly (readonly FieldId[])[])[];
}

/** Draws where and how; null where the draw hits a place at which this slip cannot happen. */
type Slip = (page: Page, random: Random) => Changed | null;

export function pageOf(sheet: Sheet, format: Format): Page {
  const blocks = Object.values(format.tables).flatMap(({ declaration, fields }) =>
    declaration.sections.map((section, index) =>
      section.rows.map((_, row) =>
        fields.filter((field) => field.section === index && field.rowIndex === row).map(({ field }) => field),
      ),
    ),
  );
  return { sheet, format, blocks };
}

const anyField = ({ blocks }: Page, random: Random) => random.pick(blocks.flat(2));
const numberIn = ({ sheet }: Page, field: FieldId) => sheet.get(field) ?? 0;

/** Cells that people typed a number into: a digit of nothing cannot be mistyped. */
const typed = (page: Page, random: Random, least: number): readonly [FieldId, string] | null => {
  const field = anyField(page, random);
  const value = page.sheet.get(field);
  return value == null || value < least ? null : [field, String(value)];
};

/** A digit for another, anywhere in the number. */
const digitChanged: Slip = (page, random) => {
  const hit = typed(page, random, 0);
  if (!hit) return null;
  const [field, digits] = hit;
  const at = random.whole(0, digits.length - 1);
  const digit = random.whole(digits.length > 1 && at === 0 ? 1 : 0, 9);
  return new Map([[field, Number(digits.slice(0, at) + String(digit) + digits.slice(at + 1))]]);
};

const digitDropped: Slip = (page, random) => {
  const hit = typed(page, random, 10);
  if (!hit) return null;
  const [field, digits] = hit;
  const at = random.whole(0, digits.length - 1);
  return new Map([[field, Number(digits.slice(0, at) + digits.slice(at + 1))]]);
};

/** One digit more; as often as not the same key pressed twice. */
const digitAdded: Slip = (page, random) => {
  const hit = typed(page, random, 1);
  if (!hit) return null;
  const [field, digits] = hit;
  const at = random.whole(0, digits.length);
  const digit = random.chance(0.5) && at > 0 ? digits[at - 1] : String(random.whole(at === 0 ? 1 : 0, 9));
  return new Map([[field, Number(digits.slice(0, at) + digit + digits.slice(at))]]);
};

const transposed: Slip = (page, random) => {
  const hit = typed(page, random, 10);
  if (!hit) return null;
  const [field, digits] = hit;
  const at = random.whole(0, digits.length - 2);
  const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
  return swapped.startsWith("0") ? null : new Map([[field, Number(swapped)]]);
};

/** Two neighbours in a row or in a column, each in the other's cell. */
const swapped: Slip = (page, random) => {
  const rows = random.pick(page.blocks);
  const row = random.whole(0, rows.length - 1);
  const column = random.whole(0, (rows[row]?.length ?? 1) - 1);
  const beside = random.chance(0.5);
  const one = rows[row]?.[column];
  const other = beside ? rows[row]?.[column + 1] : rows[row + 1]?.[column];
  if (one === undefined || other === undefined) return null;
  return new Map([
    [one, page.sheet.get(other) ?? null],
    [other, page.sheet.get(one) ?? null],
  ]);
};

/**
 * The numbers of a row from one cell on stand one cell further right or left: into an empty cell, or until the last
 * one falls off the row's end. The cell that they leave stays empty, or gets a 0.
 */
const shifted: Slip = (page, random) => {
  const row = random.pick(page.blocks.flat());
  if (row.length < 3) return null;
  const cells = random.chance(0.5) ? row : [...row].reverse();
  const from = random.whole(0, cells.length - 3);
  const to = random.chance(0.5) ? cells.length - 1 : random.whole(from + 2, cells.length - 1);
  const numbers = cells.slice(from, to + 1).map((field) => page.sheet.get(field) ?? null);
  const fallsOff = to === cells.length - 1;
  if (!fallsOff && (numbers.at(-1) ?? 0) !== 0) return null;
  const left = random.chance(0.5) ? null : 0;
  return new Map(
    cells
      .slice(from, to + 1)
      .map((field, index) => [field, index === 0 ? left : (numbers[index - 1] ?? null)]),
  );
};

/**
 * One total was not summed again after one of its parts was put right; its other totals were. (Where none of them was,
 * the page looks as if the part were wrong, and no sum can tell: docs/repair.md.)
 */
const staleTotal: Slip = (page, random) => {
  const { left, total } = random.pick(page.format.relations);
  if (total === null) return null;
  const part = numberIn(page, random.pick(left));
  const before = random.chance(0.5) ? 0 : Math.max(0, part + random.pick([-3, -2, -1, 1, 2, 3]));
  const stale = numberIn(page, total) - part + before;
  return new Map([[total, stale]]);
};

/** The numbers of a row, all or a part of them, stand in the row above or below, which has none of its own. */
const oneRowOff: Slip = (page, random) => {
  const rows = random.pick(page.blocks);
  const row = random.whole(0, rows.length - 1);
  const own = rows[row] ?? [];
  const other = rows[row + random.pick([-1, 1])];
  if (!other || other.length !== own.length) return null;
  const [from, to] = random.chance(0.6)
    ? [0, own.length - 1]
    : [random.whole(0, own.length - 2), own.length - 1 - random.whole(0, 1)];
  const changed = new Map<FieldId, number | null>();
  for (let column = from; column <= to; column++) {
    const [here, there] = [own[column], other[column]];
    if (here === undefined || there === undefined || numberIn(page, there) !== 0) return null;
    changed.set(here, random.chance(0.5) ? null : 0);
    changed.set(there, numberIn(page, here));
  }
  return changed;
};

const blanked: Slip = (page, random) => {
  const hit = typed(page, random, 1);
  return hit && new Map([[hit[0], null]]);
};

export const slips = {
  digitChanged,
  digitDropped,
  digitAdded,
  transposed,
  swapped,
  shifted,
  staleTotal,
  oneRowOff,
  blanked,
} satisfies Readonly<Record<string, Slip>>;

export type SlipKind = keyof typeof slips;
export const slipKinds = Object.keys(slips) as readonly SlipKind[];
