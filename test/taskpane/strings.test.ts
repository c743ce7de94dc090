import { loadStrings, stringsOf } from "../../src/taskpane/text/strings";
import { en } from "../../src/taskpane/text/strings.en";
import { zh } from "../../src/taskpane/text/strings.zh";

describe("the words of the pane", () => {
  test("follow Office's language; English is asked for when it is needed, Chinese stands in until then", async () => {
    expect(stringsOf("en")).toBe(zh);
    await loadStrings("en");
    expect(stringsOf("zh")).toBe(zh);
    expect(stringsOf("en")).toBe(en);
  });

  test("hold no words that only programmers use", () => {
    const words = Object.values(zh).flatMap((entry) =>
      typeof entry === "string" ? [entry] : typeof entry === "object" ? Object.values(entry) : [],
    );
    for (const word of words) expect(String(word)).not.toMatch(/null|JSON|校验失败|异常/u);
  });

  test("English has one and many", () => {
    expect([en.affects(1), en.affects(2)]).toEqual(["Affects 1 sum", "Affects 2 sums"]);
    expect([en.confirm(1), en.confirm(3)]).toEqual(["Change it", "Change 3 cells"]);
  });
});
