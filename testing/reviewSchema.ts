/** The JSON that the command prints, as strict schemas: a key more or less is an error. docs/json.md explains each. */
import * as z from "zod/mini";

const placeSchema = z.strictObject({
  table: z.int().check(z.positive()),
  row: z.int().check(z.positive()),
  cell: z.int().check(z.positive()),
});

const passageSchema = z.strictObject({
  paragraph: z.int().check(z.positive()),
  from: z.int().check(z.nonnegative()),
  to: z.int().check(z.positive()),
  text: z.string(),
});

const repairChangeSchema = z.strictObject({ field: z.string(), from: z.string(), to: z.string() });

/** One of `field`, `cell` and `passage` is not null. */
const changeSchema = z.strictObject({
  field: z.nullable(z.string()),
  cell: z.nullable(placeSchema),
  passage: z.nullable(passageSchema),
  from: z.string(),
  to: z.string(),
});

const outcome = z.enum(["agrees", "disagrees", "not-checked"]);

export const partSchema = z.strictObject({
  id: z.enum(["overview", "disclosure", "requests", "cases", "problems", "other"]),
  heading: passageSchema,
  aspects: z.array(z.strictObject({ title: z.nullable(z.string()), heading: passageSchema })),
});

export const statementSchema = z.strictObject({
  readings: z.array(z.array(z.string())),
  value: z.number(),
  bound: z.enum(["exact", "at-least", "at-most", "about"]),
  scope: z.enum(["this-year", "other-year", "part-of-year", "other-unit", "plan", "cumulative"]),
  passage: passageSchema,
  outcome,
});

export const sumSchema = z.strictObject({
  whole: z.number(),
  parts: z.array(z.number()),
  closed: z.boolean(),
  passage: passageSchema,
  outcome,
});

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

const convertFixSchema = z.strictObject({
  kind: z.literal("convert"),
  label: z.string(),
  tables: z.array(z.string()),
});

export const fixSchema = z.discriminatedUnion("kind", [changeFixSchema, insertFixSchema, convertFixSchema]);

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
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
  passages: z.array(passageSchema),
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
  changes: z.array(repairChangeSchema),
  open: z.array(openCellSchema),
  reasons: z.array(z.string()),
  rank: z.int().check(z.positive()),
  standsAlone: z.boolean(),
  unasked: z.boolean(),
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
  /** `passed`: no finding but advice. */
  status: z.enum(["passed", "findings", "not-a-report", "unreadable"]),
  reason: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  title: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  year: z.nullable(z.int()),
  /** Of each table the format that it was read in; null where it is missing. */
  formats: z.record(z.string(), formatId),
  relations: z.strictObject({ all: z.int(), checked: z.int(), hold: z.int() }),
  unsaid: z.nullable(z.string()),
  facts: z.record(
    z.string(),
    z.strictObject({
      value: z.nullable(z.number()),
      text: z.string(),
      /** One of these two is null. */
      cell: z.nullable(placeSchema),
      passage: z.nullable(passageSchema),
    }),
  ),
  parts: z.array(partSchema),
  statements: z.array(statementSchema),
  sums: z.array(sumSchema),
  findings: z.array(findingSchema),
  causes: z.array(causeSchema),
});

/** Something in a folder that may hold a report and was not checked: other kinds of files, folders that are closed. */
const uncheckedSchema = z.strictObject({
  file: z.string(),
  reason: z.strictObject({ code: z.string(), message: z.string() }),
});

export const reviewFileSchema = z.strictObject({
  version: z.literal(2),
  reports: z.array(reviewSchema),
  /** Absent where everything was checked. */
  unchecked: z.optional(z.array(uncheckedSchema)),
});
