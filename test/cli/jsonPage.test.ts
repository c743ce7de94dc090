import fs from "node:fs";
import path from "node:path";
import type { UnreadableCode } from "../../src/document";
import {
  causeSchema,
  findingSchema,
  fixSchema,
  openCellSchema,
  partSchema,
  repairSchema,
  reviewFileSchema,
  reviewSchema,
  statementSchema,
  sumSchema,
} from "../../testing/reviewSchema";
import { unreadableSentences } from "../../src/unreadable";
import { review } from "../../testing/reviews";
import { reviewExample } from "../checks/examples";

/** docs/json.md explains the schema whole, and its example is what the program really says. */

const page = fs.readFileSync(path.join(__dirname, "../../docs/json.md"), "utf8");
const [, json = ""] = /^```json\n(.*?)^```$/msu.exec(page) ?? [];
const example = reviewFileSchema.parse(JSON.parse(json));

/** Every code there is: the type check fails where one is left out. */
const codes: Record<UnreadableCode, true> = {
  encrypted: true,
  "legacy-doc": true,
  pdf: true,
  rtf: true,
  html: true,
  "not-text": true,
  "pdf-without-text": true,
  "damaged-pdf": true,
  "not-a-package": true,
  "not-a-word-document": true,
  "word-xml": true,
  odt: true,
  "embedded-content": true,
  "damaged-package": true,
  "damaged-xml": true,
  entities: true,
  "too-large": true,
  "too-many-cells": true,
  "too-deep": true,
  "empty-file": true,
};

test("every part of the schema is explained", () => {
  const named = [
    ...Object.keys(reviewFileSchema.shape),
    ...Object.keys(reviewSchema.shape),
    ...Object.keys(findingSchema.shape),
    ...fixSchema.def.options.flatMap((option) => Object.keys(option.shape)),
    ...Object.keys(causeSchema.shape),
    ...Object.keys(repairSchema.shape),
    ...Object.keys(openCellSchema.shape),
    ...[partSchema, statementSchema, sumSchema].flatMap(({ shape }) => Object.keys(shape)),
    ...partSchema.shape.id.options,
    ...Object.values(statementSchema.shape).flatMap((one) => ("options" in one ? one.options : [])),
    ...causeSchema.shape.beyond.def.innerType.options,
    ...reviewSchema.shape.status.options,
    ...findingSchema.shape.severity.options,
  ];
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("every code of a file that cannot be read is named", () => {
  expect(Object.keys(codes).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test("the example's report is what the review says of it, with some of its facts", () => {
  const [shown] = example.reports;
  const real = reviewExample({ "cases.reconsideration.total": "1" });
  const facts = Object.fromEntries(Object.keys(shown?.facts ?? {}).map((id) => [id, real.facts[id]]));
  expect(Object.keys(facts)).toHaveLength(5);
  expect(shown).toEqual({ ...real, facts });
});

test("the example's unreadable file is what the review says of it", () => {
  const oldWord = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(example.reports[1]).toEqual(review(oldWord, { file: "旧报告.doc" }));
  expect(example.reports[1]?.reason?.message).toBe(unreadableSentences["legacy-doc"].zh);
});
