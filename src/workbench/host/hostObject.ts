/** What all objects of the host share: errors, the state of the open document, and the base classes. */

import type { Element } from "@xmldom/xmldom";
import { type TextRange, WordDocument, WriteRefused } from "../model";
import type { Switches } from "./switches";

/** The codes that Word's host answers with (Word.ErrorCodes and OfficeExtension.ErrorCodes). */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "NotImplemented"
  | "SearchStringInvalidOrTooLong";

/** An answer that ends a batch. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode | (string & {}),
    message: string = code,
    /** Where, as Word names it: `Table.getCell`. */
    readonly location: string = "",
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Kinds of `w:documentProtection` under which Word refuses every write to the text. */
const REFUSING_PROTECTION: ReadonlySet<string> = new Set(["readOnly", "comments", "forms"]);

/** One open document and how this host behaves; all host objects share it. */
export class Session {
  readonly document: WordDocument;
  isSaved = true;
  private writes = 0;
  private hasFailed = false;

  /** @throws {Error} when the file is no Word document. */
  constructor(
    file: Uint8Array,
    public switches: Switches,
    readonly objects: ObjectFactory,
    private readonly notify: {
      changed: () => void;
      selected: () => void;
      opened: (file: Uint8Array) => void;
    },
  ) {
    this.document = new WordDocument(file, () => ({
      deletedText: this.switches.deletedText,
      hiddenText: this.switches.hiddenText,
      tracking: this.switches.changeTracking === "as-file" ? null : this.switches.changeTracking === "on",
    }));
  }

  /** Runs a write of the add-in, unless the document or a switch refuses it. */
  write<T>(change: () => T): T {
    this.refuseWhereProtected();
    const { deniedWrites, failAfterWrites } = this.switches;
    const isDenied = deniedWrites === "all" || (deniedWrites === "after-first" && this.writes > 0);
    if (isDenied) throw new HostError("AccessDenied", "the write was denied");
    if (failAfterWrites !== null && this.writes >= failAfterWrites && !this.hasFailed) {
      this.hasFailed = true;
      throw new HostError("GeneralException", "the write failed");
    }
    this.writes += 1;
    return this.change(change);
  }

  /** Runs a change by the user at the keyboard: only the document itself can refuse it. */
  change<T>(change: () => T): T {
    this.refuseWhereProtected();
    try {
      const result = change();
      this.isSaved = false;
      this.notify.changed();
      return result;
    } catch (error) {
      if (error instanceof WriteRefused) throw new HostError("AccessDenied", error.message);
      throw error;
    }
  }

  /** Whether every write is refused, by the mode or by the document's protection. */
  get isProtected(): boolean {
    return this.switches.readOnly || REFUSING_PROTECTION.has(this.document.protection ?? "");
  }

  select(range: TextRange): void {
    const { selection } = this.document;
    selection.start = { ...range.start };
    selection.end = { ...range.end };
    selection.throughMark = range.throughMark;
    this.notify.selected();
  }

  /** Opens another document beside this one. */
  openDocument(file: Uint8Array): void {
    this.notify.opened(file);
  }

  private refuseWhereProtected(): void {
    if (!this.isProtected) return;
    const reason = this.switches.readOnly
      ? "open for reading only"
      : `protected (${this.document.protection})`;
    throw new HostError("AccessDenied", `the document is ${reason}`);
  }
}

/** Makes host objects. They refer to each other in circles; this is where the circle is closed. */
export interface ObjectFactory {
  /** `w:body`, or a cell. */
  body(session: Session, container: Element): HostObject;
  paragraph(session: Session, paragraph: Element): HostObject;
  range(session: Session, range: TextRange): HostObject;
  table(session: Session, table: Element): HostObject;
  row(session: Session, row: Element): HostObject;
  cell(session: Session, cell: Element): HostObject;
  control(session: Session, control: Element): HostObject;
  /** A list whose items are looked up when they are asked for. */
  list(session: Session, className: string, items: () => HostObject[]): HostCollection;
  controls(session: Session, controls: () => Element[]): HostCollection;
}

/**
 * What the client holds a proxy of. The members in Pascal case are the API's; the dispatcher reaches no others.
 */
export abstract class HostObject {
  abstract readonly className: string;
  /** What a bare `load()` asks for: every plain property that this host has. */
  readonly scalars: readonly string[] = [];

  constructor(readonly session: Session) {}

  /** Whether the client may hold on to it between batches. */
  get isReferable(): boolean {
    return true;
  }
}

export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];
}

/** A collection of the API. Its items are looked up anew each time, as the document is then. */
export class HostList extends HostCollection {
  constructor(
    session: Session,
    readonly className: string,
    private readonly find: () => HostObject[],
  ) {
    super(session);
  }

  items(): HostObject[] {
    return this.find();
  }

  GetFirst(): HostObject {
    return this.GetFirstOrNullObject() ?? this.notFound("getFirst");
  }

  GetFirstOrNullObject(): HostObject | null {
    return this.items()[0] ?? null;
  }

  GetLast(): HostObject {
    return this.GetLastOrNullObject() ?? this.notFound("getLast");
  }

  GetLastOrNullObject(): HostObject | null {
    const items = this.items();
    return items[items.length - 1] ?? null;
  }

  /** By zero-based number. Items that cannot be held are not found again in a later batch (#3858). */
  GetItem(index: unknown): HostObject {
    const item = this.items()[Number(index)];
    return item && (item.isReferable || this.session.switches.lateRowItems === "work")
      ? item
      : this.notFound("getItem");
  }

  /** What the library asks for when it uses an item of an earlier `Word.run` again. */
  GetItemAt(index: unknown): HostObject {
    return this.GetItem(index);
  }

  private notFound(member: string): never {
    throw new HostError("ItemNotFound", "there is none", `${this.className}.${member}`);
  }
}
