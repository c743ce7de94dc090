/** What happens to a document in one run, drawn at random: acts of ours, edits of users, and faults of Word. */
import fc from "fast-check";
import type { Switches } from "../../src/workbench/host";
import type { ProseEdit } from "./prose";
import type { Edit } from "./sheet";

/** A verb of the Word layer. `clearColours` clears marks that nobody remembers, too. `reopen` opens the pane anew, with or without what the window kept. */
export interface Act {
  readonly act: "mark" | "fix" | "unmark" | "clearColours" | "undo" | "insert" | "read" | "reopen";
  /** The cells, by numbers that wrap around; the whole numbers after one another make one act. */
  readonly cells: readonly number[];
  /** Whether a mark or a fix is of numbers of the text instead, chosen in the same way. */
  readonly isOfText: boolean;
  readonly severity: "error" | "warning";
  /** What a fix writes. */
  readonly text: string;
  /** Whether the cells are fixed together or not at all. */
  readonly isGroup: boolean;
  /** How Word fails during this act. */
  readonly fault: Partial<Switches>;
  /** The sync of this act that breaks off, after how many actions, and with which code. */
  readonly brokenSync: { readonly sync: number; readonly actions: number; readonly code: string } | null;
  /** What a colleague types before a sync of this act. */
  readonly meanwhile: { readonly sync: number; readonly edit: Edit } | null;
}

export type Step = Act | Edit | ProseEdit;

/** A run: the document that is opened, the host's ways, and what happens. */
export interface Run {
  readonly document: number;
  readonly host: Partial<Switches>;
  readonly steps: readonly Step[];
}

const cellNumber = fc.nat(40);

/** No text that a fix writes: of such a text nobody could tell who wrote it. */
const typing = fc.record({
  edit: fc.constant("type" as const),
  cell: cellNumber,
  text: fc.constantFrom("", "4", "29", "不公开"),
});

const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: typing },
  {
    weight: 3,
    arbitrary: fc.record({
      edit: fc.constant("highlight" as const),
      cell: cellNumber,
      colour: fc.constantFrom("red", "yellow", "cyan", null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ edit: fc.constantFrom("copyRow", "deleteRow"), cell: cellNumber }) },
  { weight: 1, arbitrary: fc.record({ edit: fc.constant("picture" as const), block: fc.nat(8) }) },
);

const proseEdits: fc.Arbitrary<ProseEdit> = fc.oneof(
  fc.record({
    edit: fc.constant("typeNumber" as const),
    number: fc.nat(8),
    text: fc.constantFrom("", "4", "29", "不公开"),
  }),
  fc.record({
    edit: fc.constant("highlightNumber" as const),
    number: fc.nat(8),
    colour: fc.constantFrom("cyan", null),
  }),
);

const faults: fc.Arbitrary<Partial<Switches>> = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((count) => ({ failAfterWrites: String(count) })),
  fc.constantFrom<Partial<Switches>>(
    { deniedWrites: "all" },
    { deniedWrites: "after-first" },
    { ooxml: "body-throws" },
    { ooxml: "throws" },
    { ooxml: "throws", fileCopy: "fails" },
    { settingsSave: "fails" },
    { settingsRead: "stale" },
    { settingsRead: "unreadable" },
    { insertText: "silent" },
    { controlWrites: "ignored" },
    { controlWrites: "prepended" },
    { controlWrites: "NotAllowed" },
    { viewing: "yes" },
    { nullHighlight: "rejected" },
    { cellAccess: "throws" },
    { cellAccess: "throws", paragraphsOverCells: "throws" },
  ),
);

/** Mostly `nothing`. */
const seldom = <T, N>(arbitrary: fc.Arbitrary<T>, nothing: N): fc.Arbitrary<T | N> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary });

const acts: fc.Arbitrary<Act> = fc.record({
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("mark", "fix", "undo") },
    { weight: 1, arbitrary: fc.constantFrom("unmark", "clearColours", "insert", "read", "reopen") },
  ),
  cells: fc.uniqueArray(cellNumber, { minLength: 1, maxLength: 5 }),
  isOfText: fc.oneof(
    { weight: 2, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  severity: fc.constantFrom("error", "warning"),
  text: fc.constantFrom("3", "7", "18", "公开"),
  isGroup: fc.boolean(),
  fault: seldom(faults, {}),
  brokenSync: seldom(
    fc.record({
      sync: fc.integer({ min: 1, max: 4 }),
      actions: fc.nat(12),
      code: fc.constantFrom("GeneralException", "ItemNotFound", "NotAllowed"),
    }),
    null,
  ),
  meanwhile: seldom(fc.record({ sync: fc.integer({ min: 1, max: 4 }), edit: typing }), null),
});

const hosts: fc.Arbitrary<Partial<Switches>> = fc.record(
  {
    cellOrdinals: fc.constantFrom("count-continuations", "skip-continuations"),
    continuationCell: fc.constantFrom("throws", "null", "empty-cell"),
    continuationParagraphs: fc.constantFrom("listed", "omitted"),
    childOfNull: fc.constantFrom("null", "throws"),
  },
  { requiredKeys: [] },
);

export const runs: fc.Arbitrary<Run> = fc.record({
  document: fc.nat(3),
  host: hosts,
  steps: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: acts },
      { weight: 2, arbitrary: edits },
      { weight: 1, arbitrary: proseEdits },
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  ),
});

export function isAct(step: Step): step is Act {
  return "act" in step;
}
