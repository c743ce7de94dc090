import type { RowDraft } from "./drafts";

/** An open content control (w:sdt). */
export interface Control {
  tag: string | null;
  /** Its content, and all that is in it, must not be edited. */
  isLocked: boolean;
  /** A group: only controls in it can be edited. */
  isGroup: boolean;
  /** No rich text control, or one that goes with its placeholder. */
  isSpecial: boolean;
  showsPlaceholder: boolean;
  /** The row it began in; null outside of tables. */
  readonly row: RowDraft | null;
}

/** The content controls that are open, outermost first. */
export class OpenControls {
  private readonly open: Control[] = [];
  /** The one whose w:sdtPr is being read. */
  current: Control | null = null;
  placeholderDepth = 0;

  begin(row: RowDraft | null): void {
    const isLocked = this.open.at(-1)?.isLocked ?? false;
    this.open.push({ tag: null, isLocked, isGroup: false, isSpecial: false, showsPlaceholder: false, row });
  }

  beginProperties(): void {
    this.current = this.open.at(-1) ?? null;
  }

  /** Gives the control whose properties have ended. */
  endProperties(): Control | null {
    const ended = this.current;
    this.current = null;
    return ended;
  }

  showPlaceholder(): void {
    if (this.current === null || this.current.showsPlaceholder) return;
    this.current.showsPlaceholder = true;
    this.placeholderDepth++;
  }

  end(): void {
    this.current = null;
    if (this.open.pop()?.showsPlaceholder === true) this.placeholderDepth--;
  }

  /** Whether text at this place must not be edited. */
  get isLocked(): boolean {
    const last = this.open.at(-1);
    return last !== undefined && (last.isLocked || last.isGroup);
  }

  /** Tag of the innermost control that holds one cell of the row, or less. */
  tagWithin(row: RowDraft | null): string | null {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const control = this.open[index];
      if (control === undefined || control.row === null || control.row !== row) return null;
      if (control.tag !== null) return control.tag;
    }
    return null;
  }
}
