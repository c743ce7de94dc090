/** The rules that look at the text of the report. They are fetched apart: what they need is half of the checks. */

import type { Rule } from "../finding";
import { textBalance } from "./textBalance";
import { textCases } from "./textCases";
import { textDisclosure } from "./textDisclosure";
import { textDone } from "./textDone";
import { textPercent } from "./textPercent";
import { textRequests } from "./textRequests";
import { textSum } from "./textSum";
import { textZero } from "./textZero";

/** In the order of the README's table, behind those about tables. An id is never reused. */
export const textRules: readonly Rule[] = [
  textRequests,
  textZero,
  textDone,
  textCases,
  textDisclosure,
  textBalance,
  textSum,
  textPercent,
];
