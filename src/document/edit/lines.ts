/** Lines of the text that are to go, and to come back as they were: what would be lost with them, and their XML. */
import type { BodyParagraph } from "../outline/outline";
import { WORDS_OWN } from "../outline/textElements";
import { openWordPackage } from "../package/opc";
import { parseXml, type ElementReader, type PartText, type Tag } from "../package/xml";
import { elementsOf, within, type SourceElement, type TextRange } from "./elements";
import { applySplices, prefixOf } from "./replaceText";

/**
 * What would be lost with a line:
 * - `section`: a section ends in it
 * - `revision`: a tracked change
 * - `control`: a content control, in it or round it
 * - `anchor`: a bookmark, a comment or a permission to edit
 * - `numbered`: an automatic number
 * - `object`: a picture, a field, a note, hidden text, or whatever else is no plain text
 */
export type LineObstacle = "section" | "revision" | "control" | "anchor" | "numbered" | "object";

/** Lines that follow each other, by the number of the first paragraph. */
export interface Lines {
  readonly first: number;
  readonly count: number;
}

/**
 * What would be lost if lines were deleted; null if they are plain text and its format.
 * @param flatOpc as Word's getOoxml gives it
 * @param lines paragraphs of the body that follow each other, as they were read from it
 * @throws {UnreadableDocument}
 */
export function obstacleToLines(flatOpc: string, lines: readonly BodyParagraph[]): LineObstacle | null {
  // A field may begin before the lines, and a style may hide text.
  const isOther = lines.some(
    ({ joined, spans = [] }) =>
      joined !== undefined || spans.some(({ kind }) => kind === "field" || kind === "hidden"),
  );
  if (isOther) return "object";
  const { main } = openWordPackage(flatOpc);
  const range = rangeOf(main, { first: lines[0]?.number ?? 0, count: lines.length });
  return range ? obstacleIn(main, range) : "control";
}

interface Search {
  obstacle: LineObstacle | null;
  /** How many w:pPr and w:rPr are open. */
  formats: number;
  /** The ids of Word's own bookmarks. */
  readonly own: Set<string | undefined>;
}

function obstacleIn(main: PartText, { start, end }: TextRange): LineObstacle | null {
  const note = (search: Search, tag: Tag): void => {
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    const id = tag.attribute("w:id");
    if (name === "bookmarkStart" && WORDS_OWN.test(tag.attribute("w:name") ?? "")) search.own.add(id);
    const isOwn = /^bookmark(?:Start|End)$/u.test(name) && search.own.has(id);
    if (search.obstacle || tag.start < start || tag.start >= end || isOwn) return;
    const isPlain = search.formats > 0 || PLAIN.test(name);
    search.obstacle = OBSTACLES.find(([names]) => names.test(name))?.[1] ?? (isPlain ? null : "object");
  };
  const format: ElementReader<Search> = {
    open: (search) => void (search.formats += 1),
    close: (search) => void (search.formats -= 1),
  };
  const search: Search = { obstacle: null, formats: 0, own: new Set() };
  return parseXml(main, { "w:pPr": format, "w:rPr": format, "*": { open: note } }, search).obstacle;
}

const PLAIN = /^(?:p|r|t|tab|br|cr|noBreakHyphen|softHyphen|proofErr|lastRenderedPageBreak)$/u;

const OBSTACLES: readonly (readonly [names: RegExp, LineObstacle])[] = [
  [/^sectPr$/u, "section"],
  [/^(?:ins|del|move\w+|\w+Change)$/u, "revision"],
  [/^sdt/u, "control"],
  [/^(?:bookmark|comment|perm)/u, "anchor"],
  [/^numPr$/u, "numbered"],
];

/** The range of lines in the main part; null where they do not stand side by side in the body itself. */
function rangeOf(main: PartText, { first, count }: Lines): (TextRange & { body: SourceElement }) | null {
  const body = elementsOf(main).find(({ kind, parent }) => kind === "body" && parent?.kind === "document");
  if (!body) return null;
  const isOwn = (paragraph: SourceElement): boolean => {
    for (let at = paragraph.parent; at && at !== body; at = at.parent)
      if (at.kind === "tr" || at.kind === "p") return false;
    return true;
  };
  const lines = within(body, "p")
    .filter(isOwn)
    .slice(first - 1, first - 1 + count);
  const [start, end] = [lines[0]?.start, lines.at(-1)?.end];
  const isInBody = lines.length === count && lines.every(({ parent }) => parent === body);
  return isInBody && start !== undefined && end !== undefined ? { start, end, body } : null;
}

/**
 * The same flat OPC with nothing in its body but lines, and an empty paragraph behind them: hosts merge the last paragraph
 * of what they insert into the text behind it, and this one may get lost.
 * @throws {UnreadableDocument}
 */
export function linesAlone(flatOpc: string, lines: Lines): string {
  const { main } = openWordPackage(flatOpc);
  const range = rangeOf(main, lines);
  if (!range?.body.content || main.start === undefined) throw new Error("there are no such lines");
  const { body, start, end } = range;
  const { content } = body;
  const xml = applySplices(main.xml, [
    { start: content!.start, end: start, text: "" },
    { start: end, end: content!.end, text: `<${prefixOf(body.tag)}p/>` },
  ]);
  return flatOpc.slice(0, main.start) + xml + flatOpc.slice(main.start + main.xml.length);
}
