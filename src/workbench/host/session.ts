import { type TextRange, WordDocument, WriteRefused } from "../model";
import { HostError } from "./errors";
import type { ObjectFactory } from "./objects/factory";
import type { Switches } from "./switches";

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
