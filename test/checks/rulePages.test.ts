import fs from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { rules } from "../../src/checks";
import { reviewExample, type Example } from "./examples";

/** The pages of the rules are the specification: what they call wrong is found, what they call right passes. */

const root = path.join(__dirname, "../..");
const folder = path.join(root, "docs/rules");
const pages = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));

interface Page {
  readonly text: string;
  readonly severity: string | undefined;
  /**
   * Examples that are found, with the severity of the page unless the block names another one, and the rule that finds
   * something beside it.
   */
  readonly wrong: readonly (readonly [
    example: Example,
    severity: string | undefined,
    beside: string | undefined,
  ])[];
  readonly right: readonly Example[];
}

function readPage(id: string): Page {
  const text = fs.readFileSync(path.join(folder, `${id}.md`), "utf8");
  const [, severity] = /`(error|warning|advice)`/u.exec(text) ?? [];
  const examples = (kind: "wrong" | "right") =>
    [
      ...text.matchAll(
        new RegExp(
          "^```json " + kind + "(?: (error|warning|advice))?(?: beside ([\\w-]+))?\\n(.*?)^```$",
          "gmsu",
        ),
      ),
    ].map(
      ([, other, beside, json = ""]) =>
        [z.record(z.string(), z.unknown()).parse(JSON.parse(json)), other ?? severity, beside] as const,
    );
  return { text, severity, wrong: examples("wrong"), right: examples("right").map(([example]) => example) };
}

test("every rule has a page, and every page a rule", () => {
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

test("the report that the examples start from passes", () => {
  expect(reviewExample({})).toMatchObject({
    status: "passed",
    relations: { all: 42, checked: 42, hold: 42 },
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("docs/rules/%s.md", (id, rule) => {
  const page = readPage(id);

  test("is headed by the rule's id and title, and says its severity", () => {
    expect(page.text.startsWith(`# ${id}：${rule.title.zh}\n`)).toBe(true);
    expect(page.text).toContain(`\n**${rule.title.en}.** `);
    expect(page.severity).toBe(rule.severity);
  });

  test("has a wrong and a right example, and an example in no other kind of block", () => {
    expect(page.wrong.length).toBeGreaterThan(0);
    expect(page.right.length).toBeGreaterThan(0);
    const fences = page.text.match(/^```/gmu) ?? [];
    expect(fences).toHaveLength(2 * (page.wrong.length + page.right.length));
  });

  test.each(
    page.wrong.map(([example, ...expected]) => [JSON.stringify(example), example, ...expected] as const),
  )("wrong: %s", (_, example, severity, beside) => {
    const { findings } = reviewExample(example);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(
      new Set(beside === undefined ? [id] : [id, beside]),
    );
    const own = findings.filter(({ rule: found }) => found === id);
    expect(new Set(own.map((finding) => finding.severity))).toEqual(new Set([severity]));
  });

  test.each(page.right.map((example) => [JSON.stringify(example), example] as const))(
    "right: %s",
    (_, example) => {
      expect(reviewExample(example)).toMatchObject({ status: "passed", findings: [] });
    },
  );
});

test("the README's table of rules is the index", () => {
  const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
  const [, section = ""] = /<!-- rules -->\n(.*?)<!-- \/rules -->/su.exec(readme) ?? [];
  const words = { error: "错误", warning: "提醒", advice: "建议" };
  const rows = rules.map(
    ({ id, severity, title }) => `| [${id}](docs/rules/${id}.md) | ${words[severity]} | ${title.zh} |`,
  );
  expect(section).toBe(["| 规则 | 级别 | 内容 |", "| --- | --- | --- |", ...rows, ""].join("\n"));
});
