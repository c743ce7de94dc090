/** Sentences that a person has read, from a JSON file: `[{ sentence, year, statements: [{ field_or_concept, value, scope, relation }] }]`. */
import { z } from "zod";
import type { Read, ReadByPerson } from "./score";

const shape = z.array(
  z.object({
    sentence: z.string(),
    year: z.number(),
    statements: z.array(
      z.object({
        field_or_concept: z.string(),
        value: z.union([z.number(), z.string(), z.boolean()]),
        scope: z.string(),
        relation: z.string(),
      }),
    ),
  }),
);

/** Reads a file of sentences; whose they are is not known. */
export function readsOfFile(json: string): readonly ReadByPerson[] {
  return shape.parse(JSON.parse(json)).map(({ sentence, year, statements }) => ({
    sentence,
    year,
    unit: null,
    reads: statements.map(({ field_or_concept, value, scope, relation }): Read => {
      const [whole = "", parts] = String(value).split(":");
      return {
        concept: field_or_concept,
        value: value === true ? 0 : Number(whole),
        isCompared: scope === "this-year-unit" && relation === "exact",
        ...(parts !== undefined && { parts: parts.split("+").map(Number) }),
      };
    }),
  }));
}
