/** How well the sentences of reports are read: those of the corpus, and of a file. */
import { readFileSync } from "node:fs";
import {
  accuracyOf,
  keptSentences,
  proseFloors,
  readsOfFile,
  score,
  writtenSentences,
  type ReadByPerson,
} from "../../testing/reading/prose";

const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(9);

/**
 * Prints precision and recall of readings by part of the corpus, and what was read wrongly or missed in a file.
 * @param file of the shape that `testing/reading/prose/file.ts` reads; null for none
 * @returns the parts that are below their floor
 */
export function printProse(file: string | null): readonly string[] {
  console.log("prose     sentences precision        of   recall        of     sums     of  false alarms");
  const below = (["written", "kept"] as const).filter((part) => {
    const accuracy = line(part, part === "written" ? writtenSentences : keptSentences);
    return accuracy.precision < proseFloors[part].precision || accuracy.recall < proseFloors[part].recall;
  });
  if (file !== null) {
    const sentences = readsOfFile(readFileSync(file, "utf8"));
    line("file", sentences);
    sentences.forEach(printFaults);
  }
  return below;
}

function line(name: string, sentences: readonly ReadByPerson[]) {
  const accuracy = accuracyOf(sentences);
  const { precision, recall, stated, readable, sums } = accuracy;
  console.log(
    [
      name.padEnd(10) + String(sentences.length).padStart(9),
      percent(precision) + String(stated).padStart(10),
      percent(recall) + String(readable).padStart(10),
      String(sums.found).padStart(9) +
        String(sums.readable).padStart(7) +
        String(sums.falseAlarms).padStart(14),
    ].join(""),
  );
  return accuracy;
}

function printFaults(sentence: ReadByPerson): void {
  const { wrong, missed } = score(sentence);
  if (wrong.length + missed.length === 0) return;
  console.log(`  ${sentence.sentence}`);
  for (const { value, passage } of wrong) console.log(`    wrong: ${value} (${passage.text})`);
  for (const { concept, value } of missed) console.log(`    missed: ${concept} ${value}`);
}
