/** The host of one window: it answers Microsoft's office.js over one open document. */

import {
  type AddIn,
  insertLines,
  readSettings,
  type TextRange,
  type WordDocument,
  writeSettings,
} from "../model";
import { References, runBatch } from "./dispatcher";
import { HostError, HostState, type Notices } from "./hostObject";
import { CommonApi, installInto, SELECTION_CHANGED } from "./install";
import { DocumentObject, objectFactory, servicesOf } from "./objects/document";
import { type BatchRequest, type BatchResponse, isSync } from "./protocol";
import { DEFAULT_SWITCHES, type Switches } from "./switches";

export interface HostOptions {
  /** The .docx to open. */
  readonly file: Uint8Array;
  readonly switches?: Partial<Switches> | undefined;
  /** Whose settings the document keeps; the manifest's id. */
  readonly addIn?: AddIn | undefined;
  /** What `Office.context.document.url` says. */
  readonly url?: string | undefined;
}

const DEFAULT_ADD_IN: AddIn = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

/** The other end of Microsoft's office.js: a Word without a window, over one open document. */
export class Host {
  readonly addIn: AddIn;
  readonly url: string;
  /** Syncs of the add-in since the document was opened. */
  syncs = 0;
  private state: HostState;
  private references = new References();
  private readonly common = new CommonApi(this);
  private readonly listeners = new Set<Partial<Notices>>();

  /** @throws {Error} when the file is no Word document. */
  constructor({ file, switches = {}, addIn = DEFAULT_ADD_IN, url = "" }: HostOptions) {
    this.addIn = addIn;
    this.url = url;
    this.state = this.stateOf(file, switches);
  }

  get switches(): Switches {
    return this.state.switches;
  }

  get document(): WordDocument {
    return this.state.document;
  }

  /** Nobody can change the text: the mode, or the document's protection. */
  get isReadOnly(): boolean {
    return this.state.isProtected;
  }

  /** Puts `window.external` and the bridge into a window, before office.js is loaded there. */
  install(window: object): void {
    installInto(window, this, this.common);
  }

  /** Changes how the host behaves from now on; what office.js read at boot (BOOT_SWITCHES) stays. */
  set(switches: Partial<Switches>): void {
    this.state.switches = { ...this.switches, ...switches };
  }

  /** Opens another document in place of this one; objects the client holds are lost. */
  open(file: Uint8Array, switches: Partial<Switches> = {}): void {
    this.state = this.stateOf(file, switches);
    this.references = new References();
    this.syncs = 0;
  }

  /** The document as a file. */
  save(): Uint8Array {
    return this.document.save();
  }

  /** What the user does at the keyboard and with the mouse. */
  readonly user = {
    select: (range: TextRange): void => this.state.select(range, "user"),
    /** Replaces text within one paragraph; it takes the format of what is there. Gives the new text's range. */
    type: (range: TextRange, text: string): TextRange =>
      this.state.change(() => this.document.replace(range, text, true), "user"),
    /** Replaces a range by lines, each a paragraph. Gives the empty range behind them. */
    pasteLines: (range: TextRange, lines: readonly string[]): TextRange =>
      this.state.change(() => insertLines(this.document, range, lines), "user"),
  };

  /** Tells a listener from now on what happens; gives a function that ends it. */
  listen(listener: Partial<Notices>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs a batch of the library. */
  answer(request: BatchRequest): BatchResponse {
    const { state } = this;
    const [sync, afterActions, code = ""] = state.switches.failingBatch.split("/");
    if (isSync(request)) {
      this.syncs += 1;
      this.letColleagueType();
    }
    const isFailing = isSync(request) && Number(sync) === this.syncs;
    return runBatch(request, {
      root: new DocumentObject(state),
      services: servicesOf(state),
      references: this.references,
      childOfNull: state.switches.childOfNull,
      beforeAction: (index) => {
        if (isFailing && index === Number(afterActions)) throw new HostError(code, "the batch failed");
      },
    });
  }

  readSettings(): ReadonlyMap<string, string> {
    return readSettings(this.document.file, this.addIn);
  }

  writeSettings(settings: ReadonlyMap<string, string>): void {
    if (this.switches.settingsSave === "fails") throw new Error("the settings could not be saved");
    writeSettings(this.document.file, this.addIn, settings);
    this.state.notify.changed("add-in");
    if (this.switches.settingsSave === "reloads") this.state.notify.reloaded();
  }

  /** See the switch `colleague`. */
  private letColleagueType(): void {
    const { document, switches } = this;
    const [sync, before = "", typed = ""] = switches.colleague.split("/");
    if (sync === "" || Number(sync) !== this.syncs) return;
    const paragraph = document.paragraphs().find((one) => document.textOf(one) === before);
    if (paragraph) this.user.type(document.rangeAt(paragraph, 0, before.length), typed);
  }

  private stateOf(file: Uint8Array, switches: Partial<Switches>): HostState {
    return new HostState(file, { ...DEFAULT_SWITCHES, ...switches }, objectFactory, {
      changed: (by) => this.listeners.forEach((listener) => listener.changed?.(by)),
      selected: (by) => {
        this.listeners.forEach((listener) => listener.selected?.(by));
        this.common.fire(SELECTION_CHANGED);
      },
      opened: (opened) => this.listeners.forEach((listener) => listener.opened?.(opened)),
      reloaded: () => this.listeners.forEach((listener) => listener.reloaded?.()),
      focused: () => this.listeners.forEach((listener) => listener.focused?.()),
    });
  }
}
