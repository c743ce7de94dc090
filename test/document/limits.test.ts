import { readFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "../../src/document";

const page = readFileSync(join(__dirname, "../../docs/limits.md"), "utf8");

test("the page on the bounds lists every bound with its value, and no other", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+)/gmu)];
  const listed = Object.fromEntries(
    rows.map(([, name = "", value = ""]) => [name, Number(value.replaceAll(",", ""))]),
  );
  expect(listed).toEqual({ ...limits });
});
