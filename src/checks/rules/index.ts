/** The list of all rules. */

import type { Rule } from "../finding";
import { blank } from "./blank";
import { count } from "./count";
import { digits } from "./digits";
import { duplicateTable } from "./duplicateTable";
import { incompleteTable } from "./incompleteTable";
import { label } from "./label";
import { missingTable } from "./missingTable";
import { outdatedTable } from "./outdatedTable";
import { remark } from "./remark";
import { sumRules } from "./sums";
import { tag } from "./tag";
import { textBalance } from "./textBalance";
import { textCases } from "./textCases";
import { textDisclosure } from "./textDisclosure";
import { textDone } from "./textDone";
import { textPercent } from "./textPercent";
import { textRequests } from "./textRequests";
import { textSum } from "./textSum";
import { textZero } from "./textZero";
import { title } from "./title";
import { unplaced } from "./unplaced";

/** Every rule, in the order of the README's table. An id is never reused. */
export const rules: readonly Rule[] = [
  ...sumRules,
  count,
  outdatedTable,
  missingTable,
  incompleteTable,
  unplaced,
  blank,
  remark,
  digits,
  label,
  duplicateTable,
  tag,
  title,
  textRequests,
  textZero,
  textDone,
  textCases,
  textDisclosure,
  textBalance,
  textSum,
  textPercent,
];
