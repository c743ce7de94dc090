/** Words of a body paragraph in an outline, with what a cell has of them that writing must respect. */
import type { Passage } from "../../report";
import type { BodyParagraph, EditObstacle, Outline, OutlineCell, SpanKind, TextSpan } from "./outline";

/** What marking and fixing ask of a cell, and of words of a paragraph. Of words, `paragraphs` are the words alone. */
type Written = Pick<
  OutlineCell,
  | "text"
  | "paragraphs"
  | "obstacles"
  | "highlights"
  | "isFullyHighlighted"
  | "hasUnseenHighlight"
  | "isPlaceholder"
  | "hasAnchor"
>;

/** Words of a paragraph, as a reading has them. */
export interface OutlinePassage extends Written {
  /** `revision` is about the whole paragraph; `several-paragraphs`: it runs on into the next. */
  readonly obstacles: readonly Exclude<EditObstacle, "nested-table">[];
  readonly place: Passage;
  readonly paragraph: BodyParagraph;
  /** A content control begins or ends among them. */
  readonly crossesControl?: true;
}

const paragraphs = new WeakMap<Outline, readonly BodyParagraph[]>();

/** The body's own paragraphs in their order. */
export function bodyParagraphs(outline: Outline): readonly BodyParagraph[] {
  const known = paragraphs.get(outline);
  if (known) return known;
  const listed = outline.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
  paragraphs.set(outline, listed);
  return listed;
}

/** The body's paragraph of a number, or null. */
export function bodyParagraph(outline: Outline, number: number): BodyParagraph | null {
  return bodyParagraphs(outline).find((one) => one.number === number) ?? null;
}

/**
 * The words at a place, whatever they are by now; null if the paragraph is not there or ends before.
 * @returns the same object for the same words of a reading
 */
export function passageAt(
  outline: Outline,
  { paragraph, from, to }: Omit<Passage, "text">,
): OutlinePassage | null {
  const found = bodyParagraph(outline, paragraph);
  return found && from >= 0 && from < to && to <= found.text.length ? passageIn(found, from, to) : null;
}

const passages = new WeakMap<BodyParagraph, Map<string, OutlinePassage>>();

/** The words of a paragraph from one position to another, with the same object for the same words. */
export function passageIn(paragraph: BodyParagraph, from: number, to: number): OutlinePassage {
  const known = passages.get(paragraph) ?? new Map<string, OutlinePassage>();
  passages.set(paragraph, known);
  const key = `${from}-${to}`;
  const passage = known.get(key) ?? makePassage(paragraph, from, to);
  known.set(key, passage);
  return passage;
}

function makePassage(paragraph: BodyParagraph, from: number, to: number): OutlinePassage {
  const text = paragraph.text.slice(from, to);
  const spans = spansIn(paragraph, from, to);
  const has = (...kinds: readonly SpanKind[]): boolean => spans.some(({ kind }) => kinds.includes(kind));
  const coloured = highlightsIn(paragraph, from, to);
  const highlights = [...new Set(coloured.map(({ colour }) => colour))];
  const isFullyHighlighted = coloured.reduce((sum, span) => sum + span.to - span.from, 0) === to - from;
  const isUnseenPartly = spans.some(
    (span) => span.kind === "unseen-highlight" && (span.from > from || span.to < to),
  );
  // New words would have one colour, and undo could not bring several back.
  const isPartly =
    isUnseenPartly || highlights.length > 1 || (highlights.length === 1 && !isFullyHighlighted);
  const obstacles: Exclude<EditObstacle, "nested-table">[] = [];
  if ((paragraph.joined ?? 1) > 1) obstacles.push("several-paragraphs");
  if (has("format", "hidden") || isPartly) obstacles.push("mixed-format");
  if (has("field")) obstacles.push("field");
  if (paragraph.isRevised) obstacles.push("revision");
  if (has("locked-control")) obstacles.push("locked-control");
  if (has("embedded-object")) obstacles.push("embedded-object");
  return {
    place: { paragraph: paragraph.number, from, to, text },
    paragraph,
    text,
    paragraphs: [{ text }],
    obstacles,
    highlights,
    isFullyHighlighted,
    ...(has("unseen-highlight") && { hasUnseenHighlight: true as const }),
    ...(has("placeholder") && { isPlaceholder: true as const }),
    ...(has("control") && { crossesControl: true as const }),
    ...(spans.some((span) => isLostWith(span, from, to)) && { hasAnchor: true as const }),
  };
}

/** What is special about characters from one position to another, or stands between two of them. */
function spansIn({ spans = [] }: BodyParagraph, from: number, to: number): readonly TextSpan[] {
  return spans.filter((span) =>
    span.from === span.to ? from < span.from && span.from < to : span.from < to && span.to > from,
  );
}

/** Whether Word may take an anchor away with the words: it stays for sure only if it begins before them and ends behind. */
function isLostWith(span: TextSpan, from: number, to: number): boolean {
  return span.kind === "anchor" && !(span.from < from && span.to > to);
}

/** A stretch of highlighted text. */
export interface HighlightedText {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** The highlighted stretches of a paragraph's text, cut at two positions, each as long as its colour goes. */
export function highlightsIn(
  { spans = [], text }: BodyParagraph,
  from = 0,
  to = text.length,
): readonly HighlightedText[] {
  const stretches: HighlightedText[] = [];
  for (const span of spans) {
    const { kind, colour } = span;
    const stretch = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
    if (kind !== "highlight" || colour === undefined || stretch.from >= stretch.to) continue;
    const last = stretches.at(-1);
    if (last?.to === stretch.from && last.colour === colour)
      stretches[stretches.length - 1] = { ...last, to: stretch.to };
    else stretches.push({ ...stretch, colour });
  }
  return stretches;
}
