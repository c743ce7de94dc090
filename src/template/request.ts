/** Checks what people type who start a report, and finds the format that it needs. */
import {
  formatInForce,
  isUnitName,
  longestUnit,
  officialFormats,
  withoutInvisible,
  yearLimits,
  type Format,
  type Sentence,
} from "../report";

/** What the template is made from, or why none can be made. */
type TemplateAnswer =
  | { readonly kind: "ready"; readonly format: Format; readonly unit: string; readonly year: number }
  | { readonly kind: "refused"; readonly field: "unit" | "year"; readonly sentence: Sentence };

/** A name without the characters that nobody sees, and with single spaces. */
export function plainUnit(name: string): string {
  return withoutInvisible(name).replace(/\s+/gu, " ").trim();
}

/** Checks unit and year as they were typed, and finds the format that is in force in that year. */
export function templateRequest(
  { unit, year }: { readonly unit: string; readonly year: string },
  formats: readonly Format[] = officialFormats,
): TemplateAnswer {
  const name = plainUnit(unit);
  const refusal = unitRefusal(name);
  if (refusal !== null) return { kind: "refused", field: "unit", sentence: refusal };
  const digits = year.normalize("NFKC").trim();
  const number = /^\d{4}年?$/u.test(digits) ? Number.parseInt(digits, 10) : null;
  const format = number === null || number > yearLimits.last ? null : formatInForce(number, formats);
  if (number === null || format === null) {
    return { kind: "refused", field: "year", sentence: yearRefusal(formats, year) };
  }
  return { kind: "ready", format, unit: name, year: number };
}

function unitRefusal(name: string): Sentence | null {
  if (name === "") {
    return {
      zh: "请写上单位名称，例如“云溪县统计局”。",
      en: "Give the unit's name, such as “云溪县统计局”.",
    };
  }
  if ([...name].length > longestUnit) {
    return {
      zh: `单位名称太长，最多 ${longestUnit} 个字。`,
      en: `The unit's name is too long: ${longestUnit} characters at most.`,
    };
  }
  if (!isUnitName(name)) {
    return {
      zh: `“${name}”不像单位名称，请写机关的全称或规范简称。`,
      en: `“${name}” does not look like the name of a unit. Write its full or customary name.`,
    };
  }
  return null;
}

function yearRefusal(formats: readonly Format[], year: string): Sentence {
  const first = Math.min(...formats.map(({ since }) => since));
  return {
    zh: `年份“${year}”不对：请写四位数的报告年份，${first} 至 ${yearLimits.last}。`,
    en: `The year “${year}” is wrong: write the report's year in four digits, ${first} to ${yearLimits.last}.`,
  };
}
