/** Runs acts, edits and faults against the Word layer, and says where a report was untrue or a document was harmed. */
import type { Element } from "@xmldom/xmldom";
import type { Outline } from "../../src/document";
import { WordFailure, type InsertRequest, type WriteReport, type WriteTarget } from "../../src/word";
import { DEFAULT_SWITCHES } from "../../src/workbench/host";
import { fixOf, markOf, visibleCells, type OpenDocument } from "../word/word";
import {
  cellsByPlace,
  framesOf,
  perform,
  sheetOf,
  type CellElement,
  type Edit,
  type Sheet,
  type Shown,
} from "./sheet";
import { inserted } from "./documents";
import { Ledger, NO_COLOUR, OUR_COLOURS, type Entry, type LastAct } from "./ledger";
import { isAct, type Act, type Run } from "./steps";

type Report = WriteReport<WriteTarget>;

const ANYWHERE: InsertRequest = { permission: "anywhere", heading: null, title: null };

/**
 * Does the steps of a run, and at last clears all marks.
 * @returns what was untrue, a line each with the number of its step; empty if all is well
 */
export async function tryRun(opened: OpenDocument, { host, steps }: Run): Promise<readonly string[]> {
  const observer = new Observer(opened, host);
  await observer.read();
  for (const [index, step] of steps.entries()) {
    if (isAct(step)) await observer.act(step);
    else observer.edit(step);
    if (observer.untrue.length > 0) return observer.untrue.map((line) => `step ${index + 1}: ${line}`);
  }
  await observer.clear();
  return observer.untrue.map((line) => `at the end: ${line}`);
}

class Observer {
  readonly untrue: string[] = [];
  private latest: Outline | null = null;
  private readonly kept = new Map<string, string>();
  private readonly ledger = new Ledger();
  /** The act that undo would have taken back before the act at hand. */
  private lastBefore: LastAct = null;
  /** Whether the act at hand said that it inserted something. */
  private isInserted = false;

  constructor(
    private document: OpenDocument,
    private readonly ways: Run["host"],
  ) {}

  async read(): Promise<void> {
    this.latest = (await this.document.word.read()).outline;
  }

  /** Does what a user does. Gives the cells that were changed. */
  edit(edit: Edit): readonly CellElement[] {
    const edited = perform(this.document.host, edit);
    this.ledger.noteEdit(edit, edited, sheetOf(this.document.host));
    return edited.cells;
  }

  async act(act: Act): Promise<void> {
    const { host, word } = this.document;
    const before = sheetOf(host);
    const frames = framesOf(host);
    const places = cellsByPlace(host);
    this.lastBefore = word.lastAct();
    this.isInserted = false;
    const end = this.begin(act);
    let report: Report | null = null;
    try {
      report = await this.perform(act);
    } catch (error) {
      if (!(error instanceof WordFailure)) this.untrue.push(`${act.act} threw ${String(error)}`);
    }
    const typed = end();
    const after = sheetOf(host);
    const blocks = this.judgeBlocks(act, report, frames, framesOf(host));
    const changes = changesOf(before, after, typed);
    for (const [cell, change] of changes) {
      const isOverwritten = typed.has(cell) && change.before.text !== change.after.text;
      const isSaidLost = report?.refused.some(({ target }) => places.get(target.key) === cell) === true;
      this.expect(
        !isOverwritten || isSaidLost,
        `${act.act} wrote over what a colleague typed: ${JSON.stringify(change)}`,
      );
      this.judge(act, report, typed, places, cell, change);
    }
    // Of a cell that a colleague types into, a report says what was so when it was looked at.
    for (const cell of typed.keys()) after.delete(cell);
    if (report) await this.judgeReport(act, report, places, after, changes, typed.size > 0);
    this.ledger.noteAct(act, changes, blocks, this.lastBefore, this.document.word.lastAct());
  }

  /** Reads, clears all marks on a Word without faults, and expects that none of ours is left unsaid. */
  async clear(): Promise<void> {
    await this.read();
    await this.act({ ...NOTHING, act: "unmark" });
  }

  private perform(act: Act): Promise<Report | null> {
    const { word } = this.document;
    const cells = visibleCells(this.latest!);
    const chosen = act.cells.map((number) => cells[number % cells.length]!);
    switch (act.act) {
      case "read":
        return this.read().then(() => null);
      case "reopen":
        this.document = this.document.reopenPane(act.isGroup ? this.storage : undefined);
        return this.read().then(() => null);
      case "mark":
        return word.mark(() => chosen.map((cell) => markOf(cell, act.severity)));
      case "fix": {
        const group = act.isGroup ? { group: "all" } : {};
        return word.fix(() => chosen.map((cell) => ({ ...fixOf(cell, act.text), ...group })));
      }
      case "unmark":
        return word.unmark();
      case "clearColours":
        return word.unmark(true);
      case "undo":
        return word.undo();
      case "insert":
        return word.insert(inserted, ANYWHERE).then((result) => {
          this.isInserted = result.outcome === "inserted" || result.outcome === "failed";
          return null;
        });
    }
  }

  /** Sets the faults of an act. The function that it gives ends them, and gives what a colleague has typed. */
  private begin({ fault, brokenSync, meanwhile }: Act): () => ReadonlyMap<CellElement, Shown> {
    const { host } = this.document;
    const { syncs } = host;
    const failingBatch = brokenSync
      ? `${syncs + brokenSync.sync}/${brokenSync.actions}/${brokenSync.code}`
      : "";
    host.set({ ...this.ways, failingBatch, ...fault });
    let typed: ReadonlyMap<CellElement, Shown> = new Map();
    const answer = host.answer.bind(host);
    if (meanwhile)
      host.answer = (request) => {
        if (host.syncs + 1 === syncs + meanwhile.sync && typed.size === 0) {
          const cells = this.edit(meanwhile.edit);
          const sheet = sheetOf(host);
          typed = new Map(cells.map((cell) => [cell, sheet.get(cell)!]));
        }
        return answer(request);
      };
    return () => {
      host.answer = answer;
      host.set({ ...DEFAULT_SWITCHES, ...this.ways });
      return typed;
    };
  }

  /**
   * Judges what an act has made of the paragraphs and tables of the body.
   * @returns those that it has inserted
   */
  private judgeBlocks(
    { act }: Act,
    report: Report | null,
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
    this.expect(
      come.length === 0 || (act === "insert" && this.isInserted),
      `${act} inserted and did not say so`,
    );
    if (act === "undo" && gone.length > 0) {
      const whole = this.ledger.entries.findLast(({ blocks }) => blocks.includes(gone[0]!))?.blocks ?? [];
      const isWhole = whole.every((block) => !after.has(block));
      this.expect(isWhole || report?.interrupted !== null, "undo did half of an insertion");
    }
    return come;
  }

  /** Judges what an act has changed in one cell. */
  private judge(
    { act, severity, text }: Act,
    report: Report | null,
    typed: ReadonlyMap<CellElement, Shown>,
    places: ReadonlyMap<string, CellElement>,
    cell: CellElement,
    { before, after }: { readonly before: Shown; readonly after: Shown },
  ): void {
    const what = `${act} changed ${JSON.stringify(before)} to ${JSON.stringify(after)}`;
    // A text takes its colour with it.
    const isPainted = before.colour !== after.colour && before.text !== "" && after.text !== "";
    const isWritten = before.text !== after.text;
    const isAsked = act === "clearColours" && OUR_COLOURS.includes(before.colour);
    this.expect(!isPainted || isAsked || !this.ledger.users.has(cell), `${what}: the user's own highlight`);

    if (act === "undo") {
      const entry = this.ledger.lastOf(this.lastBefore)?.cells.get(cell);
      const wanted =
        entry && (isWritten ? entry.before.text === after.text : entry.before.colour === after.colour);
      this.expect(wanted === true, `${what}, which the last act had not`);
      return;
    }
    // What was done to a cell that a colleague typed into, and could not be taken back, is said where it is refused.
    const lost = typed.has(cell) ? (report?.refused ?? []).map(({ target }) => target) : [];
    const claimed = report ? [...report.applied, ...report.unfinished, ...lost] : [];
    this.expect(
      claimed.some(({ key }) => places.get(key) === cell),
      `${what} and did not say so`,
    );
    switch (act) {
      case "mark":
        this.expect(!isWritten && after.colour === colourOf(severity), what);
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
        this.expect(!isPainted && after.text === text, what);
        return;
      default:
        this.untrue.push(what);
    }
  }

  /** Judges what a report says was done, and what it leaves unsaid. */
  private async judgeReport(
    { act, severity, text, isGroup }: Act,
    report: Report,
    places: ReadonlyMap<string, CellElement>,
    after: Sheet,
    changes: ReadonlyMap<CellElement, unknown>,
    hasColleague: boolean,
  ): Promise<void> {
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
        // The pane reads after every act, and says what the reading shows.
        await this.read();
        const { word } = this.document;
        const isShown = word.markCount() + word.unclaimedCount() > 0;
        this.expect(isShown, "unmark left a mark of ours and did not say so");
        return;
      }
      case "undo": {
        // What could not be put back after a colleague had typed is said where it is refused.
        const lost = hasColleague ? report.refused.length : 0;
        this.expect(
          changes.size <= report.applied.length + report.unfinished.length + lost,
          "undo did more than it says",
        );
        const cells = [...(this.ledger.lastOf(this.lastBefore)?.cells ?? [])];
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

  private readonly storage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };
}

const NOTHING: Act = {
  act: "read",
  cells: [0],
  severity: "error",
  text: "",
  isGroup: false,
  fault: {},
  brokenSync: null,
  meanwhile: null,
};

function colourOf(severity: Act["severity"]): string {
  return severity === "error" ? "yellow" : "green";
}

/** The cells that an act has changed: not what was typed meanwhile. */
function changesOf(before: Sheet, after: Sheet, typed: ReadonlyMap<CellElement, Shown>): Entry["cells"] {
  const changes: Entry["cells"] = new Map();
  for (const [cell, now] of after) {
    const shown = before.get(cell);
    if (!shown) continue;
    const text = typed.get(cell)?.text ?? shown.text;
    const wasEmptied = typed.has(cell) && now.colour === NO_COLOUR && now.text === "";
    const colour = wasEmptied ? NO_COLOUR : shown.colour;
    if (text !== now.text || colour !== now.colour)
      changes.set(cell, { before: { text, colour }, after: now });
  }
  return changes;
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
