import { UnreadableDocument } from "../../src/document";
import type * as review from "../../src/review";
import { reviewFileSchema } from "../../testing/reviewSchema";
import { actsIn, report, useFolder } from "./support";

/** An error of the program itself at one file of a batch. */

jest.mock("../../src/review", () => {
  const real = jest.requireActual<typeof review>("../../src/review");
  return {
    ...real,
    reviewDocument: (source: Uint8Array) => {
      if (Buffer.from(source).toString() === "odd") throw new RangeError("nobody\u001b expected this");
      if (Buffer.from(source).toString() === "large") throw new UnreadableDocument("too-large", "here");
      return real.reviewDocument(source);
    },
  };
});

const { nianbao, save, listed } = actsIn(useFolder());

beforeEach(() => {
  save("in/甲.docx", report());
  save("in/乙.docx", Buffer.from("odd"));
  save("in/丙.docx", report({ "requests.repeated.total": "7" }));
});

test("is said with the file's name, and the others are checked: 2", async () => {
  const { code, out, error } = await nianbao("check", "in");
  expect(code).toBe(2);
  expect(out).toMatch(/乙\.docx\n {2}程序出了错，这个文件没有处理完；.*\n/u);
  expect(out).toContain(
    "共 3 份：0 份全部相符，1 份没有发现问题但有未核对的，1 份有问题（1 处错误，0 处提醒），1 份无法读取。",
  );
  expect(error).toMatch(
    /^\S*乙\.docx\n程序出了错.*\nThe command failed.*\nRangeError: nobody\\u\{1b\} expected this\n/u,
  );
});

test("stands in the JSON as a file that could not be read", async () => {
  const { code, out } = await nianbao("check", "--format", "json", "in");
  const { reports } = reviewFileSchema.parse(JSON.parse(out));
  expect([code, reports.map(({ reason }) => reason?.code)]).toEqual([
    2,
    [undefined, "internal-error", undefined],
  ]);
});

test("is a copy that was not made, and the others are: 2", async () => {
  const { code, out, error } = await nianbao("fix", "in", "--out", "fixed");
  expect([code, listed("fixed")]).toEqual([2, ["丙.docx"]]);
  expect(out).toMatch(/乙\.docx\n {2}程序出了错[^]*1 份没有写成/u);
  expect(error).toContain("RangeError");
});

test("is not taken for an order of parts that cannot be written", async () => {
  save("in/乙.docx", Buffer.from("large"));
  expect((await nianbao("fix", "in", "--out", "fixed")).out).toMatch(/乙\.docx\n {2}程序出了错/u);
});
