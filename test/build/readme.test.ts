/** The pages for people name commands and files that exist. */
import fs from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";

const ROOT = path.join(__dirname, "../..");
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...fs
    .readdirSync(path.join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join("docs", file)),
];

describe.each(PAGES)("%s", (page) => {
  const text = fs.readFileSync(path.join(ROOT, page), "utf8");

  test("names only commands that exist", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name! in packageJson.scripts))).toEqual([]);
  });

  test("links and shows only files that exist", () => {
    const files = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file!);
    const folder = path.dirname(path.join(ROOT, page));
    expect(files.filter((file) => !fs.existsSync(path.join(folder, file)))).toEqual([]);
  });
});

test("docs/architecture.md names only files and folders that exist", () => {
  const text = fs.readFileSync(path.join(ROOT, "docs/architecture.md"), "utf8");
  const files = [...text.matchAll(/`((?:src|test|testing|scripts|docs)\/[\w./-]+)`/g)].map(
    ([, file]) => file!,
  );
  const made = /my-?rule|ROOM/i; // names that the reader gives
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !made.test(file) && !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("the README says the two commands that do everything, first in Chinese", () => {
  const text = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");
  expect(text).toContain("\nnpm ci && npm start\n");
  expect(text).toContain("\nnpm ci && npm test\n");
  expect(text.search(/\p{Script=Han}/u)).toBeLessThan(text.indexOf("## In English"));
});

test(".ci/run runs the README's test command", () => {
  const script = fs.readFileSync(path.join(ROOT, ".ci/run"), "utf8");
  expect(script).toMatch(/^step npm ci\b/m);
  expect(script).toMatch(/^step npm test\b/m);
});
