/** What was left of a form: hints to its writer, XX in place of words, numbers that were never filled in. */

import { grouped, partAt, passagesAt, within, type Passage, type PlainText, type Prose } from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { hintPattern, wholeText } from "../textForms";

interface Leftover {
  /** `control`: hints in content controls, which are counted under the heading that `words` are; empty before the first. */
  readonly kind: "hint" | "control" | "placeholder" | "number";
  readonly words: string;
  readonly count?: number;
}

/** What any of these has in it. */
const hasPlaceholder = /[Xx]{2}|×{2}|Ｘ{2}/;
/** XX and ××, not as a part of an address, of a Latin word, of a phone number, or of a person's name. */
const placeholder =
  /(?<![A-Za-z./@:_\d-])(?<!(?:申请人|当事人|原告|村民)\p{Script=Han}?)(?:20|二[〇○零])?(?:[Xx]{2,}|×{2,}|Ｘ{2,})(?![A-Za-z./@_-])/gu;
/** A measure word at the end of a clause, and no number before it: 共主动公开条，收到申请件。 */
const noNumber = [
  /共计?(?:主动)?(?:公开|发布|收到|受理|制发|制定|印发|办理|办结|答复)(?:各类|各种)?(?:政府信息公开申请|政府信息|政务信息|信息|规范性文件|申请)?[件条](?=(?:政府|政务)?(?:信息)?[，。；、（\n]|$)/gu,
  /(?:主动公开|发布|公开)(?:各类|各种)?(?:政府|政务)?信息共?条(?=[，。；、（\n]|$)/gu,
  /自年\d{1,2}月|至年\d{1,2}月/gu,
];
/** A blank before a measure word at the end of a clause: 组织培训  次。 Not within a word, as 多  次, or in words that are all spaced out. */
const blankNumber =
  /\p{Script=Han}{2,6}(?<!单位|[首每多几再本上下各层批数])(?:[ \t\u00a0\u3000]{2,}|[_＿]+)(?:人次|件次|[件条次份期场篇项起宗])(?=[，。；、,;])/gu;
const hasBlank = /[ \t\u00a0\u3000_＿]/;

const hint = new RegExp(hintPattern, "gu");

export const leftover: Rule<Leftover> = {
  id: "leftover",
  severity: "error",
  title: { zh: "没有留下模板的文字", en: "Nothing left of a form" },
  check: (report) => {
    const text = wholeText(report);
    return [
      ...found(text, [hint], "hint"),
      ...(hasPlaceholder.test(text.text) ? found(text, [placeholder], "placeholder") : []),
      ...found(text, noNumber, "number"),
      ...foundIn(
        report.prose.paragraphs.filter(({ text: line }) => hasBlank.test(line)),
        blankNumber,
      ),
      ...inControls(report.prose),
    ];
  },
  message: ({ kind, words, count }) => {
    switch (kind) {
      case "control":
        return words === ""
          ? {
              zh: `第一部分之前还有 ${count} 处模板的提示。请换成报告的内容，或者删去。`,
              en: `Hints of the form before the first part: ${count}. Write what belongs there, or delete them.`,
            }
          : {
              zh: `“${words}”下面还有 ${count} 处模板的提示。请换成报告的内容，或者删去。`,
              en: `Hints of the form under “${words}”: ${count}. Write what belongs there, or delete them.`,
            };
      case "hint":
        return {
          zh: `“${words}”是模板里的提示。请换成报告的内容，或者删去。`,
          en: `“${words}” is a hint of the form. Write what belongs there, or delete it.`,
        };
      case "placeholder":
        return {
          zh: `“${words}”还没有换成实际内容。请填写。`,
          en: `“${words}” stands for words that are not filled in yet.`,
        };
      case "number":
        return { zh: `“${words}”里少了数字。请补上。`, en: `In “${words}” a number is missing.` };
    }
  },
};

/** Hints of a form that stand in content controls: one finding for each part, which points at its heading. */
function inControls(prose: Prose): RuleFinding<Leftover>[] {
  const { parts, paragraphs, placeholders } = prose;
  const byPart = grouped(placeholders, (place) => partAt(place, prose));
  return [...byPart].map(([id, places]) => {
    const heading = parts.find((part) => part.id === id)?.heading;
    const around = paragraphs.filter(({ paragraph }) =>
      places.some((place) => place.paragraph === paragraph),
    );
    return {
      severity: "error",
      values: { kind: "control", words: heading?.text ?? "", count: places.length },
      passages: heading ? [heading] : around,
    };
  });
}

/** Wordings of the text without its white space. */
function found(
  text: PlainText,
  patterns: readonly RegExp[],
  kind: Leftover["kind"],
): RuleFinding<Leftover>[] {
  return byWording(
    patterns.flatMap((pattern) =>
      [...text.text.matchAll(pattern)].map(({ 0: words, index }) => ({
        words,
        passages: passagesAt(text, index, index + words.length),
      })),
    ),
    kind,
  );
}

/** Wordings of which white space is a part. */
function foundIn(paragraphs: readonly Passage[], pattern: RegExp): RuleFinding<Leftover>[] {
  return byWording(
    paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(pattern)].map(({ 0: words, index }) => ({
        words,
        passages: [within(paragraph, index, index + words.length)],
      })),
    ),
    "number",
  );
}

/** One finding for each wording, wherever it stands. */
function byWording(
  all: readonly { readonly words: string; readonly passages: readonly Passage[] }[],
  kind: Leftover["kind"],
): RuleFinding<Leftover>[] {
  return [...grouped(all, ({ words }) => words)].map(([words, places]) => ({
    severity: kind === "number" ? "warning" : "error",
    values: { kind, words },
    passages: places.flatMap(({ passages }) => passages),
  }));
}
