/** The JSON that the command prints, as strict schemas: a key more or less is an error. docs/json.md explains each. */
import * as z from "zod/mini";

const placeSchema = z.strictObject({
  table: z.int().check(z.positive()),
  row: z.int().check(z.positive()),
  cell: z.int().check(z.positive()),
});

const changeSchema = z.strictObject({ field: z.string(), from: z.string(), to: z.string() });

const changeFixSchema = z.strictObject({
  kind: z.literal("change"),
  label: z.string(),
  changes: z.array(changeSchema),
  /** What the text looks like, for people to confirm; absent where the change is certain. */
  guess: z.optional(z.literal(true)),
});

const insertFixSchema = z.strictObject({
  kind: z.literal("insert"),
  label: z.string(),
  table: z.string(),
});

export const fixSchema = z.discriminatedUnion("kind", [changeFixSchema, insertFixSchema]);

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  fields: z.array(z.string()),
  suspects: z.array(z.string()),
  cells: z.array(
    z.strictObject({
      field: z.nullable(z.string()),
      table: z.int(),
      row: z.int(),
      cell: z.int(),
      text: z.string(),
    }),
  ),
  relation: z.nullable(
    z.strictObject({
      id: z.string(),
      left: z.array(z.string()),
      right: z.array(z.string()),
      leftSum: z.number(),
      rightSum: z.number(),
    }),
  ),
  fixes: z.array(fixSchema),
  /** Set aside by the writer of the report (`ignored.ts`); absent otherwise. */
  ignored: z.optional(z.literal(true)),
});

export const openCellSchema = z.strictObject({
  field: z.string(),
  from: z.string(),
  least: z.nullable(z.number()),
  most: z.nullable(z.number()),
});

export const repairSchema = z.strictObject({
  changes: z.array(changeSchema),
  open: z.array(openCellSchema),
  reasons: z.array(z.string()),
  rank: z.int().check(z.positive()),
  standsAlone: z.boolean(),
  byHand: z.boolean(),
});

export const causeSchema = z.strictObject({
  cells: z.array(z.string()),
  relations: z.array(z.string()),
  /** Best first; empty where the search was given up. */
  repairs: z.array(repairSchema),
  /** The report is not filled in yet: the cells are blanks that lack a number, the one repair says what follows for them. */
  unfilled: z.boolean(),
  beyond: z.nullable(z.enum(["operations", "time", "answers", "size"])),
});

const formatId = z.nullable(z.string());

export const reviewSchema = z.strictObject({
  file: z.string(),
  /** `passed`: no finding at all. */
  status: z.enum(["passed", "findings", "not-a-report", "unreadable"]),
  reason: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  title: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  year: z.nullable(z.int()),
  /** Of each table the format that it was read in; null where it is missing. */
  formats: z.record(z.string(), formatId),
  relations: z.strictObject({ all: z.int(), checked: z.int(), hold: z.int() }),
  facts: z.record(
    z.string(),
    z.strictObject({ value: z.nullable(z.number()), text: z.string(), cell: placeSchema }),
  ),
  findings: z.array(findingSchema),
  causes: z.array(causeSchema),
});

/** Something in a folder that may hold a report and was not checked: other kinds of files, folders that are closed. */
const uncheckedSchema = z.strictObject({
  file: z.string(),
  reason: z.strictObject({ code: z.string(), message: z.string() }),
});

export const reviewFileSchema = z.strictObject({
  version: z.literal(1),
  reports: z.array(reviewSchema),
  /** Absent where everything was checked. */
  unchecked: z.optional(z.array(uncheckedSchema)),
});
