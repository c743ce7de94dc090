import { ofFields, type Finding } from "../../src/checks";
import type { Outline } from "../../src/document";
import { isPassage, type Passage } from "../../src/report";
import { reviewed } from "../../testing/reviews";
import { exampleOutline, type Example } from "./examples";

/** Words of the text, and what they become. */
interface WordsChange {
  readonly passage: Passage;
  readonly from: string;
  readonly to: string;
}

/** The outline in which these words stand in the place of others: the last ones first, so that none moves another. */
function withWords(outline: Outline, changes: readonly WordsChange[]): Outline {
  const last = [...changes].sort((a, b) => b.passage.from - a.passage.from);
  return {
    ...outline,
    blocks: outline.blocks.map((block) => {
      if (block.kind === "table") return block;
      const { number } = block.paragraph;
      const text = last
        .filter(({ passage }) => passage.paragraph === number)
        .reduce(
          (all, { passage: { from, to }, to: words }) => all.slice(0, from) + words + all.slice(to),
          block.paragraph.text,
        );
      return { ...block, paragraph: { ...block.paragraph, text } };
    }),
  };
}

function wordsOf({ fixes }: Finding): readonly WordsChange[] {
  return fixes.flatMap((fix) =>
    fix.kind === "change" && !ofFields(fix)
      ? fix.changes.flatMap((change) =>
          change.field === null && isPassage(change.place)
            ? { passage: change.place, from: change.from, to: change.to }
            : [],
        )
      : [],
  );
}

const overview = (sentence: string) => ({
  text: {
    overview: [
      "（一）主动公开。通过门户网站公开机构职能。",
      `（二）依申请公开。${sentence}`,
      "（三）政府信息管理。发布前逐条审核。",
      "（四）平台建设。网站专栏及时更新。",
      "（五）监督保障。公开工作纳入年度考核。",
    ],
  },
});
const preamble = (sentence: string) => ({ text: { preamble: [sentence] } });

describe("a fix of words", () => {
  test.each<[string, Example]>([
    ["period", preamble("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。")],
    ["period", preamble("统计期限自２０２４年１月１日至２０２４年１２月３０日。")],
    ["heading-wording", { heading: { "五、存在的主要问题及改进情况": "五、主要问题和改进措施情况" } }],
    ["text-requests", overview("全年新收政府信息公开申请18件。")],
    ["text-cases", overview("因政府信息公开引起的行政复议3件。")],
    ["text-disclosure", overview("全年制发行政规范性文件两件。")],
  ])("of %s puts the words that are meant in their place, and the finding is gone", (rule, example) => {
    const outline = exampleOutline(example);
    const [finding, ...others] = reviewed(outline).findings;
    expect([finding?.rule, others]).toEqual([rule, []]);
    const changes = wordsOf(finding!);
    expect(changes.length).toBeGreaterThan(0);
    for (const { passage, from } of changes) expect(passage.text).toBe(from);
    expect(reviewed(withWords(outline, changes)).findings).toEqual([]);
  });

  test("is not offered where the words are broken over two paragraphs", () => {
    const outline = exampleOutline({
      text: { preamble: ["本报告所列数据的统计期限自2024年1月1日起至2024年12月", "30日止。"] },
    });
    const [finding] = reviewed(outline).findings;
    expect(finding?.rule).toBe("period");
    expect(finding?.passages).toHaveLength(2);
    expect(finding?.fixes).toEqual([]);
  });

  test("is not offered where the title may be what was not changed", () => {
    const next = preamble("本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。");
    const [found] = reviewed(exampleOutline(next)).findings.filter(({ rule }) => rule === "period");
    expect(found?.fixes).toEqual([]);
    expect(found?.passages.map(({ text }) => text)).toEqual(["2024", "2025", "2025"]);
  });
});
