/** Which notice on the format a report cites: from 2021 on that of 2021. */

import { formatInForce, passagesAt, sentenceAround, type Passage, type PlainText } from "../../report";
import type { Rule } from "../finding";
import { wholeText } from "../textForms";

interface OutdatedCitation {
  /** What is cited: the old notice alone, both, or the name of one with the number of the other. */
  readonly kind: "old" | "both" | "mixed";
  readonly words: string;
  /** The number of the notice in force. */
  readonly source: string;
}

const bracket = "[〔［\\[【（〈《]";
const close = "[〕］\\]】）〉》]";
const issuer = "国办[\\p{Script=Han}]{0,6}";
const numberOf = (year: number, number: number) =>
  `${issuer}(?:${bracket}${year}年?${close}|${year}年)第?${number}号`;
const oldNumber = new RegExp(numberOf(2019, 60), "gu");
const newNumber = new RegExp(numberOf(2021, 30), "gu");
/**
 * The old notice's name, with its issuer in the same sentence: notices of others have the same words. Without one it is meant beside
 * the regulation, where nobody else is named who could have issued it.
 */
const oldName = /关于政府信息公开工作年度报告有关事项的通知/gu;
const state = /国务院办公厅|国办/u;
const regulation = /《(?:中华人民共和国政府信息公开)?条例》/u;
const names = /《[^《》]*》/gu;
const otherIssuer = /上级|部门|[省市州县区旗盟镇乡]|街道|办公|政府(?!信息)|公开办|号/u;
const newName = /政府信息公开工作年度报告格式/gu;
/** What may stand between a notice's name and its number: 》的通知》（. */
const gap = "^[^。；，、和及与《\\n]{0,12}?";
const oldNumberBehind = new RegExp(`${gap}(${oldNumber.source})`, "u");
const newNumberBehind = new RegExp(`${gap}(${newNumber.source})`, "u");
/** No number of a notice is longer, with what stands before it. */
const longestNumber = 40;

interface Words {
  readonly from: number;
  readonly to: number;
}

export const outdatedCitation: Rule<OutdatedCitation> = {
  id: "outdated-citation",
  severity: "warning",
  title: { zh: "引用现行的格式通知", en: "The notice in force is cited" },
  check: (report, { formats }) => {
    const { year } = report;
    const inForce = year === null ? null : formatInForce(year, formats);
    if (inForce === null || inForce.since < 2021) return [];
    const text = wholeText(report);
    const all = (pattern: RegExp): Words[] =>
      [...text.text.matchAll(pattern)].map(({ 0: words, index }) => ({
        from: index,
        to: index + words.length,
      }));
    const oldNumbers = all(oldNumber);
    const newNumbers = all(newNumber);
    const oldNames = all(oldName).filter(({ from }) => isOfTheState(text, from, report.unit));
    const newNames = all(newName);
    const numberBehind = ({ to }: Words, behind: RegExp): Words | null => {
      const found = behind.exec(text.text.slice(to, to + longestNumber));
      const end = to + (found?.[0].length ?? 0);
      return found?.[1] === undefined ? null : { from: end - found[1].length, to: end };
    };
    const finding = (kind: OutdatedCitation["kind"], { from, to }: Words) => {
      const passages: readonly Passage[] = passagesAt(text, from, to);
      const values = { kind, words: text.text.slice(from, to), source: inForce.source };
      return [{ severity: kind === "both" ? ("advice" as const) : ("warning" as const), values, passages }];
    };
    const wrongName = oldNames.find((name) => numberBehind(name, newNumberBehind));
    if (wrongName) return finding("mixed", wrongName);
    const wrongNumber = newNames.flatMap((name) => numberBehind(name, oldNumberBehind) ?? [])[0];
    if (wrongNumber) return finding("mixed", wrongNumber);
    const [old] = [...oldNumbers, ...oldNames];
    if (!old) return [];
    return finding(newNumbers.length > 0 || newNames.length > 0 ? "both" : "old", old);
  },
  message: ({ kind, words, source }) => {
    switch (kind) {
      case "old":
        return {
          zh: `引用的“${words}”是旧格式的通知。请改为${source}。`,
          en: `“${words}” is the notice of the old format. Cite ${source}.`,
        };
      case "both":
        return {
          zh: `同时引用了“${words}”和现行的${source}。建议只引用${source}。`,
          en: `Both “${words}” and ${source} are cited. Better cite ${source} alone.`,
        };
      case "mixed":
        return {
          zh: `“${words}”处通知的名称和文号不是同一份。请按${source}核对后改为一致。`,
          en: `At “${words}” the name of one notice stands with the number of the other. Make both those of ${source}.`,
        };
    }
  },
};

function isOfTheState(text: PlainText, at: number, unit: string | null): boolean {
  const sentence = sentenceAround(text, at);
  if (state.test(sentence)) return true;
  const rest = sentence.replace(names, "").replaceAll(unit ?? "《", "");
  return text.text[at - 1] === "《" && regulation.test(sentence) && !otherIssuer.test(rest);
}
