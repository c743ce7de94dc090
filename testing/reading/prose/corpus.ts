/**
 * Sentences in the manner of reports, each with what a person reads in it: `unit | year | sentence | readings`. A third is
 * kept aside while the tables of phrases are written.
 *
 * A reading is `concept=value` (see `concepts.ts`), of a sum `sum=whole:part+part`; behind it `@scope` where it is not the
 * unit's own of the year, `~bound` where it is not exact. `req.done_all` has no value.
 */
import { kept } from "./kept";
import type { Read, ReadByPerson } from "./score";
import { written } from "./written";

/** The units whose reports the sentences stand in, all made up. */
const units: Readonly<Record<string, string>> = {
  gov: "云溪县人民政府",
  office: "云溪县人民政府办公室",
  dept: "云溪县水利局",
  township: "青禾镇人民政府",
  zone: "云溪经济开发区管理委员会",
};

export const writtenSentences: readonly ReadByPerson[] = sentencesOf(written);
export const keptSentences: readonly ReadByPerson[] = sentencesOf(kept);

function sentencesOf(lines: string): readonly ReadByPerson[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map(sentenceOf);
}

function sentenceOf(line: string): ReadByPerson {
  const [unit = "", year = "", sentence = "", readings = ""] = line.split("|").map((part) => part.trim());
  if (!(unit in units)) throw new Error(`No such unit: ${line}`);
  const reads = readings.split(" ").filter((reading) => reading !== "");
  return { unit: units[unit]!, year: Number(year), sentence, reads: reads.map(readOf) };
}

function readOf(written: string): Read {
  const [, concept = "", value = "0", parts, mark] =
    /^([\w.]+)(?:=([\d.]+)(?::([\d+]+))?)?([@~].+)?$/.exec(written) ?? [];
  if (concept === "") throw new Error(`No reading: ${written}`);
  return {
    concept,
    value: Number(value),
    isCompared: mark === undefined,
    ...(parts !== undefined && { parts: parts.split("+").map(Number) }),
  };
}

/** What the reader must reach: shares of the readings. */
export const proseFloors = {
  written: { precision: 0.99, recall: 0.95 },
  kept: { precision: 0.97, recall: 0.9 },
} as const;
