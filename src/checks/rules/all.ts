/** All rules. */

import type { Rule } from "../finding";
import { tableRules } from ".";
import { textRules } from "./ofText";

/** Every rule: those about tables, then those about the text. */
export const rules: readonly Rule[] = [...tableRules, ...textRules];
