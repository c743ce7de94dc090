import type { Outline } from "../../../src/document";
import { officialFormats, sameAddress, type Address, type Sentence } from "../../../src/report";
import { withIgnored, type Review } from "../../../src/review";
import type { Core } from "../../../src/taskpane/session/useSession";
import { WordFailure } from "../../../src/word/types";
import type {
  FindTargets,
  FixTarget,
  GoToResult,
  HostState,
  InsertPlace,
  InsertResult,
  InsertWish,
  MarkTarget,
  NewDocumentResult,
  ReadSource,
  UndoEntry,
  Word as WordDocument,
  WriteReport,
  WriteTarget,
} from "../../../src/word";
import { reviewOf, type Texts } from "./reviews";

const outline: Outline = { blocks: [], tables: [], hasRevisions: false, protection: null, oddities: [] };

/** Where the user's cursor stands in it. */
export const atCursor: InsertPlace = {
  by: "cursor",
  paragraph: "六、其他需要报告的事项和附件清单",
  before: null,
};

/** A document that is nothing but the texts of its fields, and the core that reviews it. */
export class FakeWord implements WordDocument {
  texts: Record<string, string | null>;
  /** Overrides of the review that the core makes of the texts. */
  given: Partial<Review> = {};
  hostState: HostState = { language: "zh", isDark: false, isSupported: true, readOnly: null };
  documentReadOnly: Sentence | null = null;
  hasRevisions = false;
  source: ReadSource = "ooxml";
  /** What `read` throws, once. */
  readError: Error | null = null;
  /** What the next write reports beside what it applied. */
  nextReport: Partial<WriteReport<WriteTarget>> = {};
  goToResult: GoToResult = { outcome: "selected" };
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

  readonly core: Core = {
    review: (_outline, { ignored }) => {
      const review = reviewOf(this.texts, this.given);
      return { ...review, findings: withIgnored(review.findings, review.facts, ignored) };
    },
    locate: (cells) => cells.map(({ address }) => address),
  };

  host = () => this.hostState;
  marks = () => ({ count: this.painted });
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
      outline: { ...outline, hasRevisions: this.hasRevisions },
      source: this.source,
      readOnly: this.documentReadOnly,
      fixObstacle: (address: Address) => {
        const facts = Object.entries(reviewOf(this.texts, this.given).facts);
        const [field] = facts.find(([, { cell }]) => sameAddress(cell, address)) ?? [];
        return (field !== undefined && this.obstacles[field]) || null;
      },
    };
  }

  private async held(): Promise<void> {
    if (this.gate) await Promise.race([this.gate, new Promise((_, reject) => (this.endAct = reject))]);
  }

  async goTo(address: { table: number; row: number; cell: number }, text: string) {
    this.calls.push(`goTo ${address.table}.${address.row}.${address.cell} “${text}”`);
    await this.held();
    return this.goToResult;
  }

  async mark(find: FindTargets<MarkTarget>) {
    const targets = find(outline);
    this.calls.push(`mark ${targets.length}`);
    await this.held();
    const [applied, unpainted] = [
      targets.filter(({ text }) => text !== ""),
      targets.filter(({ text }) => text === ""),
    ];
    this.painted = applied.length;
    this.remember("mark", applied.length, () => (this.painted = 0));
    return this.report(applied, { unpainted });
  }

  async unmark() {
    this.calls.push("unmark");
    const count = this.painted;
    this.painted = 0;
    this.remember("unmark", count, () => (this.painted = count));
    const applied = Array.from({ length: count }, (_, index): WriteTarget => ({
      key: `mark ${index}`,
      address: { table: 1, row: 1, cell: index + 1 },
      text: "0",
    }));
    return this.report(applied, {});
  }

  async fix(find: FindTargets<FixTarget>) {
    const targets = find(outline);
    this.calls.push(`fix ${targets.map(({ key, text, to }) => `${key} ${text}→${to}`).join(", ")}`);
    const before = { ...this.texts };
    const { refused = [], changedMeanwhile = [] } = this.nextReport;
    const leftAlone = new Set([
      ...refused.map(({ target }) => target.key),
      ...changedMeanwhile.map(({ key }) => key),
    ]);
    const applied = targets.filter(({ key }) => !leftAlone.has(key));
    for (const { key, to } of applied) this.texts[key] = to;
    this.remember("fix", applied.length, () => (this.texts = before));
    return this.report(applied, {});
  }

  async undo() {
    this.calls.push("undo");
    const last = this.journal.pop();
    last?.undo();
    return this.report<WriteTarget>(
      Array.from({ length: last?.entry.cells ?? 0 }, (_, index) => ({
        key: `cell ${index}`,
        address: { table: 1, row: 1, cell: index + 1 },
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
  readonly wishes: InsertWish[] = [];

  async insert(flatOpc: string, wish: InsertWish): Promise<InsertResult> {
    const { consent } = wish;
    this.calls.push(`insert ${typeof consent === "string" ? consent : consent.by}`);
    this.wishes.push(wish);
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

  /** What the document's settings hold of ignored findings. */
  ignoredRecord: unknown = null;
  /** Why the document takes no settings. */
  ignoreError: Error | null = null;

  ignored = () => this.ignoredRecord;

  async ignore(record: object | null) {
    this.calls.push("ignore");
    if (this.ignoreError) throw this.ignoreError;
    this.ignoredRecord = record;
  }

  /** Tells the pane that the selection has moved; null when nobody listens. */
  select: (() => void) | null = null;

  prepare() {}

  watch(onMaybeChanged: () => void) {
    this.select = onMaybeChanged;
    return () => (this.select = null);
  }

  private remember(act: UndoEntry["act"], cells: number, undo: () => void) {
    if (cells > 0) this.journal.push({ entry: { act, cells }, undo });
  }

  private report<T extends WriteTarget>(
    applied: readonly T[],
    more: { readonly unpainted?: readonly T[] },
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
      ...more,
      ...next,
    };
  }
}

/** The names of all fields of the newest format by id, for looking things up in the pane. */
export function nameOf(field: string): string {
  return officialFormats[0]?.fields.get(field)?.name ?? field;
}
