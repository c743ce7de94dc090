/** The host of one window: it answers Microsoft's office.js over one open document. */

import { type AddIn, readSettings, type TextRange, type WordDocument, writeSettings } from "../model";
import { References, runBatch } from "./dispatcher";
import { type Actor, HostError, HostState } from "./hostObject";
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

/**
 * Opens a document in a headless Word.
 * @throws {Error} when the file is no Word document.
 */
export function createHost(options: HostOptions): Host {
  return new Host(options);
}

/** The other end of Microsoft's office.js: a Word without a window, over one open document. */
export class Host {
  readonly addIn: AddIn;
  readonly url: string;
  /** Syncs of the add-in since the document was opened. */
  syncs = 0;
  private state: HostState;
  private references = new References();
  private readonly common = new CommonApi(this);
  private readonly changeListeners = new Set<(by: Actor) => void>();
  private readonly selectionListeners = new Set<(by: Actor) => void>();
  private readonly newDocumentListeners = new Set<(file: Uint8Array) => void>();
  private installations = 0;

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
    this.installations += 1;
    installInto(window, this, this.common, `${instancePrefix}-${this.installations}`);
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
      this.state.change(() => this.document.replace(range, text), "user"),
  };

  /** Calls back after every change of the text; gives a function that ends it. */
  onChange(listener: (by: Actor) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Calls back after every change of the selection; gives a function that ends it. */
  onSelection(listener: (by: Actor) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Calls back with each document that the add-in opens beside this one; gives a function that ends it. */
  onNewDocument(listener: (file: Uint8Array) => void): () => void {
    this.newDocumentListeners.add(listener);
    return () => this.newDocumentListeners.delete(listener);
  }

  /** Runs a batch of the library. */
  answer(request: BatchRequest): BatchResponse {
    const { state } = this;
    const [sync, afterActions, code = ""] = state.switches.failingBatch.split("/");
    if (isSync(request)) this.syncs += 1;
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
  }

  private stateOf(file: Uint8Array, switches: Partial<Switches>): HostState {
    return new HostState(file, { ...DEFAULT_SWITCHES, ...switches }, objectFactory, {
      changed: (by) => this.changeListeners.forEach((listener) => listener(by)),
      selected: (by) => {
        this.selectionListeners.forEach((listener) => listener(by));
        this.common.fire(SELECTION_CHANGED);
      },
      opened: (opened) => this.newDocumentListeners.forEach((listener) => listener(opened)),
    });
  }
}

const instancePrefix = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
