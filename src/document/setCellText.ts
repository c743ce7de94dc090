import type { ParagraphDraft, TableDraft } from "./drafts";
import type { Place } from "../report";
import { UnreadableDocument, type EditObstacle, type OutlineCell } from "./outline";
import { openWordPackage, partKey, zipEntriesByName } from "./package";
import { applySplices, replaceText, type Splice } from "./paragraphEdit";
import { findParagraphs, type ParagraphSource } from "./paragraphSource";
import { cellAt, outlineOf } from "./readOutline";
import { decodeXml, encodeXml } from "./textEncoding";
import { readEntry, readZipDirectory } from "./zip";
import { replaceZipEntry } from "./zipReplace";

/** A new text for a cell that says `from`. */
export interface CellChange {
  readonly place: Place;
  /** The cell's text as it was read: one that says something else by now is left alone. */
  readonly from: string;
  readonly to: string;
}

/**
 * Why a cell was not changed: an obstacle, or
 * - `not-found`: there is no cell at that place
 * - `changed-meanwhile`: it says something else than `from`
 * - `not-visible`: it is covered by a merge, or deleted by a tracked change
 * - `no-paragraph`: it has no paragraph, which Word does not allow
 * - `unwritable-text`: the new text has line breaks, or characters that XML does not allow
 */
export type CellRefusal =
  EditObstacle | "not-found" | "changed-meanwhile" | "not-visible" | "no-paragraph" | "unwritable-text";

export interface CellsSet {
  /** The file with the changes that were applied; the same bytes if there were none. */
  readonly file: Uint8Array;
  readonly applied: readonly CellChange[];
  readonly refused: readonly { readonly change: CellChange; readonly reason: CellRefusal }[];
}

/**
 * Puts new texts into cells of a .docx: only the text of the one paragraph that has text is replaced, or the
 * first empty one gets a run in the format of its mark. Every other byte of every part stays as it is.
 * @throws {UnreadableDocument} if the file cannot be read
 */
export function setCellText(file: Uint8Array, changes: readonly CellChange[]): CellsSet {
  const target = openTarget(file);
  const accepted: { change: CellChange; paragraphs: readonly ParagraphDraft[] }[] = [];
  const refused: { change: CellChange; reason: CellRefusal }[] = [];
  const taken = new Set<OutlineCell>();
  for (const change of changes) {
    const cell = cellAt(target.outline, change.place);
    const reason = refusal(cell, change) ?? (cell !== null && taken.has(cell) ? "changed-meanwhile" : null);
    if (reason !== null) refused.push({ change, reason });
    else accepted.push({ change, paragraphs: target.paragraphsAt(change.place) });
    if (cell !== null) taken.add(cell);
  }
  const starts = accepted.flatMap(({ paragraphs }) => paragraphs.map(({ start }) => start));
  const sources = findParagraphs(target.xml, target.prefixes, new Set(starts));
  const applied: CellChange[] = [];
  const splices: Splice[] = [];
  for (const { change, paragraphs } of accepted) {
    const found = paragraphToWrite(paragraphs, sources);
    if (typeof found === "string") {
      refused.push({ change, reason: found });
    } else {
      applied.push(change);
      splices.push(...replaceText(target.xml, found, change.to));
    }
  }
  return {
    file: applied.length === 0 ? file : target.write(applySplices(target.xml, splices)),
    applied,
    refused,
  };
}

function refusal(cell: OutlineCell | null, { from, to }: CellChange): CellRefusal | null {
  if (cell === null) return "not-found";
  if (cell.text !== from) return "changed-meanwhile";
  if (cell.verticalMerge === "continue" || cell.isHorizontalContinuation || cell.isDeleted)
    return "not-visible";
  if (/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(to)) return "unwritable-text";
  return cell.obstacles[0] ?? null;
}

/** The paragraph that has text; else the one whose control shows a placeholder; else the first. Or why none will do. */
function paragraphToWrite(
  paragraphs: readonly ParagraphDraft[],
  sources: ReadonlyMap<number, ParagraphSource>,
): ParagraphSource | CellRefusal {
  const all = paragraphs.flatMap(({ start, text }) => {
    const source = sources.get(start);
    return source === undefined ? [] : [{ source, isBlank: text.trim() === "" }];
  });
  const [first] = all;
  const chosen =
    all.find(({ isBlank }) => !isBlank) ?? all.find(({ source }) => source.placeholders.length > 0) ?? first;
  if (chosen === undefined) return "no-paragraph";
  if (chosen.source.isBeyondEditing) return "embedded-object";
  const others = all.filter(({ source }) => source !== chosen.source);
  // Once the control stops to show its placeholder, what the others hold of it would be text.
  const isShared = others.some(
    ({ source }) => source.runs.length > 0 && sharesPlaceholder(source, chosen.source),
  );
  return isShared ? "several-paragraphs" : chosen.source;
}

function sharesPlaceholder(a: ParagraphSource, b: ParagraphSource): boolean {
  return a.placeholders.some(({ element }) =>
    b.placeholders.some((other) => other.element.start === element.start),
  );
}

/** The file read for writing. */
function openTarget(file: Uint8Array) {
  const opened = openWordPackage(file);
  const drafts: TableDraft[] = [];
  const outline = outlineOf(opened, (table) => void drafts.push(table));
  const { xml, prefixes } = opened.main;
  return {
    outline,
    xml,
    prefixes,
    paragraphsAt: ({ table, row, cell }: Place): readonly ParagraphDraft[] =>
      drafts[table - 1]?.rows[row - 1]?.cells[cell - 1]?.paragraphs ?? [],
    write(newXml: string): Uint8Array {
      const directory = readZipDirectory(file);
      const entry = zipEntriesByName(directory.entries).get(partKey(opened.mainPart));
      if (entry === undefined)
        throw new UnreadableDocument("not-a-package", "only a zip package can be written");
      const { encoding } = decodeXml(readEntry(file, entry));
      return replaceZipEntry(file, directory, entry, encodeXml({ text: newXml, encoding }));
    },
  };
}
