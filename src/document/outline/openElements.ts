/** The content controls and the fields that are open at one moment of the reading. */
import { ControlBuilder, type RowBuilder } from "./builders";

/** The open content controls, outermost first. */
export class OpenControls {
  private readonly open: ControlBuilder[] = [];
  /** The control whose w:sdtPr is being read. */
  current: ControlBuilder | null = null;
  placeholderDepth = 0;

  begin(row: RowBuilder | null): void {
    this.open.push(new ControlBuilder(row, this.open.at(-1)?.isLocked ?? false));
  }

  beginProperties(): void {
    this.current = this.open.at(-1) ?? null;
  }

  /** Returns the control whose properties have ended. */
  endProperties(): ControlBuilder | null {
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
  tagWithin(row: RowBuilder | null): string | null {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const control = this.open[index];
      if (control === undefined || control.row === null || control.row !== row) return null;
      if (control.tag !== null) return control.tag;
    }
    return null;
  }
}

/** The open complex fields (w:fldChar), outermost first. Text in the code of a field is not part of the final text. */
export class OpenFields {
  /** For each open field whether its code has ended. */
  private readonly hasResult: boolean[] = [];
  /** How many of them are still in their code. */
  codeDepth = 0;

  get depth(): number {
    return this.hasResult.length;
  }

  take(fieldChar: string | undefined): void {
    const last = this.hasResult.length - 1;
    if (fieldChar === "begin") {
      this.hasResult.push(false);
      this.codeDepth++;
    } else if (fieldChar === "separate" && this.hasResult[last] === false) {
      this.hasResult[last] = true;
      this.codeDepth--;
    } else if (fieldChar === "end") {
      if (this.hasResult.pop() === false) this.codeDepth--;
    }
  }

  /** Forgets the fields that began within a cell, or a body, that has ended. Returns whether there were any. */
  cutTo(depth: number): boolean {
    if (this.hasResult.length <= depth) return false;
    this.hasResult.length = depth;
    this.codeDepth = this.hasResult.filter((hasResult) => !hasResult).length;
    return true;
  }
}
