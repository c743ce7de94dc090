/** What all objects of the host share: errors, the state of the open document, and the base classes. */

import type { Element } from "@xmldom/xmldom";
import { type TextRange, WordDocument, WriteRefused } from "../model";
import type { Switches } from "./switches";

/** An answer that ends a batch. */
export class HostError extends Error {
  constructor(
    /** As Word's host names it (Word.ErrorCodes, OfficeExtension.ErrorCodes). */
    readonly code: string,
    message: string = code,
    /** Where, as Word names it: `Table.getCell`. */
    readonly location: string = "",
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Makes host objects. They refer to each other in circles; this is where the circle is closed. */
export interface ObjectFactory {
  /** `w:body`, or a cell. */
  body(container: Element): HostObject;
  paragraph(paragraph: Element): HostObject;
  range(range: TextRange): HostObject;
  table(table: Element): HostObject;
  cell(cell: Element): HostObject;
  control(control: Element): HostObject;
  /** A list whose items are looked up when they are asked for. */
  list(className: string, items: () => HostObject[]): HostCollection;
}

/** Kinds of `w:documentProtection` under which Word refuses every write to the text. */
const REFUSING_PROTECTION: ReadonlySet<string> = new Set(["readOnly", "comments", "forms"]);

/** Who changes the document: the user at the keyboard, or an add-in. */
export type Actor = "user" | "add-in";

/** What is told of a document, after it has happened. */
export interface Notices {
  changed(by: Actor): void;
  selected(by: Actor): void;
  /** The add-in opens another document beside this one. */
  opened(file: Uint8Array): void;
  /** The pane is to be opened again. */
  reloaded(): void;
  /** The keyboard's focus goes into the document, though nobody asked for it. */
  focused(): void;
}

/** One open document and how this host behaves; all host objects share it. */
export class HostState {
  readonly document: WordDocument;
  readonly make: ObjectFactory;
  private writes = 0;
  private hasFailed = false;

  /** @throws {Error} when the file is no Word document. */
  constructor(
    file: Uint8Array,
    public switches: Switches,
    factory: (state: HostState) => ObjectFactory,
    readonly notify: Notices,
  ) {
    this.make = factory(this);
    this.document = new WordDocument(file, () => ({
      deletedText: this.switches.deletedText === "yes",
      hiddenText: this.switches.hiddenText === "yes",
      formulaText: this.switches.formulaText === "yes",
      tracking: this.switches.changeTracking === "as-file" ? null : this.switches.changeTracking === "on",
    }));
  }

  /** Runs a write of the add-in, unless the document or a switch refuses it. */
  write<T>(change: () => T): T {
    const { deniedWrites, failAfterWrites, viewing } = this.switches;
    if (viewing === "yes") throw new HostError("GeneralException", "the document is open for viewing");
    const isDenied = deniedWrites === "all" || (deniedWrites === "after-first" && this.writes > 0);
    if (isDenied) throw new HostError("AccessDenied", "the write was denied");
    if (failAfterWrites !== "" && this.writes >= Number(failAfterWrites) && !this.hasFailed) {
      this.hasFailed = true;
      throw new HostError("GeneralException", "the write failed");
    }
    this.writes += 1;
    return this.change(change, "add-in");
  }

  /** Runs a change. The user at the keyboard is refused by the document itself only. */
  change<T>(change: () => T, by: Actor): T {
    if (this.isProtected) {
      throw new HostError("AccessDenied", "the document is protected, or open for reading only");
    }
    try {
      const result = change();
      this.notify.changed(by);
      return result;
    } catch (error) {
      if (error instanceof WriteRefused) throw new HostError("AccessDenied", error.message);
      throw error;
    }
  }

  /** Whether every write is refused, by the mode or by the document's protection. */
  get isProtected(): boolean {
    const { readOnly, viewing } = this.switches;
    return readOnly === "yes" || viewing === "yes" || REFUSING_PROTECTION.has(this.document.protection ?? "");
  }

  select(range: TextRange, by: Actor = "add-in"): void {
    const { selection } = this.document;
    selection.start = { ...range.start };
    selection.end = { ...range.end };
    selection.throughMark = range.throughMark;
    this.notify.selected(by);
  }
}

/**
 * What the client holds a proxy of. The members in Pascal case are the API's; the dispatcher reaches no others. Of a
 * pair like `getNext` and `getNextOrNullObject` a class has the second: the dispatcher makes the first of it.
 */
export abstract class HostObject {
  abstract readonly className: string;
  constructor(readonly state: HostState) {}

  /** Whether the client may hold on to it between batches. */
  readonly isReferable: boolean = true;

  /** Called where the client loads it without naming properties. */
  loadedBare(): void {
    // Most objects do not mind.
  }

  protected get document(): WordDocument {
    return this.state.document;
  }

  protected get switches(): Switches {
    return this.state.switches;
  }

  protected get make(): ObjectFactory {
    return this.state.make;
  }

  protected invalid(member: string, value: unknown): HostError {
    return this.error("InvalidArgument", member, `${String(value)} is not possible here`);
  }

  /** Word can do it, and this host cannot, since the add-in does not ask for it. */
  protected notOffered(member: string, value: unknown): HostError {
    return this.error("NotImplemented", member, `${String(value)} is not offered by this host`);
  }

  protected failed(member: string, message: string): HostError {
    return this.error("GeneralException", member, message);
  }

  private error(code: string, member: string, message: string): HostError {
    return new HostError(code, message, `${this.className}.${member}`);
  }
}

/** A collection of the API. Its items are looked up anew each time, as the document is then. */
export class HostCollection extends HostObject {
  constructor(
    state: HostState,
    readonly className: string,
    readonly items: () => HostObject[],
  ) {
    super(state);
  }

  GetFirstOrNullObject(): HostObject | null {
    return this.items()[0] ?? null;
  }

  GetLastOrNullObject(): HostObject | null {
    return this.items().at(-1) ?? null;
  }
}
