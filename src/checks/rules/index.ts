/** The rules that look at tables alone. */

import type { Rule } from "../finding";
import { blank } from "./blank";
import { count } from "./count";
import { digits } from "./digits";
import { directSuit } from "./directSuit";
import { duplicateTable } from "./duplicateTable";
import { incompleteTable } from "./incompleteTable";
import { inForce } from "./inForce";
import { label } from "./label";
import { missingTable } from "./missingTable";
import { outdatedTable } from "./outdatedTable";
import { remark } from "./remark";
import { sumRules } from "./sums";
import { tag } from "./tag";
import { unplaced } from "./unplaced";

/** In the order of the README's table. An id is never reused. */
export const tableRules: readonly Rule[] = [
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
  inForce,
  directSuit,
];
