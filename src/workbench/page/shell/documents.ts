/** Opening documents, and the list of those that are open. */

import { unreadableSentences } from "../../../unreadable";
import { createHost, type Host, type Switches } from "../../host";
import { type AddIn, OpcPackage } from "../../model";
import { Paper } from "../view/paper";
import { faultOf, refusal } from "./fileCheck";
import { type HostListener, portOf } from "./hostPort";
import { create, type Language, PageError, TEXTS } from "./texts";

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

interface Held {
  readonly open: OpenDocument;
  readonly isChanged: boolean;
}

/** How a document comes to the desk: in the place of the one there, as the same one again, or beside it. */
export type Arrival = "instead" | "again" | "beside";

/**
 * The documents that are open. One of them is on the desk; the others wait with their hosts and all that was changed
 * in them.
 */
export class Documents {
  private list: readonly Held[] = [];
  private at = 0;

  get shown(): OpenDocument | null {
    return this.list[this.at]?.open ?? null;
  }

  get isChanged(): boolean {
    return this.list[this.at]?.isChanged ?? false;
  }

  /** Whether closing the page would lose changes to a document that is no sample. */
  get isAnyUnsaved(): boolean {
    return this.list.some(({ open, isChanged }) => isChanged && open.sample === null);
  }

  /** Puts a document on the desk. A new one beside the others was never saved: it counts as changed. */
  put(open: OpenDocument, arrival: Arrival): void {
    if (arrival === "beside") this.at = this.list.length;
    const isChanged = arrival === "beside" || (arrival === "again" && this.isChanged);
    this.list = [...this.list.slice(0, this.at), { open, isChanged }, ...this.list.slice(this.at + 1)];
  }

  /** Puts the document at an index, drawn anew, on the desk. */
  turnTo(index: number, open: OpenDocument): void {
    this.at = index;
    this.list = this.list.map((held, i) => (i === index ? { ...held, open } : held));
  }

  documentAt(index: number): OpenDocument | null {
    return this.list[index]?.open ?? null;
  }

  /** The index of the document to be shown when the one on the desk is closed. */
  get neighbour(): number {
    return this.at > 0 ? this.at - 1 : this.at + 1;
  }

  /** Closes a document that is not on the desk. */
  drop(open: OpenDocument): void {
    const { shown } = this;
    this.list = this.list.filter((held) => held.open.host !== open.host);
    this.at = this.list.findIndex((held) => held.open === shown);
  }

  setChanged(host: Host, isChanged: boolean): void {
    this.list = this.list.map((held) => (held.open.host === host ? { ...held, isChanged } : held));
  }

  get names(): ReadonlySet<string> {
    return new Set(this.list.map(({ open }) => open.name));
  }

  /** Lists the documents, where there are several, as buttons that show them; the one shown can be closed. */
  show(
    nav: HTMLElement,
    language: Language,
    act: { readonly show: (index: number) => void; readonly close: () => void },
  ): void {
    nav.hidden = this.list.length < 2;
    const items = this.list.map(({ open, isChanged }, index) => {
      const isShown = index === this.at;
      const button = create("button", { type: "button", className: "quiet" }, open.name);
      if (isChanged)
        button.append(create("span", { className: "dot", title: TEXTS.unsaved[language] }, " •"));
      if (isShown) button.setAttribute("aria-current", "page");
      button.addEventListener("click", () => act.show(index));
      if (!isShown) return create("li", {}, button);
      const close = create(
        "button",
        { type: "button", className: "quiet", title: TEXTS.close[language] },
        "×",
      );
      close.setAttribute("aria-label", `${TEXTS.close[language]} ${open.name}`);
      close.addEventListener("click", act.close);
      return create("li", { className: "shown" }, button, close);
    });
    const hadFocus = nav.contains(document.activeElement);
    nav.replaceChildren(create("ul", {}, ...items));
    // The list is made anew with every change; the keyboard stays in it.
    if (hadFocus) nav.querySelector<HTMLElement>("[aria-current]")?.focus();
  }
}

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
/** Characters of a name, its ending aside: file systems take 255 bytes, of which one of these may need three. */
const LONGEST = 80;

/**
 * The name under which a document that was never saved is opened: its title, as Word proposes it, else a number.
 *
 * @param file a .docx
 * @param taken names of the documents that are open, endings included
 */
export function nameOfNew(file: Uint8Array, taken: ReadonlySet<string>, language: Language): string {
  const title = asFileName(titleOf(file));
  const names = title === "" ? numbered(TEXTS.newDocument[language]) : titled(title);
  const same = new Set([...taken].map((name) => name.toLowerCase()));
  for (const name of names) if (!same.has(`${name}.docx`.toLowerCase())) return `${name}.docx`;
  throw new Error("numbers do not end");
}

function* titled(title: string): Generator<string> {
  yield title;
  for (let number = 2; ; number += 1) yield `${title} (${number})`;
}

function* numbered(name: string): Generator<string> {
  for (let number = 1; ; number += 1) yield `${name} ${number}`;
}

/** The title among the document's core properties (ISO 29500-2), or "". */
function titleOf(file: Uint8Array): string {
  try {
    const opened = new OpcPackage(file);
    const part = opened.related("", "/metadata/core-properties");
    if (part === null) return "";
    const [title] = Array.from(opened.xml(part).root.getElementsByTagNameNS(DUBLIN_CORE, "title"));
    return title?.textContent ?? "";
  } catch {
    return "";
  }
}

function asFileName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ").replace(/^[\s.]+|[\s.]+$/gu, "");
  return [...plain].slice(0, LONGEST).join("").trim();
}
