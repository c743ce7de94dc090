/** The tag of a number's content control names another field than its labels, or stands in several cells. */

import { grouped, type Sentence, type TagDifference } from "../../report";
import type { Rule, RuleFinding } from "../finding";

interface WrongTag {
  readonly kind: TagDifference["kind"];
  /** Names of the fields that the first tag and its labels name. */
  readonly tagged: string;
  readonly labelled: string;
  /** How many tags of one row are said together. */
  readonly lines: number;
  /** How many cells carry the first tag. */
  readonly cells: number;
}

export const tag: Rule<WrongTag> = {
  id: "tag",
  severity: "warning",
  title: { zh: "数字的标记与表头一致", en: "Tags as the labels say" },
  check: (report, { formats }) => {
    // Only a tag of another format names a field that the report does not have.
    const known = [report, ...formats];
    const nameOf = (field: string) =>
      known.find(({ fields }) => fields.has(field))?.fields.get(field)?.name ?? field;
    const lines = [...grouped(report.tags, lineKey).values()];
    return lines.map((line) => findingOf(line, nameOf));
  },
  message: sentence,
};

type Line = readonly [TagDifference, ...TagDifference[]];

/** What was done to a whole row is one finding: a row that was copied, or whose label was changed. */
function lineKey({ kind, cells }: TagDifference): string {
  return [kind, ...cells.map(({ place }) => `${place.table}.${place.row}`)].join(":");
}

function findingOf(line: Line, nameOf: (field: string) => string): RuleFinding<WrongTag> {
  const [{ kind, tagged, labelled, cells }] = line;
  const isField = kind === "disagrees" || kind === "unlabelled";
  const known = line.flatMap((each) =>
    each.labelled === null ? [each.tagged] : [each.tagged, each.labelled],
  );
  return {
    values: {
      kind,
      tagged: nameOf(tagged),
      labelled: nameOf(labelled ?? tagged),
      lines: line.length,
      cells: cells.length,
    },
    fields: [...new Set(known)],
    cells: line.flatMap((each) =>
      each.cells.map(({ place, text }) => ({ field: isField ? each.tagged : null, place, text })),
    ),
  };
}

function sentence({ kind, tagged, labelled, lines, cells }: WrongTag): Sentence {
  const field = `“${tagged}”`;
  const more = lines - 1;
  const named = {
    zh: more === 0 ? field : `${field}等 ${lines} 个`,
    en: more === 0 ? field : `${field} and ${more} more`,
  };
  switch (kind) {
    case "disagrees":
      return {
        zh: `内容控件的标记是${named.zh}，表头却是“${labelled}”${more === 0 ? "" : "等"}；已按标记核对。请看数字是否填错了地方；表头对的，请删除这里的内容控件。`,
        en: `The content control is tagged ${named.en}, its labels say “${labelled}”; it was checked as tagged. See whether the number is in the wrong place; if the labels are right, remove the control.`,
      };
    case "unlabelled":
      return {
        zh: `${named.zh}是按内容控件的标记认出的，表头认不出来。请按规定格式改正表头。`,
        en: `${named.en}: recognised by the content control's tag; the labels were not understood. Correct them as the official form has them.`,
      };
    case "copied":
      return {
        zh: `${named.zh}的标记出现在 ${cells} 处，多半是复制了行；这些格按表头核对。请删去多余的行，要留下的请删除其中的内容控件。`,
        en: `The tag of ${named.en} stands in ${cells} cells, most likely a copied row; they were read by their labels. Remove the copy, or the content controls in it.`,
      };
    case "foreign":
      return {
        zh: `内容控件的标记是${named.zh}，这张表的格式里没有；已按表头核对。请换用这一年的表格。`,
        en: `The content control is tagged ${named.en}, which the format of this table does not have; it was read by its labels. Use the table of this year's format.`,
      };
  }
}
