import { noProse, type Statement } from "../../../src/report";
import type { Review } from "../../../src/review";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { cardsOf, filtered, isOfCard } from "../../../src/taskpane/view/cards";
import { finding, request, reviewOf } from "../support/reviews";

describe("the cards", () => {
  const wrong = "cases.directSuit.total";
  const review = reviewOf(
    { [wrong]: "4", "cases.directSuit.upheld": "", [request("received", "total")]: "1" },
    {
      findings: [
        finding({ rule: "aspects", severity: "advice", values: { aspects: ["监督保障"] } }),
        finding({ rule: "label", severity: "warning", table: "requests" }),
      ],
    },
  );
  const cards = cardsOf(review, zh);

  test("are errors, then warnings, then suggestions, each in the report's order, with their part", () => {
    expect(
      cards.map(({ severity, part, groups: [group] }) => [severity, part, group.findings[0].rule]),
    ).toEqual([
      ["error", "表二", "row-total"],
      ["error", "表二", "balance"],
      ["error", "表三", "case-total"],
      ["warning", "表二", "label"],
      ["warning", "表三", "blank"],
      ["advice", "全文", "aspects"],
    ]);
  });

  test("are filtered by their severity; where none is left all are shown again", () => {
    expect(filtered(cards, "warning").map(({ part }) => part)).toEqual(["表二", "表三"]);
    expect(filtered(cards.slice(0, 3), "warning")).toHaveLength(3);
    expect(filtered(cards, "all")).toBe(cards);
  });
});

describe("folding", () => {
  const blanks = (count: number) =>
    Object.fromEntries(
      ["upheld", "corrected", "otherResult", "pending"]
        .slice(0, count)
        .map((outcome) => [`cases.reconsideration.${outcome}`, ""]),
    );
  const entries = (review: Review) =>
    cardsOf(review, zh).map(({ groups }) => {
      const { rule } = groups[0].findings[0];
      return groups.length > 1 ? `${groups.length} × ${rule}` : rule;
    });

  test("up to three findings of a rule stand by themselves", () => {
    expect(entries(reviewOf(blanks(3)))).toEqual(["blank", "blank", "blank"]);
  });

  test("more become one entry, where the first of them stood", () => {
    const label = finding({ rule: "label", table: "cases", fields: ["cases.directSuit.total"] });
    expect(entries(reviewOf(blanks(4), { findings: [label] }))).toEqual(["4 × blank", "label"]);
  });

  test("relations are never folded: each has an equation of its own", () => {
    const wrong = ["received", "granted", "notHeld", "petition"].map((row) => [request(row, "total"), "1"]);
    const rules = entries(reviewOf(Object.fromEntries(wrong)));
    expect(rules.filter((rule) => rule === "row-total")).toHaveLength(4);
  });

  test("nor are numbers of the text: each has a sentence of its own", () => {
    const statements = [3, 4, 5, 6].map((value): Statement => {
      const passage = { paragraph: value, from: 0, to: 9, text: `制发规范性文件${value}件` };
      const about = { part: null, aspect: null, sentence: passage, number: null, passage } as const;
      const readings = [["disclosure.normativeDocument.made"]];
      return { topic: "disclosure", readings, value, bound: "exact", scope: "this-year", ...about };
    });
    const review = reviewOf({}, { head: { prose: { ...noProse, statements } } });
    expect(entries(review)).toEqual(Array.from(statements, () => "text-disclosure"));
  });

  test("a folded card is current for each of its findings, and has a key of its own", () => {
    const [card, ...others] = cardsOf(reviewOf(blanks(4)), zh);
    expect(others).toEqual([]);
    expect(card!.groups.map(({ key }) => isOfCard(card!, key))).toEqual([true, true, true, true]);
    expect(isOfCard(card!, card!.key)).toBe(true);
    expect(isOfCard(card!, null)).toBe(false);
    expect(card!.groups.map(({ key }) => key)).not.toContain(card!.key);
  });
});
