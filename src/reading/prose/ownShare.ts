/** Sentences that give the number of the whole area and behind it the unit's own: 全市收到311件，其中市本级120件. */

import type { Statement } from "../../report";
import type { ReadSentence } from "./paragraphs";

const area = "[省市县区州盟旗镇乡局委厅办]?";
/** The unit itself among those of its area: 市本级, 局机关, 县政府及其办公室收到. */
const own = `(?:${area}本级|[本局委厅]机关(?!不掌握|无法)|(?:政府|管委会)(?:办公?室|机关)?(?:及其?办公?室)?(?=[收受接新办答制印出作共为0-9]))`;
/** A sentence behind that of the whole area: 县政府收到20件. */
const ownAlone = new RegExp(`^(?:其中|20[0-9]{2}年|，)*[^，；。0-9]{0,8}?${own}`);
const ownShare = new RegExp(
  `其中[^；。0-9]{0,10}?${own}[^；。0-9]{0,16}[0-9]|[，；（]${area}本级[^，；。0-9]{0,12}[0-9]`,
);

/** Published information tells nothing of what the area's requests were. */
const isOfArea = ({ kinds }: ReadSentence): boolean => kinds.has("area") && !kinds.has("publish");

/**
 * What the statements of a sentence still mean beside the unit's own share. The tables may be the area's or the unit's: a number
 * before the share is the most that they have, and those behind it are compared with nothing.
 * @param sentences all of the paragraph; the statements are those of the one at `index`
 */
export function withOwnShare(
  statements: readonly Statement[],
  sentences: readonly ReadSentence[],
  index: number,
): readonly Statement[] {
  if (statements.length === 0) return statements;
  const { sentence } = sentences[index]!;
  const found = ownShare.exec(sentence.text);
  const isOwn = ownAlone.test(sentence.text) && sentences.slice(0, index).some(isOfArea);
  const behind = sentences.slice(index + 1).map((other) => other.sentence.text);
  const isShared =
    found !== null ||
    (isOfArea(sentences[index]!) && behind.some((text) => ownAlone.test(text))) ||
    (behind[0]?.startsWith("其中") === true && ownShare.test(behind[0]));
  if (!isShared && !isOwn) return statements;
  const share = isOwn
    ? 0
    : found === null
      ? Infinity
      : sentence.passage(found.index, sentence.text.length).from;
  return statements.map((statement) => {
    if (statement.scope !== "this-year" || statement.value === 0) return statement;
    if (statement.passage.from >= share) return { ...statement, scope: "other-unit" };
    return statement.bound === "exact" ? { ...statement, bound: "at-most", isDoubtful: true } : statement;
  });
}
