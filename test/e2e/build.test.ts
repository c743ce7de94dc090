import fs from "node:fs";
import path from "node:path";
import { BUDGET_BYTES, paneFiles } from "../../scripts/size";
import { SITE_FOLDER, webpackStats } from "./support/site";

const read = (name: string) => fs.readFileSync(path.join(SITE_FOLDER, name), "utf8");

/** The sources and the files of all chunks that a page can load, now or later. */
function contentsOf(page: string): { sources: string[]; files: string[] } {
  const { entrypoints, chunks } = webpackStats();
  const reached = new Set(entrypoints[page]?.chunks ?? []);
  for (const id of reached)
    chunks.find((chunk) => chunk.id === id)?.children.forEach((child) => reached.add(child));
  const own = chunks.filter(({ id }) => reached.has(id));
  const modules = own
    .flatMap((chunk) => chunk.modules)
    .flatMap((module) => [module, ...(module.modules ?? [])]);
  return { sources: modules.map(({ name }) => name), files: own.flatMap(({ files }) => files) };
}

describe("the pane's chunks", () => {
  const { sources, files } = contentsOf("taskpane");

  test("have the pane in them, and nothing of the embedded Word", () => {
    expect(sources.filter((name) => name.includes("/src/taskpane/")).length).toBeGreaterThan(10);
    expect(sources.filter((name) => /src\/(workbench|cli)\/|@xmldom|docx-preview/.test(name))).toEqual([]);
  });

  test("weigh at most their budget, before the headline", () => {
    const total = paneFiles(SITE_FOLDER).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(total).toBeGreaterThan(50_000); // else something was not counted
  });

  test("need no eval, which the pages forbid", () => {
    for (const file of files) expect(read(file)).not.toMatch(/\beval\(/);
  });
});

describe.each(["taskpane.html", "index.html"])("%s", (page) => {
  const html = read(page);

  test("has its policy before anything that it governs", () => {
    const policy = html.indexOf("Content-Security-Policy");
    expect(policy).toBeGreaterThan(0);
    for (const tag of ["<script", "<link", "<style"]) {
      const at = html.indexOf(tag);
      if (at >= 0) expect(at).toBeGreaterThan(policy);
    }
    expect(html).toContain("default-src 'none'; script-src 'self';");
  });

  test("has no inline script, style and handler, which its policy would stop", () => {
    expect(html).not.toMatch(/<style|\sstyle=/);
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html.match(/<[^>]*\son\w+=/g)).toBeNull();
  });

  test("names only files beside it", () => {
    const named = [...html.matchAll(/\b(?:src|href)="([^"#]+)"/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !fs.existsSync(path.join(SITE_FOLDER, name)))).toEqual([]);
  });
});

test("Microsoft's library stands beside the pane as it came, and only what Word needs of it", () => {
  const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const files = fs
    .readdirSync(path.join(SITE_FOLDER, "office"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(SITE_FOLDER, "office"), path.join(entry.parentPath, entry.name)));
  expect(files).toContain("office.js");
  expect(files).toContain(path.join("zh-cn", "office_strings.js"));
  for (const file of files) {
    const copy = fs.readFileSync(path.join(SITE_FOLDER, "office", file));
    expect(copy.equals(fs.readFileSync(path.join(dist, file)))).toBe(true);
  }
  const size = files.reduce((sum, file) => sum + fs.statSync(path.join(SITE_FOLDER, "office", file)).size, 0);
  expect(size).toBeLessThan(4_000_000);
});

test("the licences of all whose code is in the build stand beside it", () => {
  const licences = read("licences.txt");
  const named = new Set(
    ["taskpane", "index"]
      .flatMap((page) => contentsOf(page).sources)
      .flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
  );
  expect(named.size).toBeGreaterThan(10);
  // JSZip comes with its own dependencies inside; webpack's runtime is in every page; office.js is copied.
  for (const name of [...named, "pako", "webpack", "@microsoft/office-js", "nianbao"])
    expect(licences).toMatch(new RegExp(`^${name}(?: \\d.*)?$`, "m"));
  expect(licences).toContain("Apache License");
});

test("the manifest and its icons are beside the pages", () => {
  for (const name of [
    "manifest.xml",
    "assets/icon-16.png",
    "assets/icon-80.png",
    "assets/help.html",
    "assets/help.css",
  ]) {
    expect(fs.existsSync(path.join(SITE_FOLDER, name))).toBe(true);
  }
});
