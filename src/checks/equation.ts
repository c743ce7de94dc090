import { plainNumber, type Fact, type FieldId, type Sentence } from "../report";

/** Longest sum that is written out with its zeros. */
const longestWithZeros = 8;

/** `2 + 0 + 1 = 3`; a long sum counts its zeros instead of writing them out. Blanks and absent fields count as 0. */
export function sumText(
  fields: readonly FieldId[],
  facts: ReadonlyMap<FieldId, Fact>,
  sum: number,
): Sentence {
  const values = fields.map((field) => facts.get(field)?.value ?? 0);
  const shown = values.length > longestWithZeros ? values.filter((value) => value !== 0) : values;
  const zeros = values.length - shown.length;
  const terms = shown
    .map((value, index) => (index > 0 && value < 0 ? `(${plainNumber(value)})` : plainNumber(value)))
    .join(" + ");
  const is = ` = ${plainNumber(sum)}`;
  if (zeros === 0) return { zh: terms + is, en: terms + is };
  if (shown.length === 0)
    return { zh: `${zeros} 项都是 0，相加${is}`, en: `all ${zeros} terms are 0, their sum${is}` };
  return {
    zh: `${terms}（其余 ${zeros} 项为 0）${is}`,
    en: `${terms} (the other ${zeros} are 0)${is}`,
  };
}
