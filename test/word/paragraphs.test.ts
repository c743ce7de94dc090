import fc from "fast-check";
import type { OutlineTable } from "../../src/document";
import { alignParagraphs, paragraphKey } from "../../src/word/locate/paragraphs";
import { cell, paragraph, row, table } from "../../testing/docx";
import { outlineTable } from "./support/outlines";
import { mergedTable } from "./support/tables";

interface Listing {
  readonly continuations: boolean;
  readonly rowEnds: boolean;
}

/** The paragraphs of a table as a host would list them, each with its key where it has one. */
function listed(
  model: OutlineTable,
  { continuations, rowEnds }: Listing,
): { key: string | null; text: string }[] {
  return model.rows.flatMap((line) => [
    ...line.cells
      .filter((one) => continuations || one.verticalMerge !== "continue")
      .flatMap((one) => one.paragraphs.map(({ text }, index) => ({ key: paragraphKey(one, index), text }))),
    ...(rowEnds ? [{ key: null, text: "" }] : []),
  ]);
}

const listings: readonly Listing[] = [true, false].flatMap((continuations) =>
  [true, false].map((rowEnds) => ({ continuations, rowEnds })),
);

describe("the list of paragraphs", () => {
  test.each(listings)("is laid beside the file's when a host lists %j", (listing) => {
    const model = outlineTable(mergedTable);
    const list = listed(model, listing);
    const positions = alignParagraphs(
      model,
      list.map(({ text }) => text),
    );
    for (const [at, { key }] of list.entries()) {
      if (key !== null) expect({ key, at: positions.get(key as never) }).toEqual({ key, at });
    }
  });

  test("never leads to a wrong cell, whatever the texts and merges", () => {
    const texts = fc.constantFrom("", "", "0", "1");
    const rows = fc.array(fc.tuple(fc.boolean(), texts, texts, texts), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...listings), (drawn, listing) => {
        const model = outlineTable(
          table(
            drawn.map(([isCovered, a, b, c], index) =>
              row([
                isCovered && index > 0 ? cell("", { vMerge: "continue" }) : cell(a, { vMerge: "restart" }),
                b,
                c,
              ]),
            ),
          ),
        );
        const list = listed(model, listing);
        const positions = alignParagraphs(
          model,
          list.map(({ text }) => text),
        );
        for (const [key, at] of positions) {
          const listedAt = list.findIndex((one) => one.key === key);
          if (listedAt !== -1) expect(at).toBe(listedAt);
        }
      }),
    );
  });

  test("gives nothing when a text differs", () => {
    const model = outlineTable(mergedTable);
    const texts = listed(model, { continuations: true, rowEnds: false }).map(({ text }) => text);
    expect(alignParagraphs(model, ["别的", ...texts.slice(1)]).size).toBe(0);
  });

  test("finds each paragraph of a cell with several", () => {
    const model = outlineTable(table([[cell([paragraph("结果"), paragraph("维持")]), "3"]]));
    expect([...alignParagraphs(model, ["结果", "维持", "3"]).values()]).toEqual([0, 1, 2]);
  });
});
