/**
 * npm run size [-- FOLDER]
 *
 * What the pane loads before its headline, in a build (dist/ by default): its page and every script and style sheet that
 * the page names, office.js aside, each at gzip -9. Fails over the budget. (That nothing else is loaded before the
 * headline is held by the end-to-end tests, with the same numbers.)
 */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The office's own machine serves the pane: this much is there, and its headline shown, within 1.2 s of a cold load. */
export const BUDGET_BYTES = 230_000;

export interface SizedFile {
  readonly name: string;
  /** At gzip -9. */
  readonly bytes: number;
}

/**
 * @param folder a build
 * @returns the files that its taskpane.html names as scripts and style sheets, and itself
 */
export function paneFiles(folder: string): SizedFile[] {
  const html = fs.readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const named = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*\bhref="([^"]+)"/g),
  ].map(([, name = ""]) => name);
  return ["taskpane.html", ...named]
    .filter((name) => !isOfficeJs(name))
    .map((name) => ({ name, bytes: gzippedSize(fs.readFileSync(path.join(folder, name))) }));
}

/** Whether an address, relative or whole, is of Microsoft's library: every host of the pane has it anyway. */
export function isOfficeJs(address: string): boolean {
  return /(^|\/)office\/|\/hosted\/office\.js$/.test(address);
}

export function gzippedSize(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function main(): void {
  const files = paneFiles(process.argv[2] ?? path.join(__dirname, "..", "dist"));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of files) console.log(`${String(bytes).padStart(8)}  ${name}`);
  console.log(`${String(total).padStart(8)}  of at most ${BUDGET_BYTES} bytes before the headline`);
  if (total > BUDGET_BYTES) process.exitCode = 1;
}

if (require.main === module) main();
