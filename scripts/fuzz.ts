/**
 * npm run fuzz -- [--runs 300] [--seed N]
 *
 * Does random acts, edits and faults to small documents in the embedded Word (testing/fuzz). Prints the shortest run
 * that it finds in which a report was untrue or a document was harmed, and exits 1 then.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { SEED } from "../testing/draws";
import { documents, runs, tryRun, type Run } from "../testing/fuzz";
import { closeAll, openDocument } from "../testing/word/word";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string", default: String(SEED) },
  },
});

async function main(): Promise<void> {
  const numRuns = Number(values.runs);
  const seed = Number(values.seed);
  console.log(`seed ${seed}, ${numRuns} runs`);
  const first = await openDocument(documents[0]!);
  const untrueOf = async (run: Run): Promise<readonly string[]> =>
    tryRun(await first.reopen(documents[run.document]!, run.host), run);
  const { counterexample, failed, numShrinks } = await fc.check(
    fc.asyncProperty(runs, async (run) => (await untrueOf(run)).length === 0),
    { numRuns, seed },
  );
  if (failed && counterexample) {
    const [run] = counterexample;
    console.log(`untrue, after ${numShrinks} steps of shortening:`);
    console.log((await untrueOf(run)).join("\n"));
    console.log(JSON.stringify(run, null, 1));
    process.exitCode = 1;
  } else console.log("every report was true, and nothing was lost");
  closeAll();
}

void main();
