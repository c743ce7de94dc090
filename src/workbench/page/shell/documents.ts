/** Opening documents, and the list of those that are open. */

import type { Language, Sentence } from "../../../report";
import { Host, type HostOptions } from "../../host";
import { type DocumentArea, Pages } from "../view/pages";
import { checkedFile, faultOf, MAX_FILE_BYTES, newUrl } from "./files";
import { create, FAILURES, PageError, shownName, TEXTS } from "./texts";

/** A document's bytes, and where they come from. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The sample it came from, or null for a file of the user's. */
  readonly sample: string | null;
  /** Where it was opened as the same document before: its address then. */
  readonly url?: string;
}

/** A document that is open: the host that an add-in talks to, and the pages that the user sees. */
export interface OpenDocument extends Omit<Source, "bytes" | "url"> {
  readonly host: Host;
  readonly pages: Pages;
  /** Since it was opened or saved. */
  readonly isChanged: boolean;
}

/**
 * A file of the user's. A web page or a text becomes a new Word document of its name.
 * @throws {PageError} where the browser cannot read it: a folder was dropped, or the file was moved; where it is a page or a
 *   text that cannot be read
 */
export async function sourceOf(file: File): Promise<Source> {
  const { name } = file;
  const content = await file.arrayBuffer().catch(() => null);
  if (!content) throw new PageError(notOpened(name, FAILURES.notRead));
  const bytes = new Uint8Array(content);
  if (isPackage(bytes) || bytes.length > MAX_FILE_BYTES) return { bytes, name, sample: null };
  try {
    const { asWordDocument } = await loadKinds();
    return { ...(asWordDocument(bytes, name) ?? { bytes, name }), sample: null };
  } catch (error) {
    throw error instanceof PageError ? new PageError(notOpened(name, error.sentence)) : error;
  }
}

/** Whether a file begins as every .docx does. */
function isPackage([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function loadKinds() {
  return import(/* webpackChunkName: "kinds" */ "./otherKinds").catch(() => {
    throw new PageError(FAILURES.notLoaded);
  });
}

/**
 * Opens a document: checks the file, starts a host on it, draws it. Until all has worked the page shows what it
 * showed before.
 *
 * @param listen told of the host before anything can happen to it
 * @throws {PageError} where the file is refused or damaged; anything where it could not be drawn
 */
export async function openDocument(
  { bytes, name, sample, url = newUrl(name) }: Source,
  area: DocumentArea,
  options: Pick<HostOptions, "switches" | "addIn">,
  listen: (host: Host) => void,
): Promise<OpenDocument> {
  try {
    const file = checkedFile(bytes);
    const host = new Host({ ...options, file, url });
    listen(host);
    return { host, pages: await Pages.open(host, area), name, sample, isChanged: false };
  } catch (error) {
    const reason = error instanceof PageError ? error.sentence : (faultOf(bytes) ?? FAILURES.unreadable);
    throw new PageError(notOpened(name, reason));
  }
}

/** Which file was not opened, and why. */
function notOpened(name: string, { zh, en }: Sentence): Sentence {
  const shown = shownName(name);
  return { zh: `“${shown}”没有打开：${zh}`, en: `“${shown}” was not opened. ${en}` };
}

/**
 * How a document comes to be shown: in the place of the one there, as the same one again, beside it, or as the one at an
 * index that waited.
 */
export type Arrival = "instead" | "again" | "beside" | number;

/**
 * The documents that are open. One of them is shown; the others wait with their hosts and all that was changed
 * in them.
 */
export class Documents {
  private list: readonly OpenDocument[] = [];
  private at = 0;

  get shown(): OpenDocument | null {
    return this.list[this.at] ?? null;
  }

  /** Whether closing the page would lose changes. */
  get isAnyUnsaved(): boolean {
    return this.list.some(({ isChanged }) => isChanged);
  }

  /** Takes a document that was drawn, as the shown one. One that is new beside the others counts as changed. */
  put(open: OpenDocument, arrival: Arrival): void {
    if (arrival === "beside") this.at = this.list.length;
    if (typeof arrival === "number") this.at = arrival;
    const isSame = arrival === "again" || typeof arrival === "number";
    const isChanged = arrival === "beside" || (isSame && this.shown?.isChanged === true);
    this.list = [...this.list.slice(0, this.at), { ...open, isChanged }, ...this.list.slice(this.at + 1)];
  }

  documentAt(index: number): OpenDocument | null {
    return this.list[index] ?? null;
  }

  /** The index of the document to be shown when the shown one is closed. */
  get neighbour(): number {
    return this.at > 0 ? this.at - 1 : this.at + 1;
  }

  /** Closes a document that is not shown. */
  drop(open: OpenDocument): void {
    const { shown } = this;
    this.list = this.list.filter(({ host }) => host !== open.host);
    this.at = this.list.findIndex((one) => one === shown);
  }

  setChanged(host: Host, isChanged: boolean): void {
    this.list = this.list.map((one) => (one.host === host ? { ...one, isChanged } : one));
  }

  get names(): ReadonlySet<string> {
    return new Set(this.list.map(({ name }) => name));
  }

  /** Lists the documents, where there are several, as buttons that show them; the one shown can be closed. */
  show(
    nav: HTMLElement,
    language: Language,
    act: { readonly show: (index: number) => void; readonly close: () => void },
  ): void {
    nav.hidden = this.list.length < 2;
    const items = this.list.map(({ name, isChanged }, index) => {
      const isShown = index === this.at;
      const button = create("button", { type: "button", className: "quiet" }, name);
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
      close.setAttribute("aria-label", `${TEXTS.close[language]} ${name}`);
      close.addEventListener("click", act.close);
      return create("li", { className: "shown" }, button, close);
    });
    const hadFocus = nav.contains(document.activeElement);
    nav.replaceChildren(create("ul", {}, ...items));
    // The list is made anew with every change; the keyboard stays in it.
    if (hadFocus) nav.querySelector<HTMLElement>("[aria-current]")?.focus();
  }
}
