/** A document as its XML shows it, without the code under test: cells by identity, and what a user does to them. */
import { DOMParser, XMLSerializer, type Element } from "@xmldom/xmldom";
import type { Host } from "../../src/workbench/host";
import { placeKey, type CellPlace } from "../../src/report";
import { contentOf } from "../word/content";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What a cell shows: its text, and the highlights of its text, as `w:highlight` writes them, joined by a space. */
export interface Shown {
  readonly text: string;
  readonly colour: string;
}

/** The element of a cell. It stays the same through writes, and through rows that come and go. */
export type CellElement = Element;

/** All cells that can be seen, with what they show now, in file order. */
export type Sheet = Map<CellElement, Shown>;

export function sheetOf({ document }: Host): Sheet {
  return new Map(cellElements(document.body).map((cell) => [cell, shownOf(cell)]));
}

/** The place of every cell that can be seen, by its key. */
export function cellsByPlace({ document }: Host): ReadonlyMap<string, CellElement> {
  const cells = new Map<string, CellElement>();
  for (const [table, one] of wordElements(document.body, "tbl").entries())
    for (const [row, tr] of wordElements(one, "tr").entries())
      for (const [cell, tc] of wordElements(tr, "tc").entries()) {
        const place: CellPlace = { table: table + 1, row: row + 1, cell: cell + 1 };
        if (!isContinuation(tc)) cells.set(placeKey(place), tc);
      }
  return cells;
}

/** The paragraphs and tables of the body, each without what stands in its cells: what no mark and no fix may change. */
export function framesOf(host: Host): ReadonlyMap<Element, string> {
  return new Map(blocksOf(host).map((block) => [block, frameOf(block)]));
}

function frameOf(block: Element): string {
  const xml = new XMLSerializer().serializeToString(block);
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement!;
  // A control that loses its text says so in its properties.
  for (const cell of wordElements(root, "tc"))
    for (const one of [...wordElements(cell, "sdtPr"), ...wordElements(cell, "r")])
      one.parentNode?.removeChild(one);
  // What a paragraph of the body says, and in which colours, is judged by itself.
  if (root.localName === "p")
    for (const name of ["t", "highlight"])
      for (const one of wordElements(root, name)) one.parentNode?.removeChild(one);
  return contentOf(new XMLSerializer().serializeToString(root));
}

export function blocksOf({ document }: Host): Element[] {
  return Array.from(document.body.childNodes).filter(
    (node): node is Element => node.nodeName === "w:p" || node.nodeName === "w:tbl",
  );
}

function cellElements(body: Element): CellElement[] {
  return wordElements(body, "tc").filter((cell) => !isContinuation(cell));
}

function isContinuation(cell: CellElement): boolean {
  const [merge] = wordElements(cell, "vMerge");
  return merge !== undefined && merge.getAttributeNS(W, "val") !== "restart";
}

function shownOf(cell: CellElement): Shown {
  // A placeholder is no text of the document.
  if (wordElements(cell, "showingPlcHdr").length > 0) return { text: "", colour: "" };
  const runs = wordElements(cell, "r").filter((run) => textOf(run) !== "");
  const colours = runs.flatMap((run) =>
    wordElements(run, "highlight").map((one) => one.getAttributeNS(W, "val") ?? ""),
  );
  return { text: runs.map(textOf).join(""), colour: [...new Set(colours)].sort().join(" ") };
}

export function textOf(run: Element): string {
  return wordElements(run, "t")
    .map((text) => text.textContent ?? "")
    .join("");
}

export function wordElements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(W, name));
}

/** What a user does to a document. A cell is chosen by a number, which wraps around. */
export type Edit =
  | { readonly edit: "type"; readonly cell: number; readonly text: string }
  | { readonly edit: "highlight"; readonly cell: number; readonly colour: string | null }
  | { readonly edit: "copyRow" | "deleteRow"; readonly cell: number }
  /** A picture into a paragraph of the body. */
  | { readonly edit: "picture"; readonly block: number };

/** What an edit has changed. */
export interface Edited {
  readonly cells: readonly CellElement[];
  /** Of a copied row, each new cell with the one that it was copied from. */
  readonly copies: ReadonlyMap<CellElement, CellElement>;
  /** The paragraph or table of the body in which it was. */
  readonly block: Element | null;
}

/** Does an edit, as the user at the keyboard. */
export function perform(host: Host, edit: Edit): Edited {
  const nothing: Edited = { cells: [], copies: new Map(), block: null };
  if (edit.edit === "picture") {
    const paragraphs = blocksOf(host).filter(({ localName }) => localName === "p");
    const block = paragraphs[edit.block % paragraphs.length]!;
    addPicture(block);
    host.document.changed();
    return { ...nothing, block };
  }
  const all = cellElements(host.document.body);
  const cell = all[edit.cell % all.length]!;
  const block = blocksOf(host).find((one) => one.contains(cell)) ?? null;
  switch (edit.edit) {
    case "type":
      if (shownOf(cell).text === edit.text) return nothing;
      typeOver(host, cell, edit.text);
      return { ...nothing, cells: [cell], block };
    case "highlight":
      for (const paragraph of wordElements(cell, "p")) {
        const end = host.document.textOf(paragraph).length;
        if (end > 0) host.document.setHighlight(host.document.rangeAt(paragraph, 0, end), edit.colour);
      }
      return { ...nothing, cells: shownOf(cell).text === "" ? [] : [cell], block };
    case "copyRow":
    case "deleteRow": {
      const row = cell.parentNode as Element;
      // What a merge covers cannot be copied or deleted alone, and a table keeps a row.
      if (wordElements(row, "vMerge").length > 0 || wordElements(row.parentNode as Element, "tr").length < 2)
        return nothing;
      const cells = wordElements(row, "tc");
      if (edit.edit === "deleteRow") {
        row.parentNode?.removeChild(row);
        host.document.restructured();
        return { ...nothing, cells, block };
      }
      const copy = row.parentNode!.insertBefore(row.cloneNode(true), row.nextSibling);
      host.document.restructured();
      const copies = wordElements(copy as Element, "tc");
      return { cells: copies, copies: new Map(copies.map((one, i) => [one, cells[i]!])), block };
    }
  }
}

function addPicture(paragraph: Element): void {
  const document = paragraph.ownerDocument!;
  const run = paragraph.appendChild(document.createElementNS(W, "w:r"));
  run.appendChild(document.createElementNS(W, "w:pict"));
}

function typeOver(host: Host, cell: CellElement, text: string): void {
  const [paragraph] = wordElements(cell, "p");
  if (!paragraph) return;
  host.user.type(host.document.rangeAt(paragraph, 0, host.document.textOf(paragraph).length), text);
}
