/** The rules that look at the text of the report, its unit's name included. They are fetched apart: what they need is half of the checks. */

import type { Rule } from "../finding";
import { aspects } from "./aspects";
import { feeStatement } from "./feeStatement";
import { headingWording } from "./headingWording";
import { leftover } from "./leftover";
import { measures } from "./measures";
import { outdatedCitation } from "./outdatedCitation";
import { parts } from "./parts";
import { period } from "./period";
import { regulationByLevel } from "./regulationByLevel";
import { tableAsText } from "./tableAsText";
import { textBalance } from "./textBalance";
import { textCases } from "./textCases";
import { textDisclosure } from "./textDisclosure";
import { textDone } from "./textDone";
import { textPercent } from "./textPercent";
import { textRequests } from "./textRequests";
import { textSum } from "./textSum";
import { textZero } from "./textZero";
import { title } from "./title";
import { year } from "./year";

/** In the order of the README's table, behind those about tables. An id is never reused. */
export const textRules: readonly Rule[] = [
  tableAsText,
  title,
  textRequests,
  textZero,
  textDone,
  textCases,
  textDisclosure,
  textBalance,
  textSum,
  textPercent,
  parts,
  headingWording,
  period,
  year,
  leftover,
  outdatedCitation,
  aspects,
  measures,
  feeStatement,
  regulationByLevel,
];
