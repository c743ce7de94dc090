import type { TableReading } from "../../src/reading/cells/readTable";
import type { FileSegment } from "../../src/reading/segments/fileSegments";
import { chooseFormats } from "../../src/reading/segments/formatChoice";
import { format2019, format2021, officialFormats, type TableFormat, type TableId } from "../../src/report";
import { table } from "../../testing/docx";
import { readingRows } from "./support";

/** In which format a table is read: that in which most of it can be, and of equal ones that of its year. */

interface Said {
  readonly facts?: number;
  readonly unplaced?: number;
  readonly labels?: number;
  readonly isComplete?: boolean;
}

/** The format of each table that is there, and those in which one was read to find out. */
function chosen(
  there: Partial<Record<TableId, readonly string[]>>,
  year: number | null,
  said: Readonly<Record<string, Said>> = {},
) {
  const segments = new Map(
    Object.entries(there).map(([id, words = []]) => [
      id,
      [{ rows: readingRows(table(words.map((text) => [text]))) } as unknown as FileSegment],
    ]),
  );
  const tried: string[] = [];
  const list = (length = 0) => Array.from({ length }, () => ({}));
  const readIn = (format: TableFormat) => {
    tried.push(`${format.id} ${format.format}`);
    const { facts, unplaced, labels, isComplete = true } = said[format.format] ?? {};
    return {
      facts: new Map(list(facts).entries()),
      unplaced: list(unplaced),
      labels: list(labels),
      absent: isComplete ? null : {},
    } as unknown as TableReading;
  };
  const formats = [...chooseFormats(segments, officialFormats, year, readIn)].map(
    ([id, { format }]) => [id, format] as const,
  );
  return { ...Object.fromEntries(formats), tried } as Record<string, string | readonly string[]>;
}

/** The labels of the rows of table 2 in a format. */
const rowsOf = ({ tables }: typeof format2021) =>
  tables[1]!.declaration.sections[0]!.rows.map(({ path }) => path.at(-1)!.text);
const newer = rowsOf(format2021).filter((text) => !rowsOf(format2019).includes(text));
const shared = ["1.属于国家秘密"];

test("a table whose declaration did not change is never read to find out", () => {
  expect(chosen({ cases: ["结果维持"] }, 2019)).toEqual({ cases: "2019", tried: [] });
  expect(chosen({ cases: ["结果维持"] }, 2024)).toEqual({ cases: "2021", tried: [] });
});

test("a format that knows two labels fewer is not tried; with one fewer it is", () => {
  expect(newer.length).toBeGreaterThan(1);
  expect(chosen({ requests: newer }, 2019)).toEqual({ requests: "2021", tried: [] });
  expect(chosen({ requests: newer.slice(0, 1) }, 2024).tried).toEqual(["requests 2021", "requests 2019"]);
});

test("a label counts once, however often it is there", () => {
  const [label] = newer as [string, ...string[]];
  expect(chosen({ requests: [label, label, label] }, 2024).tried).toHaveLength(2);
});

test("the one in which more is read and less is said", () => {
  expect(chosen({ requests: shared }, 2024, { 2021: { facts: 3 }, 2019: { facts: 4 } }).requests).toBe(
    "2019",
  );
  const same = { facts: 9 };
  expect(chosen({ requests: shared }, 2024, { 2021: { ...same, unplaced: 1 }, 2019: same }).requests).toBe(
    "2019",
  );
  expect(chosen({ requests: shared }, 2024, { 2021: { ...same, labels: 1 }, 2019: same }).requests).toBe(
    "2019",
  );
  expect(
    chosen({ requests: shared }, 2019, { 2021: { facts: 11, unplaced: 1 }, 2019: { facts: 11, labels: 2 } })
      .requests,
  ).toBe("2021");
});

test("of those that explain it equally well one that lacks nothing", () => {
  expect(chosen({ requests: shared }, 2024, { 2021: { isComplete: false } }).requests).toBe("2019");
  const neither = { 2021: { isComplete: false }, 2019: { isComplete: false } };
  expect(chosen({ requests: shared }, 2024, neither).requests).toBe("2021");
});

test("else the one in force in the report's year", () => {
  expect(chosen({ requests: shared }, 2020).requests).toBe("2019");
  expect(chosen({ requests: shared }, 2022).requests).toBe("2021");
});

test("where the year is not known that of the other tables, else the newest", () => {
  const better = { 2019: { facts: 1 } };
  expect(chosen({ requests: shared, cases: ["结果维持"] }, null, better)).toMatchObject({ cases: "2019" });
  expect(chosen({ cases: ["结果维持"], requests: shared }, null, better)).toMatchObject({ cases: "2019" });
  expect(chosen({ cases: ["结果维持"] }, null)).toMatchObject({ cases: "2021" });
});

test("the year decides before the other tables do", () => {
  const better = { 2019: { facts: 1 } };
  expect(chosen({ requests: shared, cases: ["结果维持"] }, 2024, better)).toMatchObject({
    requests: "2019",
    cases: "2021",
  });
});

test("other words decide nothing", () => {
  expect(chosen({ requests: ["备注"] }, 2020).requests).toBe("2019");
});
