import { uniqueText } from "../../src/word/locate/paragraphs";
import { cell, paragraph, table, type Cell } from "../../testing/docx";
import { outlineTable } from "./support/outlines";

/** What to search for in order to reach the first cell. */
function searchFor(...cells: readonly (Cell | string)[]): string | null {
  const model = outlineTable(table([cells]));
  const [first] = model.rows[0]?.cells ?? [];
  if (!first) throw new Error("no cell");
  return uniqueText(model, first);
}

test("a text that stands in the table once leads to its cell", () => {
  expect(searchFor("17", "3", "")).toBe("17");
});

test.each([
  ["stands twice", ["3", "3"]],
  ["is part of another", ["3", "13"]],
  ["occurs in a nested table", ["3", cell([table([["3"]]), paragraph("")])]],
  ["is empty", ["", "3"]],
  ["has a space around it", ["3 ", "4"]],
  ["goes over two paragraphs", [cell([paragraph("结果"), paragraph("维持")]), "4"]],
  ["holds a search code", ["^p", "4"]],
  ["is longer than Word searches for", ["长".repeat(256), "4"]],
] as const)("a text that %s does not", (_why, cells) => {
  expect(searchFor(...cells)).toBeNull();
});
