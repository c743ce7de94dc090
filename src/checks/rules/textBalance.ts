/** Requests that the text states as received, carried over, dealt with and carried forward balance. */

import { grouped, type Statement } from "../../report";
import type { Rule, RuleFinding } from "../finding";

interface FalseBalance {
  readonly received: number;
  readonly carriedOver: number;
  readonly handled: number;
  readonly carriedForward: number;
}

/** The four numbers of the balance, by the total that is the first reading of their statement. */
const totals = {
  received: "requests.received.total",
  carriedOver: "requests.carriedOver.total",
  handled: "requests.total.total",
  carriedForward: "requests.carriedForward.total",
} as const;

export const textBalance: Rule<FalseBalance> = {
  id: "text-balance",
  severity: "warning",
  title: { zh: "正文的申请件数收支相等", en: "The text's numbers of requests balance" },
  check: ({ prose: { statements } }, { relations }) => {
    const stated = statements.filter(
      ({ topic, scope, bound }) => topic === "requests" && scope === "this-year" && bound === "exact",
    );
    const tableHolds = relations.some(
      ({ relation, outcome }) => relation.id === "balance:total" && outcome === "holds",
    );
    // The four numbers stand in one aspect, or in one paragraph.
    const groups = grouped(stated, ({ aspect, passage }) => aspect ?? passage.paragraph);
    return [...groups.values()].flatMap((some) => {
      const found = balanceIn(some);
      if (!found) return [];
      return [{ ...found, severity: tableHolds ? ("error" as const) : ("warning" as const) }];
    });
  },
  message: ({ received, carriedOver, handled, carriedForward }) => ({
    zh: `正文写新收 ${received} 件、上年结转 ${carriedOver} 件，合计 ${received + carriedOver} 件；办结 ${handled} 件、结转下年 ${carriedForward} 件，合计 ${handled + carriedForward} 件，两边不相等。请核对。`,
    en: `The text says ${received} received and ${carriedOver} carried over, ${received + carriedOver} together, but ${handled} dealt with and ${carriedForward} carried forward, ${handled + carriedForward} together. Check them.`,
  }),
};

function balanceIn(statements: readonly Statement[]): RuleFinding<FalseBalance> | null {
  const parts = Object.entries(totals).map(([name, field]) => {
    const those = statements.filter(({ readings: [first] }) => first?.length === 1 && first[0] === field);
    return [name, those] as const;
  });
  // Said twice with two numbers, each could be the one that is meant.
  if (parts.some(([, those]) => those.length !== 1)) return null;
  const [received, carriedOver, handled, carriedForward] = parts.map(([, [only]]) => only!.value) as [
    number,
    number,
    number,
    number,
  ];
  if (received + carriedOver === handled + carriedForward) return null;
  return {
    values: { received, carriedOver, handled, carriedForward },
    passages: parts.map(([, [only]]) => only!.passage),
  };
}
