/** Layouts drawn and composed at random; shrunk towards the official form. */
import fc from "fast-check";
import { officialPlan, type LayoutPlan, type TablePlace, type Writing } from "./plan";
import type { LabelSpelling } from "./transform";

const unit = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);

const spelling: fc.Arbitrary<LabelSpelling> = fc.record({
  brackets: fc.constantFrom("full" as const, "half" as const, "circled" as const),
  marks: fc.constantFrom(
    "official" as const,
    "full-width" as const,
    "comma" as const,
    "spaced" as const,
    "dropped" as const,
    "automatic" as const,
  ),
  quotes: fc.constantFrom("curly" as const, "straight" as const, "corner" as const),
  inside: fc.constantFrom(
    "nothing" as const,
    "space" as const,
    "wide-space" as const,
    "line-break" as const,
    "paragraph" as const,
  ),
  at: unit,
});

const place: fc.Arbitrary<TablePlace> = fc.record({ table: fc.nat(2), at: unit });
const places = fc.array(place, { maxLength: 2 });

const writings: readonly Writing[] = [
  "two-runs",
  "paragraph-before",
  "paragraph-after",
  "trailing-space",
  "revision",
  "hidden-text",
  "run-control",
  "cell-control",
];

const pageStyle = {
  repeatsHead: fc.boolean(),
  gap: fc.constantFrom(0 as const, 1 as const, 2 as const, "page-number" as const),
  continued: fc.constantFrom("continuation" as const, "blank" as const, "label" as const),
};

/** One arbitrary for each kind of departure, so that each can be tried alone and all together. */
export const departures = {
  spelling,
  totalBeside: fc.boolean(),
  merges: fc.constantFrom<LayoutPlan["merges"]>(
    "official",
    "blank",
    "repeat",
    "flattened",
    "old",
    "grid-before",
  ),
  moved: fc.tuple(unit, unit),
  margin: fc.constantFrom<LayoutPlan["margin"]>("none", "before", "after"),
  emptyRows: places,
  emptyColumns: places,
  deletedRows: places,
  rowBreaks: fc.array(
    fc.record({
      table: fc.nat(1),
      at: unit,
      cut: unit,
      numbers: fc.constantFrom("upper" as const, "lower" as const),
      page: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  headBreaks: fc.array(fc.record({ table: fc.integer({ min: 1, max: 2 }), cut: unit, page: fc.boolean() }), {
    maxLength: 1,
  }),
  joined: fc.boolean(),
  pageBreaks: fc.array(fc.record({ table: fc.nat(2), at: unit, ...pageStyle }), { maxLength: 3 }),
  writing: fc.array(
    fc.record({ how: fc.constantFrom(...writings), every: fc.integer({ min: 1, max: 7 }), from: fc.nat(6) }),
    { maxLength: 3 },
  ),
  controls: fc.subarray<"table" | "row">(["table", "row"]),
} satisfies { [K in keyof LayoutPlan]: fc.Arbitrary<LayoutPlan[K]> };

/** The official form with the given departures drawn at random. */
export function plansWith<K extends keyof LayoutPlan>(...kinds: readonly K[]): fc.Arbitrary<LayoutPlan> {
  const chosen = Object.fromEntries(kinds.map((kind) => [kind, departures[kind]]));
  return fc.record(chosen).map((drawn): LayoutPlan => ({ ...officialPlan, ...drawn }));
}

/** Any layout: each departure is as often left out as drawn. Heads broken in two are tried on their own. */
export const anyPlan: fc.Arbitrary<LayoutPlan> = fc
  .record(
    Object.fromEntries(
      Object.entries(departures)
        .filter(([kind]) => kind !== "headBreaks")
        .map(([kind, arbitrary]) => [
          kind,
          fc.option(arbitrary as fc.Arbitrary<unknown>, { nil: undefined }),
        ]),
    ),
  )
  .map((drawn): LayoutPlan => {
    const given = Object.entries(drawn).filter(([, value]) => value !== undefined);
    return { ...officialPlan, ...(Object.fromEntries(given) as Partial<LayoutPlan>) };
  });
