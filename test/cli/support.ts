import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run, type Streams } from "../../src/cli/run";
import { format2021, type FieldId } from "../../src/report";
import type { Finding } from "../../src/checks";
import { ignoredSetting } from "../../src/document";
import { ignoredKey, ignoredRecord } from "../../src/review";
import { reviewed } from "../../testing/reviews";
import { OpcPackage, writeSettings } from "../../src/workbench/model";
import { docxFile, type Cell, type DocxModel } from "../../testing/docx";
import { inLayout, layouts } from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";

/** The command, called from a folder. */
export function nianbaoIn(folder: string, ...words: string[]) {
  return nianbaoWith({}, folder, ...words);
}

/** The same; what is printed is taken by a reader of the test's own, and files are made by a writer of it. */
export async function nianbaoWith(
  { out: taken = () => Promise.resolve(true), ...others }: Partial<Streams>,
  folder: string,
  ...words: string[]
) {
  let out = "";
  let error = "";
  const code = await run(words, folder, {
    out: (text) => {
      out += text;
      return taken(text);
    },
    error: (text) => (error += text),
    ...others,
  });
  return { code, out, error };
}

/** Root may open everything: for the time of a call the tests are somebody else. */
export async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

/** A folder of its own for each test. */
export function useFolder(): { readonly path: string } {
  const current = { path: "" };
  beforeEach(() => {
    current.path = mkdtempSync(path.join(tmpdir(), "nianbao-"));
  });
  afterEach(() => rmSync(current.path, { recursive: true, force: true }));
  return current;
}

/** Acts of a test in its folder; names are paths below it. */
export function actsIn(folder: { readonly path: string }) {
  const at = (name: string) => path.join(folder.path, name);
  return {
    nianbao: (...words: string[]) => nianbaoIn(folder.path, ...words),
    save: (name: string, content: Uint8Array) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    load: (name: string) => new Uint8Array(readFileSync(at(name))),
    exists: (name: string) => existsSync(at(name)),
    /** Every .docx in a folder, by its path below it. */
    listed: (name: string) =>
      readdirSync(at(name), { recursive: true, encoding: "utf8" })
        .filter((entry) => entry.endsWith(".docx"))
        .sort(),
  };
}

/**
 * A report without findings but for the texts given.
 * @param dressed cells of its tables in another dress
 */
export function report(...words: Parameters<typeof reportModel>): Uint8Array {
  return docxFile(reportModel(...words));
}

/** The same, not yet a file. */
export function reportModel(
  figures: Readonly<Record<FieldId, string>> = {},
  dressed: (cell: Cell) => Cell = (cell) => cell,
): DocxModel {
  const content = { ...seed002Quiet, figures: { ...seed002Quiet.figures, ...figures } };
  const model = inLayout(format2021, content, layouts[0]!);
  const body = model.body.map((block) =>
    block.kind === "table"
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(dressed) })) }
      : block,
  );
  return { ...model, body };
}

/** The official form with nothing in it. */
export function blankForm(): Uint8Array {
  const figures = Object.fromEntries([...format2021.fields.keys()].map((field) => [field, ""]));
  return report(figures);
}

/** A report whose writer has set findings aside in the pane: all of them, unless told which. */
export function ignoring(file: Uint8Array, isSetAside: (finding: Finding) => boolean = () => true) {
  const { findings, report: read } = reviewed(file);
  const keys = findings.filter(isSetAside).map((finding) => ignoredKey(finding, read.facts));
  return keeping(file, ignoredSetting, ignoredRecord(keys));
}

/** A report in whose settings the pane keeps something. */
export function keeping(file: Uint8Array, setting: string, value: unknown) {
  const document = new OpcPackage(file);
  const addIn = { id: "1", version: "1.0.0.0" } as const;
  writeSettings(document, addIn, new Map([[setting, JSON.stringify(value)]]));
  return document.save();
}
