/** What the text says nothing of, so that it could not be compared: which numbers that the tables have it does not give. */

import type { StatementOutcome } from "../checks";
import type { Report, Sentence } from "../report";

/** What most reports state in numbers. The text should give one of the fields if any of them is above 0. */
const subjects = [
  { zh: "收到申请", en: "requests", fields: ["requests.received.total"] },
  {
    zh: "复议诉讼",
    en: "reconsiderations and suits",
    fields: ["cases.reconsideration.total", "cases.directSuit.total", "cases.suitAfterReconsideration.total"],
  },
] as const;

/**
 * Names what the tables have and the text gives no number of: 正文没有写复议诉讼的件数，未核对. If the text gives no number at all, the
 * headline says so, and this is null.
 */
export function unsaidIn(
  { facts }: Pick<Report, "facts">,
  statements: readonly StatementOutcome[],
): Sentence | null {
  const own = statements.filter(({ statement }) => statement.scope === "this-year");
  const said = new Set(own.flatMap(({ statement }) => statement.readings.flat()));
  const missing = subjects.filter(
    ({ fields }) =>
      fields.some((field) => (facts.get(field)?.value ?? 0) > 0) && !fields.some((field) => said.has(field)),
  );
  if (own.length === 0 || missing.length === 0) return null;
  return {
    zh: `正文没有写${missing.map(({ zh }) => zh).join("、")}的件数，未核对`,
    en: `the text gives no number of ${missing.map(({ en }) => en).join(" and of ")}: not checked`,
  };
}
