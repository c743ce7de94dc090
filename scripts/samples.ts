/** npx tsx scripts/samples.ts: writes the sample documents of the embedded Word to assets/samples, the same bytes every time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleFile, sampleIndex, samples } from "./samples/samples";

const folder = join(__dirname, "..", "assets", "samples");
mkdirSync(folder, { recursive: true });
for (const sample of samples) writeFileSync(join(folder, sample.file), sampleFile(sample));
writeFileSync(join(folder, "index.json"), sampleIndex());
