import { fileName, proposedYear } from "../../../src/taskpane/components/new/request";

describe("the year that is proposed", () => {
  const on = (date: string) => new Date(`${date}T12:00:00`);

  test("is the one after the open report's, whatever the date", () => {
    expect(proposedYear(2024, on("2031-06-01"))).toBe(2025);
  });

  test.each([
    ["2026-12-01", 2026],
    ["2027-01-05", 2026],
    ["2027-03-31", 2026],
    ["2027-04-01", 2027],
  ])("without a report is, on %s, the year that is being reported on: %d", (date, year) => {
    expect(proposedYear(null, on(date))).toBe(year);
  });
});

test("a file's name has nothing in it that file systems do not take", () => {
  expect(fileName("某市A/B局2026年报告")).toBe("某市A B局2026年报告.docx");
  expect(fileName('某局<>:"\\|?*\n2026年报告')).not.toMatch(/[\\/:*?"<>|\n]/u);
});
