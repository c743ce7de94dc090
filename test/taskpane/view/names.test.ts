import type { Passage } from "../../../src/report";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { placeName, placesByRow } from "../../../src/taskpane/view/names";
import type { FindingPlace } from "../../../src/checks";
import { reviewOf } from "../support/reviews";

const sentence = "自2023年1月1日起至2023年12月31日止。";
const at = (from: number, to: number, text = sentence): Passage => ({
  paragraph: 4,
  from,
  to,
  text: text.slice(from, to),
});
const { report, ...review } = reviewOf({});
const written = (text: string) => ({
  ...review,
  report: { ...report, prose: { ...report.prose, paragraphs: [at(0, text.length, text)] } },
});

function namesOf(passages: readonly Passage[], text = sentence): readonly string[] {
  const places = passages.map((place): FindingPlace => ({ field: null, place, text: place.text }));
  return [...placesByRow(places, places, written(text), zh).values()].flat().map(({ name }) => name);
}

test("a table that stands as text has its own name, and not that of its first words", () => {
  const [begins, other] = [at(0, 5), at(6, 8)];
  const [table, ...tables] = report.tables;
  const segments = [{ firstParagraph: 4, lastParagraph: 9, begins, passages: [begins] }];
  const asText = { ...review, report: { ...report, tables: [{ ...table!, segments }, ...tables] } };
  const places = [begins, other].map((place) => ({ field: null, place, text: place.text }));
  const named = [...placesByRow(places, places, asText, zh).values()].flat().map(({ name }) => name);
  expect(named).toEqual(["表一", "1月"]);
  expect(placeName(places[0]!, asText, zh)).toBe("表一");
});

describe("words of the text", () => {
  test("are named by themselves", () => {
    expect(namesOf([at(1, 5), at(6, 8)])).toEqual(["2023", "1月"]);
  });

  test("that stand in two places are told apart by what follows them", () => {
    expect(namesOf([at(1, 5), at(12, 16)])).toEqual(["2023年1月1日起至…", "2023年12月31日…"]);
  });

  test("that nothing follows are named by themselves all the same", () => {
    const text = "2023，2023";
    expect(namesOf([at(0, 4, text), at(5, 9, text)], text)).toEqual(["2023，2023…", "2023"]);
  });
});
