/** The rules of ESLint that hold the arrows and doors of the rooms. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { plugin, ROOMS } from "../../eslint.rooms";

const ROOT = path.join(__dirname, "../..");

/** The complaints of one of the rules about one line in a file, below src/ if nothing else is said. */
function complaints(file: string, code: string, rule = "arrows", folder = "src"): string[] {
  const config: Linter.Config = {
    files: ["**"],
    languageOptions: { parser: tseslint.parser },
    plugins: { rooms: plugin },
    rules: { [`rooms/${rule}`]: "error" },
  };
  return new Linter({ cwd: ROOT })
    .verify(code, [config], path.join(ROOT, folder, file))
    .map(({ message }) => message);
}

describe("the arrows between the rooms", () => {
  test("every room of src/ is in the table", () => {
    const folders = fs.readdirSync(path.join(ROOT, "src"), { withFileTypes: true });
    const rooms = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test.each([
    ["reading/tables.ts", 'import { x } from "../document";'],
    ["reading/tables/rows.ts", 'import { x } from "../../report/number";'],
    ["reading/tables/rows.ts", 'import { x } from "../labels";'],
    ["taskpane/word/button.tsx", 'import { useState } from "react";'],
    ["taskpane/index.tsx", 'import { FluentProvider } from "@fluentui/react-components";'],
    ["taskpane/about.ts", 'import { version } from "../../package.json";'],
    ["document/package.ts", 'import { unzipSync } from "fflate";'],
    ["review/schema.ts", 'import * as z from "zod/mini";'],
    ["cli/main.ts", 'import fs from "node:fs";'],
    ["workbench/model/xml.ts", 'import { DOMParser } from "@xmldom/xmldom";'],
    ["workbench/page/shell/files.ts", 'import { x } from "../../../document";'],
  ])("src/%s may say %s", (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });

  test.each([
    ["report/number.ts", 'import { x } from "../reading";'],
    ["document/package.ts", 'import { x } from "../reading";'],
    ["reading/tables.ts", 'import { x } from "../checks/rules/blank";'],
    ["reading/tables/rows.ts", 'import { x } from "../../word";'],
    ["checks/blank.ts", 'import type { x } from "../document";'],
    ["word/read.ts", 'export { x } from "../review";'],
    ["word/read.ts", 'export * from "../taskpane/app";'],
    ["taskpane/index.tsx", 'void import("../workbench/host");'],
    ["cli/main.ts", 'import { x } from "../word";'],
    ["review/review.ts", 'import { x } from "../workbench";'],
    ["workbench/model/story.ts", 'import { x } from "../../document";'],
    ["word/read.ts", 'import { useState } from "react";'],
    ["checks/blank.ts", 'import { SaxesParser } from "saxes";'],
    ["taskpane/index.tsx", 'import { unzipSync } from "fflate";'],
    ["document/package.ts", 'import { DOMParser } from "@xmldom/xmldom";'],
    ["reading/tables.ts", 'import fs from "node:fs";'],
    ["reading/tables.ts", 'import { x } from "reactive";'],
    ["attic/file.ts", 'import { x } from "../report";'],
  ])("src/%s may not say %s", (file, code) => {
    expect(complaints(file, code)).toEqual([expect.stringMatching(/^src\/\w+ may not import/)]);
  });
});

describe("the doors of the rooms", () => {
  const doors = (file: string, code: string) => complaints(file, code, "doors", ".");

  test.each([
    ["src/reading/tables.ts", 'import { x } from "../report";'],
    ["src/reading/tables.ts", 'import { x } from "./cells/number";'],
    ["test/report/number.test.ts", 'import { x } from "../../src/report/number";'],
    ["testing/word/word.ts", 'import { x } from "../../src/word/host/open";'],
    ["testing/office/boot.ts", 'import { x } from "../../src/workbench/host";'],
    ["test/checks/facts.test.ts", 'import { x } from "../../testing/reports/seeds";'],
  ])("%s may say %s", (file, code) => {
    expect(doors(file, code)).toEqual([]);
  });

  test.each([
    ["src/reading/tables.ts", 'import { x } from "../report/number";'],
    ["src/reading/cells/one.ts", 'import type { x } from "../../report/number";'],
    ["test/checks/facts.test.ts", 'export * from "../../src/report/number";'],
    ["testing/docx/outline.ts", 'import { x } from "../../src/document/xml";'],
    ["scripts/bench.ts", 'void import("../src/review/review");'],
  ])("%s may not say %s", (file, code) => {
    expect(doors(file, code)).toEqual([expect.stringContaining("is entered by its index.ts")]);
  });
});

describe("npm run lint", () => {
  /**
   * By the project's own configuration, in one process for all questions. Without types, which these rules do not ask
   * for, and which take longer to load than all else here.
   */
  const SCRIPT = `
    import { ESLint } from "eslint";
    import tseslint from "typescript-eslint";
    const [wrong, code, word] = process.argv.slice(1);
    const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
    const [{ messages }] = await eslint.lintText(code, { filePath: wrong });
    const { rules } = await new ESLint().calculateConfigForFile(word);
    console.log(JSON.stringify({ messages, rules }));
  `;
  const CODE = 'export * from "../reading";\nexport const host = () => Office.context.host;\n';
  let answer: { messages: { ruleId: string }[]; rules: Record<string, [number]> };

  beforeAll(() => {
    const args = ["--input-type=module", "-e", SCRIPT, "src/report/index.ts", CODE, "src/word/index.ts"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    answer = JSON.parse(stdout) as typeof answer;
  }, 60_000);

  test("fails on a forbidden import, and on Word's globals outside of src/word", () => {
    expect(answer.messages.map(({ ruleId }) => ruleId)).toEqual(["rooms/arrows", "no-restricted-globals"]);
  });

  test("lets src/word talk to Word, by the rules of Office add-ins", () => {
    const { rules } = answer;
    expect(rules["no-restricted-globals"]).toBeUndefined();
    expect(rules["office-addins/no-context-sync-in-loop"]?.[0]).toBe(2);
    expect(rules["office-addins/load-object-before-read"]?.[0]).toBe(2);
  });
});
