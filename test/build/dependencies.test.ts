/** Each package has an exact version and a reason. */
import fs from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";

const page = fs.readFileSync(path.join(__dirname, "../../docs/dependencies.md"), "utf8");

/** The packages of one table of the page, each with its reason. */
function table(heading: string): [string, string][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| (\S+) \| (.+) \|$/gm)]
    .map(([, name = "", why = ""]): [string, string] => [name, why])
    .filter(([name]) => name !== "package" && name !== "---");
}

test("every version is exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

describe("docs/dependencies.md", () => {
  test.each([
    ["At run time", packageJson.dependencies],
    ["For development", packageJson.devDependencies],
    ["Where the machine has them", packageJson.optionalDependencies],
  ])("gives a reason for each package: %s", (heading, packages) => {
    const lines = table(heading);
    expect(lines.map(([name]) => name)).toEqual(Object.keys(packages).sort());
    for (const [, why] of lines) expect(why.length).toBeGreaterThan(4);
  });
});
