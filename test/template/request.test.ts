import { format2019, format2021 } from "../../src/report";
import { templateRequest } from "../../src/template";
import { madeUpFormat } from "../reading/madeUpFormat";

/** What a template is made from, out of what people type. */

test.each([
  ["2026", 2026, format2021],
  ["2021", 2021, format2021],
  ["2020年", 2020, format2019],
  ["２０２６", 2026, format2021],
])("the year %s", (typed, year, format) => {
  expect(templateRequest({ unit: "云溪县统计局", year: typed })).toEqual({
    kind: "ready",
    unit: "云溪县统计局",
    year,
    format,
  });
});

test.each(["", "26", "2018", "2100", "20260", "今年", "2026.5", "-2026"])("no year: “%s”", (year) => {
  expect(templateRequest({ unit: "云溪县统计局", year })).toMatchObject({ kind: "refused", field: "year" });
});

test("white space in and around the unit's name is one space, or none", () => {
  const answer = templateRequest({ unit: "　云溪县 \n 统计局 ", year: "2026" });
  expect(answer).toMatchObject({ unit: "云溪县 统计局" });
});

test("other formats are asked for their years", () => {
  const request = { unit: "云溪县统计局", year: "2030" };
  expect(templateRequest(request, [madeUpFormat])).toMatchObject({ kind: "ready", format: madeUpFormat });
  const refused = templateRequest({ ...request, year: "2029" }, [madeUpFormat]);
  expect(refused).toMatchObject({ kind: "refused", sentence: { zh: expect.stringContaining("2030 至") } });
});
