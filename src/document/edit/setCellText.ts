/** Puts new texts into cells of a .docx; every other byte of every part stays as it is. */
import type { CellPlace } from "../../report";
import type { ParagraphBuilder, TableBuilder } from "../outline/builders";
import type { EditObstacle, OutlineCell } from "../outline/outline";
import { cellAt, outlineOf } from "../outline/readOutline";
import { isShownIn } from "../outline/shownCells";
import { openWordPackage, partKey, zipEntriesByName, type WordPackage } from "../package/opc";
import { decodeXml, encodeXml, encodingOf } from "../package/sniffType";
import { readEntry, readZipDirectory } from "../package/zip";
import { replaceZipEntry } from "../package/zipWrite";
import { elementsOf, isBeyondEditing, placeholdersOf, within, type SourceElement } from "./elements";
import { applySplices, replaceText, type Splice } from "./replaceText";

/** A new text for a cell that says `from`. */
export interface CellChange {
  readonly place: CellPlace;
  /** The cell's text as it was read. A cell that says something else by now is left alone. */
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

interface CellsSet {
  /** The file with the changes that were not refused; the same bytes if there are none. */
  readonly file: Uint8Array;
  readonly refused: readonly { readonly change: CellChange; readonly reason: CellRefusal }[];
}

/**
 * Puts new texts into cells of a .docx, which may be a flat package as well. Only the text of the one paragraph that has
 * text is replaced; if there is none, the first paragraph gets a run in the format of its mark.
 * @throws {UnreadableDocument} if the file cannot be read, or is a zip package in an order that is not written
 */
export function setCellText(file: Uint8Array, changes: readonly CellChange[]): CellsSet {
  const opened = openWordPackage(file);
  const tables: TableBuilder[] = [];
  const outline = outlineOf(opened, tables);
  const paragraphs = new Map(elementsOf(opened.main).map((element) => [element.tag.end, element]));
  const { xml } = opened.main;
  const refused: { change: CellChange; reason: CellRefusal }[] = [];
  const splices: Splice[] = [];
  const taken = new Set<OutlineCell | null>();
  for (const change of changes) {
    const { table, row, cell: position } = change.place;
    const cell = cellAt(outline, change.place);
    const built = tables[table - 1]?.rows[row - 1]?.cells[position - 1]?.paragraphs ?? [];
    const reason = refusal(cell, change) ?? (taken.has(cell) ? "changed-meanwhile" : null);
    const found = reason ?? paragraphToWrite(built, paragraphs);
    if (typeof found === "string") {
      refused.push({ change, reason: found });
    } else {
      taken.add(cell);
      splices.push(...replaceText(xml, found, change.to));
    }
  }
  if (taken.size === 0) return { file, refused };
  return { file: replaceMain(file, opened, applySplices(xml, splices)), refused };
}

/** The file with another text in its main part, which keeps its encoding. */
function replaceMain(file: Uint8Array, { mainPart, main }: WordPackage, xml: string): Uint8Array {
  if (main.start !== undefined) {
    const text = decodeXml(file);
    const behind = text.slice(main.start + main.xml.length);
    return encodeXml(text.slice(0, main.start) + xml + behind, encodingOf(file));
  }
  const directory = readZipDirectory(file);
  const entry = zipEntriesByName(directory.entries).get(partKey(mainPart))!;
  const encoding = encodingOf(readEntry(file, entry));
  return replaceZipEntry(file, directory, entry, encodeXml(xml, encoding));
}

function refusal(cell: OutlineCell | null, { from, to }: CellChange): CellRefusal | null {
  if (cell === null) return "not-found";
  if (!isShownIn(cell, from)) return "changed-meanwhile";
  if (cell.verticalMerge === "continue" || cell.isHorizontalContinuation || cell.isDeleted)
    return "not-visible";
  if (/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(to)) return "unwritable-text";
  return cell.obstacles[0] ?? null;
}

/** The paragraph that has text, else the one whose control shows a placeholder, else the first; or why none will do. */
function paragraphToWrite(
  built: readonly ParagraphBuilder[],
  sources: ReadonlyMap<number, SourceElement>,
): SourceElement | CellRefusal {
  const all = built.flatMap(({ start, text }) => {
    const source = sources.get(start);
    return source ? [{ source, isBlank: text.trim() === "", placeholders: placeholdersOf(source) }] : [];
  });
  const chosen =
    all.find(({ isBlank }) => !isBlank) ?? all.find(({ placeholders }) => placeholders.length > 0) ?? all[0];
  if (chosen === undefined) return "no-paragraph";
  if (isBeyondEditing(chosen.source)) return "embedded-object";
  // Once the control stops to show its placeholder, the parts of it in the other paragraphs would be text.
  const isShared = all.some(
    ({ source, placeholders }) =>
      source !== chosen.source &&
      within(source, "r").length > 0 &&
      placeholders.some((one) => chosen.placeholders.includes(one)),
  );
  return isShared ? "several-paragraphs" : chosen.source;
}
