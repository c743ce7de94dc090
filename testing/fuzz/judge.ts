/** Judges an act by what the document shows before and after it: whether its report is true, and nobody was harmed. */
import type { Element } from "@xmldom/xmldom";
import { NO_COLOUR, OUR_COLOURS, type Ledger, type Observed, type Report } from "./ledger";
import type { CellElement, Sheet, Shown } from "./sheet";
import type { Act } from "./steps";

export class Judge {
  /** What was untrue, a line each. */
  readonly untrue: string[] = [];

  constructor(private readonly ledger: Ledger) {}

  /**
   * Judges what an act has made of the paragraphs and tables of the body.
   * @returns those that it has inserted
   */
  judgeBlocks(
    { act, report, isInserted }: Observed,
    before: ReadonlyMap<Element, string>,
    after: ReadonlyMap<Element, string>,
  ): readonly Element[] {
    const kept = [...before].filter(([block]) => after.has(block));
    const come = [...after.keys()].filter((block) => !before.has(block));
    const gone = [...before.keys()].filter((block) => !after.has(block));
    this.expect(
      kept.every(([block, frame]) => after.get(block) === frame),
      `${act} changed more than cells`,
    );
    this.expect(
      gone.every((block) => act === "undo" && this.ledger.hasInserted(block)),
      `${act} deleted what it had not inserted`,
    );
    this.expect(
      !gone.some((block) => this.ledger.edited.has(block)),
      `${act} deleted what a user had edited`,
    );
    this.expect(come.length === 0 || (act === "insert" && isInserted), `${act} inserted and did not say so`);
    if (act === "undo" && gone.length > 0) {
      const whole = this.ledger.entries.findLast(({ blocks }) => blocks.includes(gone[0]!))?.blocks ?? [];
      const isWhole = whole.every((block) => !after.has(block));
      this.expect(isWhole || report?.interrupted !== null, "undo did half of an insertion");
    }
    return come;
  }

  /** Judges what an act has changed in one cell. */
  judgeCell(
    { act, severity, text, report, lastBefore, typed, places }: Observed,
    cell: CellElement,
    { before, after }: { readonly before: Shown; readonly after: Shown },
  ): void {
    const what = `${act} changed ${JSON.stringify(before)} to ${JSON.stringify(after)}`;
    // A text takes its colour with it.
    const isPainted = before.colour !== after.colour && before.text !== "" && after.text !== "";
    const isWritten = before.text !== after.text;
    const isAsked = act === "clearColours" && OUR_COLOURS.includes(before.colour);
    this.expect(!isPainted || isAsked || !this.ledger.users.has(cell), `${what}: the user's own highlight`);

    const isOverwritten = typed.has(cell) && before.text !== after.text;
    const isSaidLost = report?.refused.some(({ target }) => places.get(target.key) === cell) === true;
    this.expect(!isOverwritten || isSaidLost, `${act} wrote over what a colleague typed: ${what}`);
    if (act === "undo") {
      const last = this.ledger.lastOf(lastBefore);
      const entry = last?.cells.get(this.ledger.actedCell(last, cell));
      const wanted =
        entry && (isWritten ? entry.before.text === after.text : entry.before.colour === after.colour);
      this.expect(wanted === true, `${what}, which the last act had not`);
      return;
    }
    // What was done to a cell that a colleague typed into, and could not be taken back, is said where it is refused.
    const lost = typed.has(cell) ? (report?.refused ?? []).map(({ target }) => target) : [];
    const claimed = report ? [...report.applied, ...report.unfinished, ...lost] : [];
    // Marking once more takes marks off, of which it speaks only where it fails.
    const isRenewed = act === "mark" && !isWritten && after.colour === NO_COLOUR;
    const isUnmarked = after.colour === NO_COLOUR && this.ledger.isMaybeOurs(cell);
    this.expect(
      isRenewed || claimed.some(({ key }) => places.get(key) === cell),
      `${what} and did not say so`,
    );
    switch (act) {
      case "mark":
        this.expect(!isWritten && (isRenewed || after.colour === colourOf(severity)), what);
        this.expect(
          before.colour === NO_COLOUR || this.ledger.isMaybeOurs(cell),
          `${what}, a colour that is not ours`,
        );
        return;
      case "clearColours":
      case "unmark":
        this.expect(
          !isWritten && after.colour === NO_COLOUR && (isAsked || this.ledger.isMaybeOurs(cell)),
          what,
        );
        return;
      case "fix":
        // A colleague may have typed after the fix.
        this.expect((!isPainted || isUnmarked) && (after.text === text || typed.has(cell)), what);
        return;
      default:
        this.untrue.push(what);
    }
  }

  /** Judges what a report says was done, and what it leaves unsaid. */
  async judgeReport(
    { act, severity, text, isGroup, report, lastBefore, typed, places }: Observed,
    after: Sheet,
    changes: ReadonlyMap<CellElement, unknown>,
    isMarkShown: () => Promise<boolean>,
  ): Promise<void> {
    if (!report) return;
    const shown = report.applied.flatMap(({ key }) => after.get(places.get(key)!) ?? []);
    const isWhole = report.interrupted === null;
    switch (act) {
      case "mark":
        this.expect(
          shown.every((one) => one.colour === colourOf(severity)),
          "mark says painted of a cell that is not",
        );
        return;
      case "fix":
        this.expect(
          shown.every((one) => one.text === text),
          "fix says written of a cell that is not",
        );
        if (isGroup && isWhole && after.size === places.size)
          this.expect(isAllOrNone(report), "fix did half of a group");
        return;
      case "clearColours":
      case "unmark": {
        const left = [...this.ledger.ours].filter(
          (cell) => OUR_COLOURS.includes(after.get(cell)?.colour ?? NO_COLOUR) && !changes.has(cell),
        );
        if (left.length === 0 || isSaid(report)) return;
        this.expect(await isMarkShown(), "unmark left a mark of ours and did not say so");
        return;
      }
      case "undo": {
        // What could not be put back after a colleague had typed is said where it is refused.
        const lost = typed.size > 0 ? report.refused.length : 0;
        this.expect(
          changes.size <= report.applied.length + report.unfinished.length + lost,
          "undo did more than it says",
        );
        const cells = [...(this.ledger.lastOf(lastBefore)?.cells ?? [])];
        const isRestored = cells.every(([cell, { before }]) => {
          const now = after.get(cell);
          return !now || now.text === before.text || now.colour === before.colour;
        });
        // A fix may have written what a cell said already: then undo has nothing to change.
        if (isWhole && changes.size > 0) this.expect(isRestored, "undo did half of an act");
        return;
      }
      default:
    }
  }

  private expect(isTrue: boolean, otherwise: string): void {
    if (!isTrue) this.untrue.push(otherwise);
  }
}

export function colourOf(severity: Act["severity"]): string {
  return severity === "error" ? "red" : "yellow";
}

/** Whether a report says that something was not done. */
function isSaid(report: Report): boolean {
  const { changedMeanwhile, notFound, refused, interrupted } = report;
  return interrupted !== null || changedMeanwhile.length + notFound.length + refused.length > 0;
}

/** Whether the cells of a group were written together or not at all. */
function isAllOrNone({ applied, changedMeanwhile, notFound, refused }: Report): boolean {
  return applied.length === 0 || changedMeanwhile.length + notFound.length + refused.length === 0;
}
