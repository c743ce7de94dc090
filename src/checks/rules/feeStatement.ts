/** What part six says of the fee for information: whether one was charged, and that it agrees with table 2. */

import { holdsTable, passagesAt, type Report } from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { cellsOf } from "../ruleForms";
import { hasPrescribedParts, holdsHint, isWritten, partOf, textOf, wholeText } from "../textForms";

interface FeeFault {
  readonly kind: "not-said" | "disagrees";
  /** Of requests that were closed because the fee was not paid. */
  readonly requests: number;
  readonly words: string;
}

/** Wherever it is said in the report. */
const said = /信息(?:公开)?处理费|收费|收取.{0,12}费|费用|免费|交费|缴费/u;
const notCharged =
  /(?:未|没有|没|不|无)(?:曾|有|予以|向[^，。；]{0,16}|对[^，。；]{0,16})?(?:发生|产生|涉及)?(?:收取(?:过|任何|相关|有关|政府信息公开|依申请公开|申请|的)*(?:信息(?:公开)?处理费|费用)|收费)/u;
/** The first report year whose tables have the row. */
const row = "requests.feeOverdue.";

export const feeStatement: Rule<FeeFault> = {
  id: "fee-statement",
  severity: "warning",
  title: { zh: "写明收取信息处理费的情况", en: "The fee for information is spoken of" },
  check: (report) => {
    const part = partOf(report, "other");
    if (!part || !isWritten(report) || !hasPrescribedParts(report) || holdsHint(textOf(part))) return [];
    const text = wholeText(report);
    if (!said.test(text.text) && !holdsTable(part, report.prose))
      return [{ values: { kind: "not-said", requests: 0, words: "" }, passages: [part.heading] }];
    return disagreement(report);
  },
  message: ({ kind, requests, words }) =>
    kind === "not-said"
      ? {
          zh: "全文没有写收取信息处理费的情况。请在第六部分写明，没有收取也要写明。",
          en: "The report does not say whether a fee was charged for information. Say so in part six, also where none was.",
        }
      : {
          zh: `文中写“${words}”，而表二“申请人逾期未按收费通知要求缴纳费用”一行是 ${requests}。请核对。`,
          en: `The text says “${words}”, but table 2 has ${requests} requests closed because a fee was not paid. Check them.`,
        },
};

/** Requests that were closed because the fee was not paid, beside the words that none was charged. */
function disagreement(report: Report): RuleFinding<FeeFault>[] {
  const fields = [...report.facts.values()].filter(
    ({ field, value }) => field.startsWith(row) && value !== null && value > 0,
  );
  const text = wholeText(report);
  const found = notCharged.exec(text.text);
  if (fields.length === 0 || !found) return [];
  const total = fields.find(({ field }) => field === `${row}total`) ?? fields[0]!;
  const names = fields.map(({ field }) => field);
  return [
    {
      values: { kind: "disagrees", requests: total.value ?? 0, words: found[0] },
      fields: names,
      cells: cellsOf(names, report),
      passages: passagesAt(text, found.index, found.index + found[0].length),
    },
  ];
}
