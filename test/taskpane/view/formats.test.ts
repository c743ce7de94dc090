import { reviewDocument } from "../../../src/review";
import { loadStrings, stringsOf } from "../../../src/taskpane/text/strings";
import { picturesOf } from "../../../src/taskpane/view/picture";
import { templateDocument } from "../../../src/template";
import { nextFormat } from "../../../testing/formats";

test("the tables of a new format are drawn from its declaration", async () => {
  await loadStrings("zh");
  const file = templateDocument({ format: nextFormat, unit: "云溪县统计局", year: 2027, numbers: "zero" });
  const result = reviewDocument(file, { formats: [nextFormat] });
  if (result.status !== "reviewed") throw new Error(result.code);
  const pictures = picturesOf(result.review, stringsOf("zh"));
  expect(pictures.map(({ name, title, verdict }) => [name, title, verdict])).toEqual([
    ["表一", "主动公开政府信息情况", "相符"],
    ["表二", "收到和处理政府信息公开申请情况", "相符"],
    ["表三", "政策咨询办理情况", "相符"],
  ]);
});
