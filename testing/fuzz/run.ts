/** Runs acts, edits and faults against the Word layer, and has each of them judged. */
import type { Outline } from "../../src/document";
import { placeKey, type Passage } from "../../src/report";
import { WordFailure, type InsertRequest } from "../../src/word";
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
import { Judge } from "./judge";
import { Ledger, NO_COLOUR, type Entry, type LastAct, type Observed, type Report } from "./ledger";
import { numbersIn, judgeProse, performInProse, proseOf, type ProseEdit } from "./prose";
import { isAct, type Act, type Run } from "./steps";

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
    else if (isInProse(step)) observer.editProse(step);
    else observer.edit(step);
    if (observer.untrue.length > 0) return observer.untrue.map((line) => `step ${index + 1}: ${line}`);
  }
  await observer.clear();
  return observer.untrue.map((line) => `at the end: ${line}`);
}

class Observer {
  private latest: Outline | null = null;
  private readonly kept = new Map<string, string>();
  private readonly ledger = new Ledger();
  private readonly judge = new Judge(this.ledger);
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

  editProse(edit: ProseEdit): void {
    const block = performInProse(this.document.host, edit);
    if (block) this.ledger.edited.add(block);
  }

  async act(act: Act): Promise<void> {
    const { host, word } = this.document;
    const before = sheetOf(host);
    const prose = proseOf(host);
    const words = this.wordsOf(act);
    const frames = framesOf(host);
    const places = cellsByPlace(host);
    this.lastBefore = word.lastAct();
    this.isInserted = false;
    const end = this.begin(act);
    let report: Report | null = null;
    try {
      report = await this.perform(act, words);
    } catch (error) {
      if (!(error instanceof WordFailure)) this.judge.untrue.push(`${act.act} threw ${String(error)}`);
    }
    const typed = end();
    const after = sheetOf(host);
    const { isInserted, lastBefore } = this;
    const observed: Observed = { ...act, report, typed, places, lastBefore, isInserted };
    const blocks = this.judge.judgeBlocks(observed, frames, framesOf(host));
    const changes = changesOf(before, after, typed);
    this.judge.untrue.push(...judgeProse(observed, words, prose, proseOf(host)));
    for (const [cell, change] of changes) this.judge.judgeCell(observed, cell, change);
    // Of a cell that a colleague types into, a report says what was so when it was looked at.
    for (const cell of typed.keys()) after.delete(cell);
    await this.judge.judgeReport(observed, after, changes, () => this.isMarkShown());
    this.ledger.noteAct(observed, changes, blocks, this.document.word.lastAct());
  }

  get untrue(): readonly string[] {
    return this.judge.untrue;
  }

  /** The pane reads after every act, and says what the reading shows. */
  private async isMarkShown(): Promise<boolean> {
    await this.read();
    const { word } = this.document;
    return word.markCount() + word.unclaimedCount() > 0;
  }

  /** Reads, clears all marks on a Word without faults, and expects that none of ours is left unsaid. */
  async clear(): Promise<void> {
    await this.read();
    await this.act({ ...NOTHING, act: "unmark" });
  }

  /** The numbers of the text that a mark or a fix is of; none where it is of cells. */
  private wordsOf({ act, isOfText, cells }: Act): readonly Passage[] {
    const numbers = numbersIn(this.latest!);
    if (!isOfText || numbers.length === 0 || (act !== "mark" && act !== "fix")) return [];
    return [...new Set(cells.map((number) => numbers[number % numbers.length]!))];
  }

  private perform(act: Act, words: readonly Passage[]): Promise<Report | null> {
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
        if (words.length > 0)
          return word.mark(() => words.map((place) => ({ ...targetAt(place), severity: act.severity })));
        return word.mark(() => chosen.map((cell) => markOf(cell, act.severity)));
      case "fix": {
        const group = act.isGroup ? { group: "all" } : {};
        if (words.length > 0)
          return word.fix(() => words.map((place) => ({ ...targetAt(place), to: act.text, ...group })));
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

  private readonly storage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };
}

function isInProse(edit: Edit | ProseEdit): edit is ProseEdit {
  return edit.edit === "typeNumber" || edit.edit === "highlightNumber";
}

function targetAt(place: Passage) {
  return { key: placeKey(place), place, text: place.text };
}

const NOTHING: Act = {
  act: "read",
  cells: [0],
  isOfText: false,
  severity: "error",
  text: "",
  isGroup: false,
  fault: {},
  brokenSync: null,
  meanwhile: null,
};

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
