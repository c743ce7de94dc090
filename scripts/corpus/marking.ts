/** Marks and unmarks every cell of a document in the headless Word, and compares it with what it was. */
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { readOutline, type Outline, type OutlineCell } from "../../src/document";
import { placeKey } from "../../src/report";
import type { Switches } from "../../src/workbench/host";
import { isSameContent } from "../../testing/word/content";
import { markOf, openDocument, visibleCells, type OpenDocument } from "../../testing/word/word";
import { bounds, type MarkOutcome } from "./outcomes";

let word: OpenDocument | null = null;

/** Opens a file in the headless Word; office.js is booted once. */
async function open(bytes: Uint8Array, switches: Partial<Switches>): Promise<OpenDocument> {
  word = word ? await word.reopen(bytes, switches) : await openDocument(bytes, switches);
  return word;
}

/** A mark that is tracked leaves the record of a format change, whatever we do. */
const untracked: Partial<Switches> = { changeTracking: "off" };

/**
 * Marks every cell of every top-level table, takes the marks away, and compares the document with what it was.
 * @param switches how the headless Word behaves
 */
export async function markAndUnmark(file: string, switches = untracked): Promise<MarkOutcome> {
  const bytes = await readFile(file);
  const before = readOutline(bytes);
  // The headless Word opens no flat package.
  const cells = bytes[0] === "P".charCodeAt(0) ? visibleCells(before) : [];
  const tried = cells.slice(0, bounds.cellsMarked);
  // Under "trackedChanges" a document may be written.
  const isProtected = before.protection !== null && before.protection !== "trackedChanges";
  const known = { cells: cells.length, tried: tried.length, isProtected };
  if (tried.length === 0) return { ...known, painted: 0, unpainted: 0, refused: 0, failures: [] };

  const document = await open(bytes, switches);
  const xml = mainPart(document);
  await document.word.read();
  const { readOnly } = document.word.host();
  const marked = await document.word.mark(() => tried.map((cell) => markOf(cell)));
  const painted = readOutline(document.host.save());
  const unmarked = await document.word.unmark();
  const failures = [
    ...(readOnly && !isProtected ? [`not protected, but read-only: ${readOnly.en}`] : []),
    ...[marked, unmarked].flatMap(({ interrupted }) => (interrupted ? [interrupted.en] : [])),
    ...[...marked.notFound, ...unmarked.notFound].map(({ key }) => `${key} not found`),
    ...[...marked.changedMeanwhile, ...unmarked.changedMeanwhile].map(({ key }) => `${key} read differently`),
    ...wronglyRefused(tried, marked.refused, isProtected),
    ...unmarked.refused.map(({ target, reason }) => `${target.key} not unmarked: ${reason.en}`),
    ...wronglyPainted(tried, painted, new Set(marked.applied.map(({ key }) => key)), isProtected),
    ...traces(xml, mainPart(document), before, document),
  ];
  const { applied, unpainted, refused } = marked;
  return {
    ...known,
    painted: applied.length,
    unpainted: unpainted.length,
    refused: refused.length,
    failures,
  };
}

function mainPart({ host }: OpenDocument): string {
  return host.document.file.text(host.document.mainPart);
}

type Refused = Awaited<ReturnType<OpenDocument["word"]["mark"]>>["refused"];

/** A protected document, a locked control, and a text box or nested table may refuse, nothing else. */
function wronglyRefused(tried: readonly OutlineCell[], refused: Refused, isProtected: boolean): string[] {
  if (isProtected) return [];
  const closed = tried.filter((cell) => isLocked(cell) || (cell.text === "" && cell.insets));
  const closedKeys = new Set(closed.map(({ place }) => placeKey(place)));
  return refused
    .filter(({ target }) => !closedKeys.has(target.key))
    .map(({ target, reason }) => `${target.key} refused: ${reason.en}`);
}

/** What is said to be painted must be, and what must not be painted must not. */
function wronglyPainted(
  tried: readonly OutlineCell[],
  painted: Outline,
  applied: ReadonlySet<string>,
  isProtected: boolean,
): string[] {
  const now = new Map(visibleCells(painted).map((cell) => [placeKey(cell.place), cell]));
  return tried.flatMap((cell) => {
    const key = placeKey(cell.place);
    const mustRefuse = isProtected || isLocked(cell);
    if (applied.has(key) && mustRefuse) return [`${key} painted, though it is protected or locked`];
    if (applied.has(key) && !now.get(key)?.isFullyHighlighted) return [`${key} not painted whole`];
    const isAsItWas = applied.has(key) || isDeepStrictEqual(now.get(key)?.highlights, cell.highlights);
    return isAsItWas ? [] : [`${key} painted, though it was said not to be`];
  });
}

function isLocked(cell: OutlineCell): boolean {
  return cell.obstacles.includes("locked-control");
}

/** What marking and unmarking left behind: the cells that differ, or else the document. */
function traces(before: string, after: string, outline: Outline, document: OpenDocument): string[] {
  if (isSameContent(before, after)) return [];
  const was = visibleCells(outline);
  const differing = visibleCells(document.outline()).filter((cell, n) => !isDeepStrictEqual(cell, was[n]));
  if (differing.length === 0) return ["the main part differs, though no cell reads differently"];
  return differing.map((cell) => `${placeKey(cell.place)} not as it was`);
}
