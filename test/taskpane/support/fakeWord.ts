import type { Outline } from "../../../src/document";
import {
  correctedHead,
  officialFormats,
  placeKey,
  samePlace,
  type Place,
  type Sentence,
} from "../../../src/report";
import { findTextTables } from "../../../src/reading";
import type { Review } from "../../../src/review";
import type { CompleteReview } from "../../../src/taskpane/session/reading";
import type { Core } from "../../../src/taskpane/session/session";
import { WordFailure } from "../../../src/word";
import type {
  ConvertResult,
  FindTargets,
  FixTarget,
  HostState,
  InsertPlace,
  InsertResult,
  InsertRequest,
  KeptRecord,
  MarkTarget,
  NewDocumentResult,
  ReadSource,
  TextTable,
  UndoEntry,
  Word as WordDocument,
  WriteReport,
  WriteTarget,
} from "../../../src/word";
import { factsOf, reviewOf, sampleHead, withoutCauses, type Given, type Texts } from "./reviews";

/** The document as one reading found it. */
interface Content {
  readonly texts: Texts;
  readonly given: Given;
}

/** Where the user's cursor stands in it. */
export const atCursor: InsertPlace = {
  by: "cursor",
  paragraph: "六、其他需要报告的事项和附件清单",
  before: null,
};

/** What Word's layer says of a fix that was computed from other numbers. */
const OUTDATED: Sentence = {
  zh: "文档已修改，这里没有改动，请看新的结果。",
  en: "The document has changed, so nothing was written here.",
};

/**
 * A document that is nothing but the texts of its fields, and the core that reviews it: an outline stands for the texts
 * at the time of its reading, causes come later, cells are found again by their field, and what says something else than
 * it did is not written.
 */
export class FakeWord implements WordDocument {
  texts: Record<string, string | null>;
  /** Overrides of the review that the core makes of the texts; its causes are what the search for them comes to. */
  given: Given = {};
  /** How often causes were looked for. */
  searches = 0;
  hostState: HostState = { language: "zh", isDark: false, isSupported: true, readOnly: null };
  hasRevisions = false;
  source: ReadSource = "ooxml";
  /** What `read` throws, once. */
  readError: Error | null = null;
  /** What the next write reports beside what it applied. */
  nextReport: Partial<WriteReport<WriteTarget>> = {};
  goToResult: Sentence | null = null;
  painted = 0;
  /** The calls, in order. */
  readonly calls: string[] = [];
  private readonly journal: { entry: UndoEntry; undo: () => void }[] = [];
  /** While set, every act waits for it. */
  gate: Promise<void> | null = null;
  /** Why the cells of fields cannot be changed. */
  obstacles: Record<string, Sentence> = {};

  constructor(texts: Texts = {}) {
    this.texts = { ...texts };
  }

  readonly core: { -readonly [Name in keyof Core]: Core[Name] } = {
    check: (outline, { corrections = null }) => {
      const { texts, given } = this.contentOf(outline);
      const head = correctedHead({ ...sampleHead, ...given.head }, corrections);
      const content = { texts, given: { ...given, head: { ...given.head, ...head } } };
      const review = withoutCauses(reviewOf(content.texts, { ...content.given, causes: [] }));
      this.contents.set(review, content);
      return { review, notReviewed: content.given.notReviewed ?? null };
    },
    loadComplete: () => Promise.resolve(this.complete),
    loadFindInText: () => Promise.resolve(findTextTables),
    locate: (cells, outline) => {
      const facts = factsOf(this.contentOf(outline).texts);
      return cells.map(({ field, place }) => (field === null ? place : (facts.get(field)?.place ?? null)));
    },
  };

  complete: CompleteReview = (review) => {
    this.searches += 1;
    const { texts, given } = this.contentOf(review);
    return reviewOf(texts, given);
  };

  /** What was read, by the outline and by the review that was made of it. */
  private readonly contents = new WeakMap<Outline | Review, Content>();

  /** Reads the document as it is now. */
  private outlineNow(): Outline {
    const { hasRevisions } = this;
    const outline: Outline = { blocks: [], tables: [], hasRevisions, protection: null };
    this.contents.set(outline, { texts: { ...this.texts }, given: this.given });
    return outline;
  }

  private contentOf(read: Outline | Review): Content {
    const content = this.contents.get(read);
    if (!content) throw new Error("this was read from another document");
    return content;
  }

  host = () => this.hostState;
  markCount = () => this.painted;
  /** Cells in a mark's colour that nobody remembers. */
  unclaimed = 0;
  unclaimedCount = () => this.unclaimed;
  lastAct = () => this.journal.at(-1)?.entry ?? null;
  /** What `stop` answers, and the act that it ends. */
  canStop = true;
  private endAct: ((error: Error) => void) | null = null;

  stop() {
    this.calls.push("stop");
    if (this.canStop)
      this.endAct?.(new WordFailure({ zh: "已停止，文档没有改动。", en: "Stopped." }, "stopped"));
    return this.canStop;
  }

  async read(onStep?: (step: "reading" | "parsing") => void) {
    this.calls.push("read");
    onStep?.("reading");
    await this.held();
    onStep?.("parsing");
    if (this.readError) {
      const error = this.readError;
      this.readError = null;
      throw error;
    }
    return {
      outline: this.outlineNow(),
      source: this.source,
      fixObstacle: (place: Place) => {
        const facts = [...factsOf(this.texts).values()];
        const field = facts.find(({ place: cell }) => samePlace(cell, place))?.field;
        return (field !== undefined && this.obstacles[field]) || null;
      },
    };
  }

  private async held(): Promise<void> {
    if (this.gate) await Promise.race([this.gate, new Promise((_, reject) => (this.endAct = reject))]);
  }

  async goTo(place: Place, text: string) {
    this.calls.push(`goTo ${placeKey(place)} “${text}”`);
    await this.held();
    // As Word does: it tells of the selection whoever has made it.
    this.selected = place;
    this.moved?.();
    return this.goToResult;
  }

  async mark(find: FindTargets<MarkTarget>, isTextChecked = true) {
    const targets = find(this.outlineNow());
    this.calls.push(`mark ${targets.length}${isTextChecked ? "" : ", not the text"}`);
    await this.held();
    const [same, changedMeanwhile] = this.compared(targets);
    const [applied, unpainted] = [
      same.filter(({ text }) => text !== ""),
      same.filter(({ text }) => text === ""),
    ];
    this.painted = applied.length;
    this.remember("mark", applied.length, () => (this.painted = 0));
    return this.report(applied, { unpainted, changedMeanwhile });
  }

  /** Those whose cell says what the finding saw, and the others. A cell without a field says what it always said. */
  private compared<T extends WriteTarget>(targets: readonly T[]): [T[], T[]] {
    const facts = factsOf(this.texts);
    const isSame = ({ key, text }: T) => (facts.get(key)?.text ?? text) === text;
    return [targets.filter(isSame), targets.filter((target) => !isSame(target))];
  }

  async unmark(isAll = false) {
    this.calls.push(isAll ? "unmark all" : "unmark");
    const { painted, unclaimed } = this;
    const count = painted + (isAll ? unclaimed : 0);
    this.painted = 0;
    if (isAll) this.unclaimed = 0;
    this.remember("unmark", count, () => ([this.painted, this.unclaimed] = [painted, unclaimed]));
    const applied = Array.from({ length: count }, (_, index): WriteTarget => ({
      key: `mark ${index}`,
      place: { table: 1, row: 1, cell: index + 1 },
      text: "0",
    }));
    return this.report(applied, {});
  }

  async fix(find: FindTargets<FixTarget>) {
    const targets = find(this.outlineNow());
    this.calls.push(`fix ${targets.map(({ key, text, to }) => `${key} ${text}→${to}`).join(", ")}`);
    await this.held();
    const before = { ...this.texts };
    const [same, changedMeanwhile] = this.compared(targets);
    const upToDate = this.upToDate(same, changedMeanwhile);
    const refused = [
      ...same.filter((target) => !upToDate.includes(target)).map((target) => ({ target, reason: OUTDATED })),
      ...((this.nextReport.refused ?? []) as WriteReport<FixTarget>["refused"]),
    ];
    this.nextReport = { ...this.nextReport, refused };
    const left = new Set(refused.map(({ target }) => target.key));
    const applied = same.filter(({ key }) => !left.has(key));
    for (const { key, to } of applied) this.texts[key] = to;
    this.remember("fix", applied.length, () => (this.texts = before));
    return this.report(applied, { changedMeanwhile });
  }

  /** Those that were computed from what the cells say now, and whose group is as well. */
  private upToDate(targets: readonly FixTarget[], changed: readonly FixTarget[]): readonly FixTarget[] {
    const facts = [...factsOf(this.texts).values()];
    const isKept = ({ basis = [] }: FixTarget) =>
      basis.every(({ place, text }) =>
        facts.some(({ place: cell, text: now }) => place && samePlace(cell, place) && now === text),
      );
    const outdated = [...changed, ...targets.filter((target) => !isKept(target))];
    const groups = new Set(outdated.flatMap(({ group }) => group ?? []));
    return targets.filter(
      (target) => !outdated.includes(target) && (target.group === undefined || !groups.has(target.group)),
    );
  }

  async undo() {
    this.calls.push("undo");
    const last = this.journal.pop();
    last?.undo();
    return this.report<WriteTarget>(
      Array.from({ length: last?.entry.cells ?? 0 }, (_, index) => ({
        key: `cell ${index}`,
        place: { table: 1, row: 1, cell: index + 1 },
        text: "0",
      })),
      {},
    );
  }

  /** What was given to the verbs that insert and create, in order. */
  readonly inserted: (string | Uint8Array)[] = [];
  newDocumentResult: NewDocumentResult = "opened";
  /** What the next insertions come to; when there is none left, they go in behind the cursor. */
  insertResults: InsertResult[] = [];
  /** The texts of the document after an insertion. */
  insertedTexts: Texts = {};

  async newDocument(file: Uint8Array) {
    this.calls.push("newDocument");
    this.inserted.push(file);
    await this.held();
    return this.newDocumentResult;
  }

  /** What was wished for with each insertion, in order. */
  readonly requests: InsertRequest[] = [];

  async insert(flatOpc: string, request: InsertRequest): Promise<InsertResult> {
    const { permission } = request;
    this.calls.push(`insert ${typeof permission === "string" ? permission : permission.by}`);
    this.requests.push(request);
    this.inserted.push(flatOpc);
    await this.held();
    const result = this.insertResults.shift() ?? { outcome: "inserted", place: atCursor, note: null };
    if (result.outcome === "inserted") {
      const [texts, review] = [this.texts, this.given];
      [this.texts, this.given] = [{ ...this.insertedTexts }, {}];
      this.remember("insert", 1, () => ([this.texts, this.given] = [texts, review]));
    }
    return result;
  }

  /** What `convert` gives, one after the other; then it puts the tables in. */
  readonly convertResults: ConvertResult[] = [];
  /** What it was asked for. */
  readonly converted: { readonly tables: readonly TextTable[]; readonly keepsLines: boolean }[] = [];

  async convert(tables: readonly TextTable[], keepsLines: boolean): Promise<ConvertResult> {
    this.calls.push("convert");
    this.converted.push({ tables, keepsLines });
    await this.held();
    const result = this.convertResults.shift() ?? { outcome: "converted", note: null };
    if (result.outcome === "converted") {
      const [texts, review] = [this.texts, this.given];
      [this.texts, this.given] = [{ ...this.insertedTexts }, {}];
      this.remember("insert", tables.length, () => ([this.texts, this.given] = [texts, review]));
    }
    return result;
  }

  /** What the document's settings hold. */
  readonly records: Record<KeptRecord, unknown> = { ignored: null, corrections: null };
  /** Why the document takes no settings. */
  keepError: Error | null = null;

  kept = (which: KeptRecord) => this.records[which];

  async keep(which: KeptRecord, change: (record: unknown) => object | null) {
    const next = change(this.records[which]);
    this.calls.push(`keep ${which}`);
    if (this.keepError) throw this.keepError;
    this.records[which] = next;
  }

  /** Tells the pane that the user is in the document; null when nobody listens. */
  select: (() => void) | null = null;

  watch(onHint: () => void) {
    this.select = onHint;
    return () => (this.select = null);
  }

  /** Where the selection is, and what is told that it has moved. */
  selected: Place | null = null;
  moved: (() => void) | null = null;

  watchSelection(onMove: () => void) {
    this.moved = onMove;
    return () => (this.moved = null);
  }

  selectedPlace = () => Promise.resolve(this.selected);

  private remember(act: UndoEntry["act"], cells: number, undo: () => void) {
    if (cells > 0) this.journal.push({ entry: { act, cells }, undo });
  }

  private report<T extends WriteTarget>(
    applied: readonly T[],
    more: { readonly unpainted?: readonly T[]; readonly changedMeanwhile?: readonly T[] },
  ): WriteReport<T> {
    const next = this.nextReport as Partial<WriteReport<T>>;
    this.nextReport = {};
    return {
      applied,
      changedMeanwhile: [],
      notFound: [],
      refused: [],
      unpainted: [],
      interrupted: null,
      unfinished: [],
      notRemembered: null,
      ...more,
      ...next,
    };
  }
}

/** The names of all fields of the newest format by id, for looking things up in the pane. */
export function nameOf(field: string): string {
  return officialFormats[0]?.fields.get(field)?.name ?? field;
}
