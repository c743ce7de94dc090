import { fileName, proposedYear } from "../../../src/taskpane/components/new/request";

describe("the year that is proposed", () => {
  const on = (date: string) => new Date(`${date}T12:00:00`);

  test.each([
    ["2026-12-31", 2026],
    ["2027-01-01", 2026],
    ["2027-06-30", 2026],
    ["2027-07-01", 2027],
  ])("without a report is, on %s, the one that just ended or is ending: %d", (date, year) => {
    expect(proposedYear(null, on(date))).toBe(year);
  });

  test.each([
    [2024, "2026-11-30", 2025],
    [2025, "2026-11-30", 2026],
    [2026, "2026-11-30", 2026],
    [2024, "2026-06-30", 2025],
    [2025, "2026-06-30", 2025],
  ])("beside the report of %d is, on %s, the next, but none later than that: %d", (open, date, year) => {
    expect(proposedYear(open, on(date))).toBe(year);
  });
});

test("a file's name has nothing in it that file systems do not take", () => {
  expect(fileName("某市A/B局2026年报告")).toBe("某市A B局2026年报告.docx");
  expect(fileName('某局<>:"\\|?*\n2026年报告')).not.toMatch(/[\\/:*?"<>|\n]/u);
});
