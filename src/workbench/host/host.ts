/** The host of one window: it answers Microsoft's office.js over one open document. */

import { type AddIn, readSettings, type TextRange, type WordDocument, writeSettings } from "../model";
import { References, runBatch } from "./dispatcher";
import { HostError, Session } from "./hostObject";
import { CommonApi, installInto, SELECTION_CHANGED } from "./install";
import { ApplicationObject, DocumentObject, NoticeObject, OBJECTS } from "./objects/document";
import { SearchOptionsObject } from "./objects/ranges";
import { type BatchRequest, type BatchResponse, kindOf, Traffic } from "./protocol";
import { DEFAULT_SWITCHES, type Switches } from "./switches";

export interface HostOptions {
  /** The .docx to open. */
  readonly file: Uint8Array;
  readonly switches?: Partial<Switches>;
  /** Whose settings the document keeps; the manifest's id. */
  readonly addIn?: AddIn;
  /** What `Office.context.document.url` says. */
  readonly url?: string;
}

/** The other end of Microsoft's office.js: a Word without a window, over one open document. */
export interface Host {
  readonly addIn: AddIn;
  readonly url: string;
  readonly switches: Switches;
  readonly document: WordDocument;
  readonly traffic: Traffic;
  /** How many objects the add-in holds on to. */
  readonly heldObjects: number;
  /** Nobody can change the text: the mode, or the document's protection. */
  readonly isReadOnly: boolean;
  /** Puts `window.external` and the bridge into a window, before office.js is loaded there. */
  install(window: object): void;
  /** Changes how the host behaves from now on; what office.js read at boot (BOOT_SWITCHES) stays. */
  set(switches: Partial<Switches>): void;
  /** Opens another document in place of this one; objects the client holds are lost. */
  open(file: Uint8Array, switches?: Partial<Switches>): void;
  /** The document as a file. */
  save(): Uint8Array;
  /** What the user does at the keyboard and with the mouse. */
  readonly user: {
    select(range: TextRange): void;
    /** Replaces text within one paragraph; it takes the format of what is there. Gives the new text's range. */
    type(range: TextRange, text: string): TextRange;
  };
  /** Calls back after every change of the text, by whomever; gives a function that ends it. */
  onChange(listener: () => void): () => void;
  onSelection(listener: () => void): () => void;
  /** Calls back with each document that the add-in opens beside this one. */
  onNewDocument(listener: (file: Uint8Array) => void): () => void;
  /** Runs a batch of the library. */
  answer(request: BatchRequest): BatchResponse;
  readSettings(): ReadonlyMap<string, string>;
  writeSettings(settings: ReadonlyMap<string, string>): void;
}

const DEFAULT_ADD_IN: AddIn = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

/**
 * Opens a document in a headless Word.
 * @throws {Error} when the file is no Word document.
 */
export function createHost(options: HostOptions): Host {
  return new HeadlessWord(options);
}

class HeadlessWord implements Host {
  readonly addIn: AddIn;
  readonly url: string;
  readonly traffic = new Traffic();
  private session: Session;
  private references = new References();
  private readonly common = new CommonApi(this);
  private readonly changeListeners = new Set<() => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly newDocumentListeners = new Set<(file: Uint8Array) => void>();
  private installations = 0;

  constructor(options: HostOptions) {
    this.addIn = options.addIn ?? DEFAULT_ADD_IN;
    this.url = options.url ?? "";
    this.session = this.sessionOf(options.file, { ...DEFAULT_SWITCHES, ...options.switches });
  }

  get switches(): Switches {
    return this.session.switches;
  }

  get document(): WordDocument {
    return this.session.document;
  }

  get heldObjects(): number {
    return this.references.count;
  }

  get isReadOnly(): boolean {
    return this.session.isProtected;
  }

  install(window: object): void {
    this.installations += 1;
    installInto(window, this, this.common, `${instancePrefix}-${this.installations}`);
  }

  set(switches: Partial<Switches>): void {
    this.session.switches = { ...this.session.switches, ...switches };
  }

  open(file: Uint8Array, switches: Partial<Switches> = {}): void {
    this.session = this.sessionOf(file, { ...DEFAULT_SWITCHES, ...switches });
    this.references = new References();
    this.traffic.reset();
  }

  save(): Uint8Array {
    return this.document.save();
  }

  readonly user = {
    select: (range: TextRange): void => this.session.select(range),
    type: (range: TextRange, text: string): TextRange =>
      this.session.change(() => this.document.replace(range, text, "inherit")),
  };

  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onNewDocument(listener: (file: Uint8Array) => void): () => void {
    this.newDocumentListeners.add(listener);
    return () => this.newDocumentListeners.delete(listener);
  }

  answer(request: BatchRequest): BatchResponse {
    const { session } = this;
    const failing = session.switches.failingBatch;
    const isFailing = kindOf(request) === "sync" && failing?.sync === this.traffic.syncs + 1;
    const response = runBatch(request, {
      root: new DocumentObject(session),
      services: {
        "Microsoft.WordServices.Application": () => new ApplicationObject(session),
        "Microsoft.WordServices.SearchOptions": () => new SearchOptionsObject(session),
        "Microsoft.InternalService.AddinInternalService": () => new NoticeObject(session),
      },
      references: this.references,
      childOfNull: session.switches.childOfNull,
      beforeAction: (index) => {
        if (isFailing && index === failing.afterActions)
          throw new HostError(failing.code, "the batch failed");
      },
    });
    this.traffic.record(request, response);
    return response;
  }

  readSettings(): ReadonlyMap<string, string> {
    return readSettings(this.document.file, this.addIn);
  }

  writeSettings(settings: ReadonlyMap<string, string>): void {
    if (this.switches.settingsSave === "fails") throw new Error("the settings could not be saved");
    writeSettings(this.document.file, this.addIn, settings);
  }

  private sessionOf(file: Uint8Array, switches: Switches): Session {
    return new Session(file, switches, OBJECTS, {
      changed: () => this.changeListeners.forEach((listener) => listener()),
      selected: () => {
        this.selectionListeners.forEach((listener) => listener());
        this.common.fire(SELECTION_CHANGED);
      },
      opened: (opened) => this.newDocumentListeners.forEach((listener) => listener(opened)),
    });
  }
}

const instancePrefix = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
