/** What the user asks a new report to be: its year, its unit, its numbers. */
import { useRef, useState } from "react";
import type { Sentence } from "../../../report";
import type { Review } from "../../../review";
import { type TemplateOptions, templateRequest } from "../../../template";

type FieldName = "year" | "unit";

/** What the user asks for. */
export type TypedRequest = ReturnType<typeof useRequest>;

/** One of the two texts that are asked for, as a component shows it. */
export type RequestField = TypedRequest["year"];

/** Stands in where no unit is asked for. */
const ANY_UNIT = "本单位";

/**
 * What the user asks for: proposed from the open report until it is typed.
 * @param today the day on which the pane was opened
 */
export function useRequest(review: Review | null, today: Date) {
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const [zeros, setZeros] = useState(false);
  const [refused, setRefused] = useState<{ field: FieldName; sentence: Sentence } | null>(null);
  const refs = { year: useRef<HTMLInputElement>(null), unit: useRef<HTMLInputElement>(null) };
  const values = {
    year: typed.year ?? String(proposedYear(review?.report.year ?? null, today)),
    unit: typed.unit ?? review?.report.unit ?? "",
  };

  const field = (name: FieldName) => ({
    value: values[name],
    set: (value: string) => {
      setTyped({ ...typed, [name]: value });
      if (refused?.field === name) setRefused(null);
    },
    /** Why what was asked for cannot be made of it. */
    refusal: refused?.field === name ? refused.sentence : null,
    ref: refs[name],
  });

  const answer = (unit: string): TemplateOptions | null => {
    const request = templateRequest({ year: values.year, unit });
    if (request.kind === "refused") {
      setRefused(request);
      refs[request.field].current?.focus();
      return null;
    }
    setRefused(null);
    // What is made is not proposed anew: the document may soon be the report that it is made of.
    setTyped({ ...typed, year: values.year, ...(unit === values.unit ? { unit } : {}) });
    return { ...request, numbers: zeros ? "zero" : "blank" };
  };
  return {
    year: field("year"),
    unit: field("unit"),
    zeros,
    setZeros,
    /** What to make a report of; null where a field is refused, which then says why and has the focus. */
    report: () => answer(values.unit),
    /** What to make a table of, which needs no unit. */
    table: () => answer(ANY_UNIT),
  };
}

/**
 * The year that a new report is proposed for: the one after the report that is open, but none later than the year that is
 * being reported on. A year's report is due by 31 January (an office) or 31 March (a government) of the next
 * (政府信息公开条例 第五十条), and may be begun in December: from July on it is the current year's, before that the last one's.
 */
export function proposedYear(openReport: number | null, today: Date): number {
  const latest = today.getFullYear() - (today.getMonth() < 6 ? 1 : 0);
  return openReport === null ? latest : Math.min(openReport + 1, latest);
}

/** The name that a report is saved under, without what file systems do not take. */
export function fileName(title: string): string {
  return `${title.replace(/[\p{Cc}\\/:*?"<>|]/gu, " ").trim()}.docx`;
}
