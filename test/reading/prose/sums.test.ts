import { sharesIn } from "../../../src/reading/prose/shares";
import { sumsIn } from "../../../src/reading/prose/sums";
import { apart } from "./support";

/** A whole and its parts within the prose, and shares. */

/** `96 = 41+55`, with `closed` where no part is left out, and `false` where they cannot make up the whole. */
function sumsOf(text: string): readonly string[] {
  return sumsIn(apart(text)).map(({ whole, parts, closed, holds }) =>
    [`${whole} = ${parts.join("+")}`, ...(closed ? ["closed"] : []), ...(holds ? [] : ["false"])].join(", "),
  );
}

test.each<[string, readonly string[]]>([
  ["公开信息98条，其中动态41条，公告57条。", ["98 = 41+57"]],
  ["公开信息98条，其中：动态41条、公告50条。", ["98 = 41+50"]],
  ["公开信息98条，其中动态41条，公告60条。", ["98 = 41+60, false"]],
  ["公开信息98条，其中动态41条，其他57条。", ["98 = 41+57, closed"]],
  ["公开信息98条，其中动态41条，其他56条。", ["98 = 41+56, closed, false"]],
  ["公开信息98条，其中动态41条，其他平台发布50条。", ["98 = 41+50"]],
  ["公开信息98条（其中动态41条、公告57条）。", ["98 = 41+57, closed"]],
  ["公开信息98条（其中动态41条、公告56条）。", ["98 = 41+56, closed, false"]],
  ["公开信息98条（含动态41条、公告20条）。", ["98 = 41+20"]],
  ["公开信息98条（动态41条、公告20条）。", []],
  ["收到政府信息公开申请98件（自然人41件、法人56件）。", ["98 = 41+56, closed, false"]],
  ["收到政府信息公开申请98件（自然人41件、法人58件）。", ["98 = 41+58, closed, false"]],
  ["收到政府信息公开申请98件（网络41件、信函56件）。", ["98 = 41+56, closed, false"]],
  ["收到政府信息公开申请98件（网络41件、信函56件等）。", ["98 = 41+56"]],
  ["收到政府信息公开申请98件（线上41件、平台41件、信函57件）。", []],
  ["收到政府信息公开申请98件（补正41件、延期20件）。", []],
  ["收到来信98件（网络41件、信函56件）。", []],
  ["公开信息98条，其中动态41条，其他50条等。", ["98 = 41+50"]],
  ["公开信息98条，包括动态41条，公告57条。", ["98 = 41+57"]],
  ["公开信息共98条，动态41条，其他57条。", ["98 = 41+57, closed"]],
  ["公开信息98条。其中动态41条，公告57条。", ["98 = 41+57"]],
  ["网上41件，信函57件，合计98件。", ["98 = 41+57, closed"]],
  ["公开信息100条，其中动态40条占40%，公告60条占60%。", ["100 = 40+60, closed"]],
  ["公开信息100条，其中动态40条占40%，公告50条占60%。", ["100 = 40+50, closed, false"]],
])("%s", (sentence, expected) => {
  expect(sumsOf(sentence)).toEqual(expected);
});

describe("parts of parts", () => {
  test.each<[string, readonly string[]]>([
    ["公开信息96条，其中动态41条，其中公告2条，简报6条，部门信息55条。", ["96 = 41+2+6+55"]],
    ["公开信息96条，其中动态41条（公告2条，简报39条），部门信息55条。", ["41 = 2+39, closed", "96 = 41+55"]],
    [
      "公开信息96条，其中动态41条（公告2条，简报39条），其他54条。",
      ["41 = 2+39, closed", "96 = 41+54, closed, false"],
    ],
  ])("%s", (sentence, expected) => {
    expect([...sumsOf(sentence)].sort()).toEqual([...expected].sort());
  });
});

test("parts in another measure word may be apart from the whole", () => {
  expect(sumsOf("公开信息98条，其中动态41条，文件20份，其他57条。")).toEqual(["98 = 41+20+57, closed"]);
  expect(sumsOf("公开信息98条，其中动态41条，文件20条，其他57条。")).toEqual([
    "98 = 41+20+57, closed, false",
  ]);
});

test.each([
  ["网站公开信息45条，微信公开信息90条，其中动态88条，公告50条。", "two wholes"],
  ["公开信息300余条，其中动态120条，公告280条。", "a bound"],
  ["公开信息300条，其中动态120余条，公告280条。", "a bound among the parts"],
  ["公开信息45条。", "no parts"],
])("of %s nothing is said: %s", (sentence) => {
  expect(sumsOf(sentence)).toEqual([]);
});

test.each([
  ["公开信息98条，其中动态41条，公告57条，较上年增加30条。", "growth"],
  ["公开信息98条，其中动态41条，公告57条；办理留言30件。", "another sentence"],
  ["公开信息98条，其中动态41条，公告57条，收到留言30条。", "another thing"],
  ["收到政府信息公开申请98件，其中自然人41件，法人57件，予以公开80件。", "another list"],
])("the list of %s ends before %s", (sentence) => {
  expect(sumsOf(sentence)).toEqual(["98 = 41+57"]);
});

describe("shares", () => {
  const shares = (text: string) => sharesIn(apart(text));

  test("of results may be of all that were answered or received", () => {
    expect(shares("答复政府信息公开申请80件，予以公开占58.5%。")).toMatchObject([
      {
        percent: 58.5,
        decimals: 1,
        scope: "this-year",
        passage: { text: "予以公开占58.5%" },
        readings: [
          { of: ["requests.granted.total"], base: ["requests.total.total"] },
          { of: ["requests.granted.total"], base: ["requests.received.total"] },
          { of: ["requests.granted.total"], base: ["requests.received.total", "requests.carriedOver.total"] },
        ],
      },
    ]);
  });

  test("beside the number they are of the same result", () => {
    expect(shares("答复政府信息公开申请80件，予以公开40件，占50%。")).toMatchObject([{ percent: 50 }]);
  });

  test("go on with the requests of the sentence before", () => {
    expect(shares("收到政府信息公开申请80件。予以公开占40%，部分公开占12.5%。")).toHaveLength(2);
    expect(shares("主动公开政府信息80条。予以公开占40%。")).toEqual([]);
  });

  test.each([
    "文件属性：依申请公开占10%，不予公开占30%。",
    "收到政府信息公开申请80件。发文中不予公开占30%。",
    "政府信息公开申请办结率100%。",
    "答复政府信息公开申请80件，公开或部分公开40件，占50%。",
    "政府信息公开申请中予以公开占比较上年增长6%。",
    "公开信息80条，动态占50%。",
    "答复政府信息公开申请80件，因本机关不掌握等原因无法提供占28.9%。",
  ])("none: %s", (sentence) => {
    expect(shares(sentence)).toEqual([]);
  });
});
