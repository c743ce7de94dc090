/** The measuring itself, as scripts/bench.ts says; `measure [ROUNDS]`. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { readOutline } from "../../src/document";
import { reviewDocument } from "../../src/review";
import { file, texts } from "./document";
import { prose } from "./prose";

const bound = 1.5;
const rounds = Number(process.argv[2] ?? 200);
/** Until the engine has compiled what it will compile: our functions are called less often than the parser's. */
const warmUp = 200;

const parts = new Set([
  "word/document.xml",
  "word/styles.xml",
  "word/_rels/document.xml.rels",
  "_rels/.rels",
]);

function barePass(): void {
  for (const bytes of Object.values(unzipSync(file, { filter: ({ name }) => parts.has(name) }))) {
    const parser = new SaxesParser({ xmlns: false });
    parser.on("opentag", () => undefined);
    parser.on("closetag", () => undefined);
    parser.on("text", () => undefined);
    parser.write(strFromU8(bytes)).close();
  }
}

const contenders: Readonly<Record<string, () => unknown>> = {
  "bare pass": barePass,
  read: () => readOutline(file),
  "read and all checks": () => reviewDocument(file),
};

/** Median milliseconds of each contender, alternated. */
function measure(): Readonly<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, act] of Object.entries(contenders)) {
      const start = performance.now();
      act();
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const kilobytes = (name: string) => `${Math.round(Buffer.byteLength(texts.get(name) ?? "") / 1000)} kB`;
const characters = [...prose.title, ...prose.preamble, ...prose.parts.flat()].join("").length;
console.log(
  `document.xml ${kilobytes("word/document.xml")}, styles.xml ${kilobytes("word/styles.xml")}, ` +
    `${characters} characters of text, ${rounds} rounds`,
);
const reviewed = reviewDocument(file);
if (reviewed.status !== "reviewed" || reviewed.review.findings.length > 0)
  throw new Error("The document is read, and nothing is wrong with it.");
const medians = measure();
const bare = medians["bare pass"] ?? Number.NaN;
for (const [name, time] of Object.entries(medians)) {
  console.log(`${name.padEnd(20)} ${time.toFixed(2).padStart(7)} ms  ${(time / bare).toFixed(2)}`);
}
const ratio = (medians["read and all checks"] ?? Number.NaN) / bare;
if (!(ratio <= bound)) {
  console.error(`Reading and checking takes ${ratio.toFixed(2)} of a bare pass; the bound is ${bound}.`);
  process.exitCode = 1;
}
