/** The rules that look at tables alone. */

import type { Rule } from "../finding";
import { aspects } from "./aspects";
import { blank } from "./blank";
import { count } from "./count";
import { digits } from "./digits";
import { directSuit } from "./directSuit";
import { duplicateTable } from "./duplicateTable";
import { feeStatement } from "./feeStatement";
import { headingWording } from "./headingWording";
import { incompleteTable } from "./incompleteTable";
import { inForce } from "./inForce";
import { label } from "./label";
import { leftover } from "./leftover";
import { measures } from "./measures";
import { missingTable } from "./missingTable";
import { outdatedCitation } from "./outdatedCitation";
import { outdatedTable } from "./outdatedTable";
import { parts } from "./parts";
import { period } from "./period";
import { regulationByLevel } from "./regulationByLevel";
import { remark } from "./remark";
import { sumRules } from "./sums";
import { tag } from "./tag";
import { title } from "./title";
import { unplaced } from "./unplaced";
import { year } from "./year";

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
  title,
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
  inForce,
  directSuit,
];
