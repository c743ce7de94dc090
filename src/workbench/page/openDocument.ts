import { createHost, type Host, type Switches } from "../host";
import type { AddIn } from "../model";
import { unreadableSentences } from "../../unreadable";
import { refusal } from "./fileCheck";
import { faultOf } from "./fileKind";
import { type HostListener, portOf } from "./hostPort";
import { Paper } from "./paper";
import { PageError } from "./sentence";

/** A document that is open: the host that an add-in talks to, and the paper that the user sees. */
export interface OpenDocument {
  readonly host: Host;
  readonly paper: Paper;
  readonly name: string;
  /** The sample it came from, or null for a file of the user's. */
  readonly sample: string | null;
}

export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sample: string | null;
}

/** A file of the user's. */
export async function sourceOf(file: File): Promise<Source> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, sample: null };
}

/** Where documents are shown. */
export interface Desk {
  readonly scroller: HTMLElement;
  readonly paper: HTMLElement;
  readonly styles: CSSStyleSheet;
}

/**
 * Opens a document: checks the file, starts a host on it, draws it. Until all has worked the page shows what it
 * showed before.
 *
 * @throws {PageError} where the file is refused or damaged; anything where it could not be drawn
 */
export async function openDocument(
  source: Source,
  desk: Desk,
  options: { readonly switches: Partial<Switches>; readonly addIn: AddIn | undefined },
  listener: HostListener,
): Promise<OpenDocument> {
  const { bytes, name, sample } = source;
  const reason = refusal(bytes);
  if (reason) throw new PageError(reason);
  const { switches, addIn } = options;
  try {
    const host = createHost({ file: bytes, switches, url: name, ...(addIn ? { addIn } : {}) });
    const paper = await Paper.open(portOf(host, listener), desk.paper, desk.scroller, desk.styles);
    return { host, paper, name, sample };
  } catch (error) {
    const fault = faultOf(bytes);
    throw fault === null ? error : new PageError(unreadableSentences[fault]);
  }
}

/** Draws a document that is open, as it is now, in the place of another one. */
export async function drawAgain(open: OpenDocument, desk: Desk): Promise<OpenDocument> {
  return { ...open, paper: await Paper.open(open.paper.host, desk.paper, desk.scroller, desk.styles) };
}
