import { placeWords, reportQuestion, tableQuestion } from "../../../src/taskpane/components/new/place";
import type { InsertPlace } from "../../../src/word";

const place = (more: Partial<InsertPlace>): InsertPlace => ({
  by: "cursor",
  paragraph: "",
  before: null,
  ...more,
});

test.each<[InsertPlace, string, string]>([
  [
    place({ by: "heading", paragraph: "三、收到和处理政府信息公开申请情况" }),
    "“三、收到和处理政府信息公……”这一段之后",
    "after the paragraph “三、收到和处理政府信息公……”",
  ],
  [
    place({ paragraph: "六、其他" }),
    "光标所在的“六、其他”这一段之后",
    "after the paragraph with the cursor, “六、其他”",
  ],
  [
    place({ before: "表二 单位：件" }),
    "“表二 单位：件”下面、光标所在的空段落之后",
    "after the empty paragraph with the cursor, below “表二 单位：件”",
  ],
  [place({}), "光标所在的空段落之后", "after the empty paragraph with the cursor"],
])("a place is said by the words of its paragraph: %j", (where, zh, en) => {
  expect(placeWords(where)).toEqual({ zh, en });
});

test("the question says how to have it elsewhere", () => {
  expect(tableQuestion(place({ by: "heading", paragraph: "三、情况" })).zh).toContain(
    "改用“新建”里的“插入一张表”",
  );
  expect(tableQuestion(place({ paragraph: "三、情况" })).zh).toContain("在正文中点一下那里");
  expect(reportQuestion(place({ paragraph: "三、情况" })).zh).toMatch(
    /^文档里已有内容。空白年报会放在光标所在的“三、情况”/u,
  );
});

test("a character outside of the basic plane is not cut in two", () => {
  expect(placeWords(place({ paragraph: "𠮷".repeat(13) })).zh).toContain(`“${"𠮷".repeat(12)}……”`);
});

test("the question about a table that takes numbers over says how many, and that the old one stays", () => {
  const { zh, en } = tableQuestion(place({ by: "heading", paragraph: "三、情况" }), 140);
  expect(zh).toMatch(/^填好 140 格的新表会放在“三、情况”这一段之后.*旧表还在，核对以后请删去。$/u);
  expect(en).toMatch(/^The new table, with 140 cells filled in, goes .*The old table stays/u);
});
