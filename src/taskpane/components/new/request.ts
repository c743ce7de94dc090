/** What the user asks a new report to be: its year, its unit, its numbers. */
import { type RefObject, useRef, useState } from "react";
import type { Sentence } from "../../../report";
import type { Review } from "../../../review";
import { type TemplateOptions, templateRequest } from "../../../template";

type FieldName = "year" | "unit";

/** One of the two texts that are asked for, as a component shows it. */
export interface RequestField {
  readonly value: string;
  readonly set: (value: string) => void;
  /** Why what was asked for cannot be made of it. */
  readonly refusal: Sentence | null;
  readonly ref: RefObject<HTMLInputElement>;
}

/** What the user asks for: proposed from the open report until it is typed. */
export interface TypedRequest {
  readonly year: RequestField;
  readonly unit: RequestField;
  readonly zeros: boolean;
  readonly setZeros: (zeros: boolean) => void;
  /** What to make a report of; null where a field is refused, which then says why and has the focus. */
  readonly report: () => TemplateOptions | null;
  /** What to make a table of, which needs no unit. */
  readonly table: () => TemplateOptions | null;
}

/** Stands in where no unit is asked for. */
const ANY_UNIT = "本单位";

/** @param today the day on which the pane was opened */
export function useRequest(review: Review | null, today: Date): TypedRequest {
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const [zeros, setZeros] = useState(false);
  const [refused, setRefused] = useState<{ field: FieldName; sentence: Sentence } | null>(null);
  const refs = { year: useRef<HTMLInputElement>(null), unit: useRef<HTMLInputElement>(null) };
  const values = {
    year: typed.year ?? String(proposedYear(review?.report.year ?? null, today)),
    unit: typed.unit ?? review?.report.unit ?? "",
  };

  const field = (name: FieldName): RequestField => ({
    value: values[name],
    set: (value) => {
      setTyped({ ...typed, [name]: value });
      if (refused?.field === name) setRefused(null);
    },
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
    report: () => answer(values.unit),
    table: () => answer(ANY_UNIT),
  };
}

/**
 * The year that a new report is proposed for: the one after the report that is open. Without one, the year that is
 * being reported on: a year's report is due by 31 January (an office) or 31 March (a government) of the next
 * (政府信息公开条例 第五十条), and is begun at the end of the year itself.
 */
export function proposedYear(openReport: number | null, today: Date): number {
  if (openReport !== null) return openReport + 1;
  const isDue = today.getMonth() < 3;
  return isDue ? today.getFullYear() - 1 : today.getFullYear();
}

/** The name that a report is saved under, without what file systems do not take. */
export function fileName(title: string): string {
  return `${title.replace(/[\p{Cc}\\/:*?"<>|]/gu, " ").trim()}.docx`;
}
