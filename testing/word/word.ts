/** Opens documents in the embedded Word, with the Word layer over it. */
import type { Element } from "@xmldom/xmldom";
import type { Host, Switches } from "../../src/workbench/host";
import { readOutline, shownCells, type Outline, type OutlineCell } from "../../src/document";
import { placeKey } from "../../src/report";
import { wordOver } from "../../src/word/openWord";
import { newDocumentState, type DocumentState } from "../../src/word/state";
import type { JournalStorage } from "../../src/word/undo/journal";
import type { FixTarget, MarkTarget, Word as WordVerbs, WriteReport, WriteTarget } from "../../src/word";
import { docxFile, type DocxModel } from "../docx";
import { bootOffice, type BootedOffice } from "../office/boot";

/** The Word layer over a document that is open in the headless Word. */
export interface OpenDocument {
  readonly word: WordVerbs;
  readonly state: DocumentState;
  readonly host: Host;
  /** Syncs since the last call. */
  syncs(): number;
  /** The document as it would be saved. */
  outline(): Outline;
  /** Its main part. */
  mainPart(): string;
  /** The same document with nothing known of it, as when the pane is opened again: in the same window, if a storage is given. */
  reopenPane(storage?: JournalStorage): OpenDocument;
  /** Another pane on the same document, in a window of its own, which knows the settings as they are now. */
  beside(): Promise<OpenDocument>;
  /** Makes Office.js's globals those of this pane's window. */
  use(): void;
  /** From the sync after so many more on, Word does not answer until the function given back is called. */
  silentAfter(syncs: number): () => void;
  /** Another document in the same Word, with nothing known of it; switches that office.js reads at boot stay. */
  reopen(document: DocxModel | Uint8Array, switches?: Partial<Switches>): Promise<OpenDocument>;
}

const booted: BootedOffice[] = [];

/** Opens a document; `closeAll` after each test. Office.js's globals are those of the latest one. */
export async function openDocument(
  document: DocxModel | Uint8Array,
  switches: Partial<Switches> = {},
): Promise<OpenDocument> {
  const office = await bootOffice(bytesOf(document), switches);
  return openWindow(office);
}

function openWindow(office: BootedOffice): OpenDocument {
  booted.push(office);
  const document = openSession(office);
  document.use();
  return document;
}

function bytesOf(document: DocxModel | Uint8Array): Uint8Array {
  return document instanceof Uint8Array ? document : docxFile(document);
}

function openSession(office: BootedOffice, storage: JournalStorage | null = null): OpenDocument {
  const { host } = office;
  const state = newDocumentState(storage);
  let counted = host.syncs;
  return {
    word: wordOver(state),
    state,
    host,
    syncs: () => {
      const before = counted;
      counted = host.syncs;
      return counted - before;
    },
    outline: () => readOutline(host.save()),
    mainPart: () => host.document.file.text("word/document.xml"),
    reopenPane: (storage) => openSession(office, storage),
    beside: async () => openWindow(await bootOffice(host.save(), host.switches, host)),
    use: () => void Object.assign(globalThis, { Office: office.Office, Word: office.Word }),
    silentAfter: (syncs) => withhold(office, host.syncs + syncs),
    reopen: async (document, switches) => {
      await office.reopen(bytesOf(document), switches);
      return openSession(office);
    },
  };
}

function withhold({ window, host }: BootedOffice, answered: number): () => void {
  const bridge = Reflect.get(window, "_richApiNativeBridge") as { sendMessageToHost: (text: string) => void };
  const send = bridge.sendMessageToHost.bind(bridge);
  const withheld: string[] = [];
  let isSilent = true;
  bridge.sendMessageToHost = (text) => {
    if (isSilent && host.syncs >= answered) withheld.push(text);
    else send(text);
  };
  return () => {
    isSilent = false;
    for (const text of withheld.splice(0)) send(text);
  };
}

export function closeAll(): void {
  for (const office of booted.splice(0)) office.close();
}

/** Every cell that can be seen. */
export function visibleCells(outline: Outline): OutlineCell[] {
  return outline.tables
    .flatMap((table) => table.rows.filter((row) => !row.isDeleted).flatMap((row) => row.cells))
    .filter((cell) => cell.verticalMerge !== "continue" && !cell.isHorizontalContinuation && !cell.isDeleted);
}

/** What is read of a cell; of a row that is nested in it, its first cell. */
function readText(cell: OutlineCell): string {
  return shownCells(cell)[0]?.text ?? "";
}

export function markOf(cell: OutlineCell, severity: MarkTarget["severity"] = "error"): MarkTarget {
  return { key: placeKey(cell.place), place: cell.place, text: readText(cell), severity };
}

export function fixOf(cell: OutlineCell, to: string): FixTarget {
  return { key: placeKey(cell.place), place: cell.place, text: readText(cell), to };
}

/** Finds cells by their texts, in file order. */
export function withTexts(...texts: readonly string[]): (outline: Outline) => OutlineCell[] {
  return (outline) => visibleCells(outline).filter((cell) => texts.includes(cell.text));
}

/** Writes other texts into the cells that have these. */
export function fixTexts(
  { word }: OpenDocument,
  changes: Readonly<Record<string, string>>,
  group?: string,
): Promise<WriteReport<FixTarget>> {
  return word.fix((outline) =>
    withTexts(...Object.keys(changes))(outline).map((one) => ({
      ...fixOf(one, changes[one.text] ?? ""),
      ...(group !== undefined && { group }),
    })),
  );
}

/** Marks every cell that can be seen. */
export function markAll({ word }: OpenDocument): Promise<WriteReport<WriteTarget>> {
  return word.mark((outline) => visibleCells(outline).map((one) => markOf(one)));
}

export function textsOf(targets: readonly { readonly text: string }[]): string[] {
  return targets.map(({ text }) => text);
}

/** How many cells of the document have a text. */
export function countOf(document: OpenDocument, text: string): number {
  return withTexts(text)(document.outline()).length;
}

/** The user types over the whole text of the first cell that has it. */
export function typeOver({ host }: OpenDocument, text: string, typed: string): void {
  const paragraphs = Array.from(host.document.body.getElementsByTagName("w:p"));
  const found = paragraphs.find((one) => one.textContent === text);
  if (!found) throw new Error(`no paragraph ${text}`);
  host.user.type(host.document.rangeAt(found, 0, text.length), typed);
}

/** The user gives the text of the first cell that has it a highlight, or takes it away. */
export function highlight({ host }: OpenDocument, text: string, color: string | null): void {
  const paragraphs = Array.from(host.document.body.getElementsByTagName("w:p"));
  const found = paragraphs.find((one) => one.textContent === text);
  if (!found) throw new Error(`no paragraph ${text}`);
  host.document.setHighlight(host.document.rangeAt(found, 0, text.length), color);
}

/** The user copies the row that begins with a text, and pastes it before the row at an index, or at the end. */
export function copyRow({ host }: OpenDocument, label: string, to: number | null): void {
  const rows = rowsOf(host);
  const found = rowWith(rows, label);
  const before = to === null ? null : (rows[to] ?? null);
  found.parentNode?.insertBefore(found.cloneNode(true), before);
  host.document.changed();
  host.open(host.save(), host.switches);
}

/** The user deletes the row that begins with a text. */
export function deleteRow({ host }: OpenDocument, label: string): void {
  const found = rowWith(rowsOf(host), label);
  found.parentNode?.removeChild(found);
  host.document.restructured();
}

function rowsOf({ document }: Host): Element[] {
  return Array.from(document.body.getElementsByTagName("w:tr"));
}

function rowWith(rows: readonly Element[], label: string): Element {
  const found = rows.find((one) => one.textContent?.startsWith(label));
  if (!found) throw new Error(`no row ${label}`);
  return found;
}
