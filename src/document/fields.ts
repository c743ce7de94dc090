/** The complex fields that are open (w:fldChar), outermost first. Only what is in their code is no text. */
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

  /** Forgets fields that began within a cell, or a body, that has ended; true if there were any. */
  cutTo(depth: number, codeDepth: number): boolean {
    if (this.hasResult.length <= depth) return false;
    this.hasResult.length = depth;
    this.codeDepth = codeDepth;
    return true;
  }
}
