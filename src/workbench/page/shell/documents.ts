/** Opening documents, and the list of those that are open. */

import { createHost, type Host, type HostOptions } from "../../host";
import { type Desk, Paper } from "../view/paper";
import { faultOf, refusal } from "./files";
import { create, type Language, PageError, TEXTS } from "./texts";

/** A document's bytes, and where they come from. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The sample it came from, or null for a file of the user's. */
  readonly sample: string | null;
}

/** A document that is open: the host that an add-in talks to, and the paper that the user sees. */
export interface OpenDocument extends Omit<Source, "bytes"> {
  readonly host: Host;
  readonly paper: Paper;
}

/** A file of the user's. */
export async function sourceOf(file: File): Promise<Source> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, sample: null };
}

/**
 * Opens a document: checks the file, starts a host on it, draws it. Until all has worked the page shows what it
 * showed before.
 *
 * @param listen told of the host before anything can happen to it
 * @throws {PageError} where the file is refused or damaged; anything where it could not be drawn
 */
export async function openDocument(
  { bytes, name, sample }: Source,
  desk: Desk,
  options: Pick<HostOptions, "switches" | "addIn">,
  listen: (host: Host) => void,
): Promise<OpenDocument> {
  const reason = refusal(bytes);
  if (reason) throw new PageError(reason);
  try {
    const host = createHost({ ...options, file: bytes, url: name });
    listen(host);
    return { host, paper: await Paper.open(host, desk), name, sample };
  } catch (error) {
    const fault = faultOf(bytes);
    throw fault ? new PageError(fault) : error;
  }
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
