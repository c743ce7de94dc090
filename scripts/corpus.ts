/**
 * npm run corpus -- [--read-only | --expect] FOLDER…
 *
 * Holds every .docx of the folders against what must be true of any file: it is read and checked in time, without a
 * crash; and every cell of its tables, marked and unmarked through the Word layer, leaves it as it was. Exits 1 on
 * any failure. `--read-only` marks nothing. `--expect` compares what is read
 * of every X.docx that has an X.expected.json beside it with that.
 */
import path from "node:path";
import { bounds, type Examine } from "./corpus/outcomes";
import { runCorpus, runExpectations } from "./corpus/run";
import { WorkerProcess } from "./corpus/workerProcess";

const options = ["--read-only", "--expect"];

async function main(args: readonly string[]): Promise<void> {
  const folders = args.filter((argument) => !options.includes(argument));
  if (folders.length === 0 || folders.some((name) => name.startsWith("-"))) {
    console.error("npm run corpus -- [--read-only | --expect] FOLDER…");
    process.exitCode = 2;
    return;
  }
  const worker = new WorkerProcess(path.join(__dirname, "corpus", "worker.ts"), {
    read: bounds.readSeconds,
    mark: bounds.markSeconds,
    expect: bounds.readSeconds,
  });
  const run = {
    folders,
    examine: ((task, file) => worker.examine(task, file)) satisfies Examine,
    write: (line: string) => console.log(line),
  };
  const failures = args.includes("--expect")
    ? await runExpectations(run)
    : await runCorpus({ ...run, readOnly: args.includes("--read-only") });
  worker.close();
  if (failures > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
