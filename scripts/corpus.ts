/**
 * npm run corpus -- [--read-only] FOLDER…
 *
 * Holds every .docx of the folders against what must be true of any file: it is read and checked in time, without a
 * crash; and every cell of its tables, marked and unmarked through the Word layer, leaves it as it was. Exits 1 on
 * any failure. `--read-only` marks nothing.
 */
import path from "node:path";
import { bounds } from "./corpus/outcomes";
import { runCorpus } from "./corpus/run";
import { WorkerProcess } from "./corpus/workerProcess";

async function main(args: readonly string[]): Promise<void> {
  const folders = args.filter((argument) => argument !== "--read-only");
  if (folders.length === 0 || folders.some((name) => name.startsWith("-"))) {
    console.error("npm run corpus -- [--read-only] FOLDER…");
    process.exitCode = 2;
    return;
  }
  const worker = new WorkerProcess(path.join(__dirname, "corpus", "worker.ts"), {
    read: bounds.readSeconds,
    mark: bounds.markSeconds,
  });
  const failures = await runCorpus({
    folders,
    readOnly: args.includes("--read-only"),
    examine: (task, file) => worker.examine(task, file),
    write: (line) => console.log(line),
  });
  worker.close();
  if (failures > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
