/** @jest-environment jsdom */
import { configure, screen, waitFor } from "@testing-library/react";
import { format2021 } from "../../src/report";
import type { ReportRepair } from "../../src/review";
import { FakeWord } from "./support/fakeWord";
import { button, headline, openPane, said } from "./support/openPane";
import { causeOf, repairOf, request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";
const upheld = "cases.directSuit.upheld";

/** A repair that may be written unasked, as far as every number of the relations around it is what it was. */
function sureRepair(changes: ReportRepair["changes"]): ReportRepair {
  const changed = changes.map(({ field }) => field);
  const around = format2021.relations
    .map(({ left, right }) => [...left, ...right])
    .filter((fields) => fields.some((field) => changed.includes(field)));
  const basis = [...new Set([...changed, ...around.flat()])];
  return repairOf({ changes, basis, standsAlone: true, isOffered: true, isUnasked: true });
}

/** The total is wrong, and repair says that it is. */
function wrongTotal(): FakeWord {
  const word = new FakeWord({ [total]: "4", [upheld]: "1" });
  const repair = sureRepair([{ field: total, from: "4", to: "1" }]);
  word.given = {
    causes: [causeOf({ cells: [total], relations: ["case-total:directSuit"], repairs: [repair] })],
  };
  return word;
}

const writes = (word: FakeWord) => word.calls.filter((call) => !/^(read|stop|goTo)/u.test(call));

describe("a fix that is asked for after an edit in the document", () => {
  test("of its cell is not made; the pane checks again by itself and shows what is so now", async () => {
    const word = wrongTotal();
    const user = await openPane(word);
    word.texts = { ...word.texts, [total]: "7" };
    await user.click(button("改为 1"));
    await screen.findByText("1 + 0 + 0 + 0 = 1，表中写 7");
    expect(word.texts[total]).toBe("7");
    expect(word.calls).toEqual(["read", `fix ${total} 4→1`, "read"]);
    expect(said()).toMatch(/^没有改动任何一处有 1 处刚被改过/u);
  });

  test("of a number that it was computed from is not made either", async () => {
    const word = wrongTotal();
    const user = await openPane(word);
    word.texts = { ...word.texts, [upheld]: "4" };
    await user.click(button("改为 1"));
    await waitFor(() => expect(headline()).toMatch(/全部相符/u));
    expect(word.texts[total]).toBe("4");
    expect(said()).toMatch(/文档已修改，这里没有改动/u);
  });

  test("of one of two numbers that are to change places is not made by halves", async () => {
    const [one, other] = [request("granted", "naturalPerson"), request("granted", "business")];
    const word = new FakeWord({
      [one]: "2",
      [other]: "3",
      [request("granted", "total")]: "5",
      ...Object.fromEntries(
        ["received", "total"].flatMap((row) => [
          [request(row, "naturalPerson"), "3"],
          [request(row, "business"), "2"],
          [request(row, "total"), "5"],
        ]),
      ),
    });
    const changes = [
      { field: one, from: "2", to: "3" },
      { field: other, from: "3", to: "2" },
    ];
    const relations = ["result-total:naturalPerson", "result-total:business"];
    const repair = sureRepair(changes);
    word.given = { causes: [causeOf({ cells: [one, other], relations, repairs: [repair] })] };
    const user = await openPane(word);
    await user.click(button("修正有把握的 2 处"));
    word.texts = { ...word.texts, [other]: "8" };
    await user.click(button("确认修改 2 处"));
    await waitFor(() => expect(word.calls.at(-1)).toBe("read"));
    expect(writes(word)).toEqual([`fix ${one} 2→3, ${other} 3→2`]);
    expect(word.texts).toMatchObject({ [one]: "2", [other]: "8" });
  });

  test("far from it is made", async () => {
    const word = wrongTotal();
    const user = await openPane(word);
    word.texts = { ...word.texts, "disclosure.regulation.made": "3" };
    await user.click(button("改为 1"));
    await waitFor(() => expect(headline()).toMatch(/全部相符/u));
    expect(writes(word)).toEqual([`fix ${total} 4→1`]);
    expect(word.texts[total]).toBe("1");
  });
});
