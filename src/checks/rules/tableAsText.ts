/** Tables that stand as text: their numbers were read, but a report has tables. */

import {
  grouped,
  isLines,
  isPassage,
  memoized,
  placeKey,
  placeOfSegment,
  withoutSpace,
  type Report,
  type Sentence,
  type TableFormat,
} from "../../report";
import type { Rule, RuleFinding } from "../finding";

type AsText =
  /** 表一, 表二 … */
  | { readonly kind: "tables"; readonly names: readonly string[] }
  /** The text of a table still stands beside the table. */
  | { readonly kind: "left"; readonly name: string }
  /** A number is there once too often in a row; the label without white space. */
  | { readonly kind: "surplus"; readonly label: string; readonly texts: readonly string[] };

export const tableAsText: Rule<AsText> = {
  id: "table-as-text",
  severity: "warning",
  title: { zh: "表格是表格，不是文字", en: "Tables are tables, not text" },
  check: (report) => [...tablesIn(report), ...surplusIn(report), ...leftIn(report)],
  message: sentence,
};

function tablesIn({ tables }: Report): RuleFinding<AsText>[] {
  const asText = tables.filter(({ segments }) => segments.some(isLines));
  const [first] = asText;
  if (!first) return [];
  const names = asText.map(({ format }) => format.name);
  const isOne = names.length === 1;
  const label = isOne
    ? { zh: "换成表格", en: "Put in the table" }
    : { zh: `换成 ${names.length} 张表格`, en: `Put in ${names.length} tables` };
  return [
    {
      values: { kind: "tables", names },
      table: first.id,
      cells: asText.map(({ segments: [segment] }) => {
        const place = placeOfSegment(segment!);
        return { field: null, place, text: isPassage(place) ? place.text : "" };
      }),
      fixes: [{ kind: "convert", label, tables: asText.map(({ id }) => id) }],
    },
  ];
}

/** Tables of which the text still stands beside them: a row's label and its numbers, and nothing else. */
function leftIn({ tables, prose }: Report): RuleFinding<AsText>[] {
  const paragraphs = prose.paragraphs.filter(({ text }) => text.trim() !== "");
  const lines = paragraphs.map(({ text }) => withoutSpace(text)).join("\n");
  return tables.flatMap(({ id, format, segments }) => {
    if (!segments.some((segment) => !isLines(segment))) return [];
    const found = linesOfTable(format).exec(lines);
    if (!found) return [];
    const place = paragraphs[lines.slice(0, found.index).split("\n").length - 1]!;
    return {
      values: { kind: "left", name: format.name },
      table: id,
      passages: [place],
    };
  });
}

/**
 * `行政规范性文件0012` in one line, or each cell in a line of its own; all of it without white space. Of a table without
 * labels of rows its first heads: 行政复议行政诉讼, or as lines with the one below them.
 */
const linesOfTable = memoized(({ declaration: { sections } }: TableFormat): RegExp => {
  const lines = sections.slice(0, 1).flatMap(({ rows, columns }) => {
    const labels = rows.flatMap(({ path }) => (path.length === 1 ? path : []));
    const heads = [...new Set(columns.map(({ path }) => path[0]?.text))];
    const below = columns[0]?.path[1]?.text;
    return labels.length > 0
      ? labels.map(({ text }) => `${text}(?:\\d+|(?:\\n\\d+){${columns.length}})`)
      : [heads.join(""), [...heads, below].join("\n")];
  });
  return new RegExp(`^(?:${lines.join("|")})$`, "mu");
});

/** The rows in which a number is there once too often; all their numbers were read. */
function surplusIn({ unplaced }: Report): RuleFinding<AsText>[] {
  const surplus = unplaced.filter(({ reason }) => reason === "surplus");
  const rows = grouped(surplus, ({ place }) =>
    isPassage(place) ? String(place.paragraph) : placeKey(place),
  );
  return [...rows.values()].map((row) => ({
    values: {
      kind: "surplus",
      label: row[0].rowLabel.replace(/\s+/gu, ""),
      texts: [...new Set(row.map(({ text }) => text))],
    },
    table: row[0].table,
    cells: row.map(({ place, text }) => ({ field: null, place, text })),
  }));
}

function sentence(values: AsText): Sentence {
  if (values.kind === "left")
    return {
      zh: `${values.name}已是表格，原来的文字还在。请核对后删去这些文字。`,
      en: `${values.name} is a table, and its text is still there. Compare the two, then delete the text.`,
    };
  if (values.kind === "surplus") {
    const { label, texts } = values;
    const row =
      label === "" ? { zh: "这一行", en: "This row" } : { zh: `“${label}”这一行`, en: `Row “${label}”` };
    return {
      zh: `${row.zh}的数字比列多：${texts.map((text) => `“${text}”`).join("、")}重复了。其余的数已按列读出并核对，请删去多出的。`,
      en: `${row.en} has more numbers than columns: ${texts.map((text) => `“${text}”`).join(", ")} is there twice. The others were read and checked. Remove the surplus.`,
    };
  }
  const { names } = values;
  return {
    zh: `${names.join("、")}是文字，不是表格。数字已按行名和先后读出并核对；请换成规定的表格。`,
    en:
      names.length === 1
        ? `${names[0]} is text, not a table. The numbers were read by their rows and order, and checked. Put in the official table.`
        : `${names.join(", ")} are text, not tables. The numbers were read by their rows and order, and checked. Put in the official tables.`,
  };
}
