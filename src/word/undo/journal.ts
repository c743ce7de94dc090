/**
 * Our own acts on one document, in their order, so that they can be taken back. Word's own undo is never called.
 *
 * The journal outlives its page, not its window: the web view's session storage keeps it while the pane is opened again.
 * On the desktop a pane that is closed takes that storage along (OfficeDev/office-js#846). An insertion is not kept there,
 * as it may be as large as the document. Nor is what came before it, since undo takes the last act first.
 */
import * as z from "zod/mini";
import type { Lines } from "../../document";
import { samePlace } from "../../report";
import { markColorSchema, storedCell, storedWords } from "../stored";
import type { FixTarget, UndoEntry, WriteReport, WriteTarget } from "../types";

/** What an act of ours has done to a cell, or to words; their place and text are as the act left them. */
const acted = {
  /** The write broke off, and the document could not be read. The next reading shows whether it was done. */
  isUncertain: z.boolean(),
};

const painted = {
  ...acted,
  /** The marks before and after; null is no mark. */
  from: z.nullable(markColorSchema),
  to: z.nullable(markColorSchema),
  /** Whether they are marks of ours. Else somebody else's colour was taken away on request. */
  isMark: z.boolean(),
};
const paintedSchema = z.union([
  z.object({ ...storedCell, ...painted }),
  z.object({ ...storedWords, ...painted }),
]);
/** A spot whose mark was changed. */
export type PaintedSpot = Readonly<z.infer<typeof paintedSchema>>;

const fixed = {
  ...acted,
  /** Index of the paragraph among the cell's own; its whole text before, with outer space, and after. Of words 0, and they. */
  paragraph: z.int(),
  from: z.string(),
  to: z.string(),
  /** The mark of ours that it lost with the change, or null. */
  mark: z.nullable(markColorSchema),
};
const fixedSchema = z.union([z.object({ ...storedCell, ...fixed }), z.object({ ...storedWords, ...fixed })]);
/** A spot whose text was changed. */
export type FixedSpot = Readonly<z.infer<typeof fixedSchema>>;
export type ActedSpot = PaintedSpot | FixedSpot;

const cellActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["mark", "unmark"]), cells: z.readonly(z.array(paintedSchema)) }),
  z.object({ act: z.literal("fix"), cells: z.readonly(z.array(fixedSchema)) }),
]);

/** An act on cells and words. */
export type SpotAct = Readonly<z.infer<typeof cellActSchema>>;

/** An insertion of blocks into the body. */
export interface InsertAct {
  readonly act: "insert";
  /** Index of the first block, and how many blocks were behind the last, afterwards. */
  readonly at: number;
  readonly behind: number;
  /** The wordings of the blocks. */
  readonly blocks: readonly string[];
  /** What they held beside words (`contentsOf`). */
  readonly contents: readonly string[];
  /** If the document was empty: its flat OPC before, and how many paragraphs it had. Else null. */
  readonly emptied: { readonly source: string; readonly paragraphs: number } | null;
}

/** Tables that were put in the place of lines of the text. */
export interface ConvertAct {
  /** To people it is an insertion. */
  readonly act: "insert";
  /** The wordings of the tables. */
  readonly blocks: readonly string[];
  readonly converted: readonly Converted[];
  /** The flat OPC of the document before; null where all lines stayed. */
  readonly source: string | null;
}

/** A table in the place of lines. */
export interface Converted extends Pick<InsertAct, "at" | "behind" | "blocks" | "contents"> {
  /** How many of the blocks are ours: the table, and paragraphs that it could not stand without. The others are lines. */
  readonly own: number;
  /** Indexes, among the blocks, of the lines that were marked. */
  readonly marked: readonly number[];
  /** The lines that went, where they stood in the source; what they said, and held beside words. */
  readonly gone: Lines & { readonly blocks: readonly string[]; readonly contents: readonly string[] };
}

export type Act = SpotAct | InsertAct | ConvertAct;

/** How many cells or blocks an act was about. */
function sizeOf(act: Act): number {
  return act.act === "insert" ? act.blocks.length : act.cells.length;
}

/** A retry of a fix that broke off. */
export interface Retry {
  /** The targets with the group and the basis that they had at first, though the report may be another by now. */
  readonly targets: readonly FixTarget[];
  /** What the fix has written already, which is no change of the user's. */
  readonly written: readonly FixedSpot[];
}

export class Journal {
  private acts: Act[] = [];
  /** What the last act left undone because it broke off. */
  private unfinished: readonly WriteTarget[] = [];
  private isRestored = false;
  /** What the document said when it was read last (`wordsOf`). */
  private words = "";

  constructor(private readonly storage: JournalStorage | null = null) {}

  /** The last act, or null. */
  last(): Act | null {
    return this.acts.at(-1) ?? null;
  }

  /** The last act as the caller sees it. */
  lastEntry(): UndoEntry | null {
    const act = this.last();
    return act && { act: act.act, cells: sizeOf(act) };
  }

  /** What the fixes among the acts have changed. */
  fixed(): readonly FixedSpot[] {
    return this.acts.flatMap((act) => (act.act === "fix" ? act.cells : []));
  }

  /** Adds an act on cells. A retry joins the act that it finishes: one undo takes both back. */
  record(act: SpotAct, report: WriteReport<WriteTarget>): void {
    const { applied, changedMeanwhile, notFound, refused, unfinished } = report;
    const targets = [...applied, ...changedMeanwhile, ...notFound, ...refused.map(({ target }) => target)];
    const isRetry = this.isRetry(act.act, targets);
    const last = isRetry ? this.last() : null;
    const joined = last && joinedAct(last, act);
    if (joined) this.acts.pop();
    this.add(joined ?? act);
    this.unfinished = isRetry || sizeOf(act) > 0 ? unfinished : [];
  }

  /** What a retry of the last fix is about. Null if these targets are not only what that fix left unfinished. */
  retryOf(targets: readonly FixTarget[]): Retry | null {
    const last = this.last();
    if (last?.act !== "fix" || !this.isRetry("fix", targets)) return null;
    const asAtFirst = (target: FixTarget): FixTarget => {
      const first = this.unfinished.find((one) => isSameFix(one, target));
      return { ...target, ...first, place: target.place };
    };
    return { targets: targets.map(asAtFirst), written: last.cells };
  }

  /** A fix is a retry if it is about nothing but what was left. Marks come and go all at once: their next act is one. */
  private isRetry(act: SpotAct["act"], targets: readonly WriteTarget[]): boolean {
    const { unfinished } = this;
    if (unfinished.length === 0 || this.last()?.act !== act) return false;
    return act !== "fix" || targets.every((target) => unfinished.some((one) => isSameFix(one, target)));
  }

  /** Puts what is left of the last act on cells in its place, after an undo. */
  replaceLast(rest: SpotAct): void {
    this.unfinished = [];
    this.acts.pop();
    this.add(rest);
  }

  /** Takes the last act out. */
  dropLast(): void {
    this.acts.pop();
    this.store();
  }

  /** Replaces every act on cells. An act without cells goes. */
  revise(revised: (act: SpotAct) => SpotAct): void {
    const acts = this.acts.map((act) => (act.act === "insert" ? act : revised(act)));
    if (acts.every((act, index) => act === this.acts[index])) return;
    const last = acts.at(-1);
    if (last && sizeOf(last) === 0) this.unfinished = [];
    this.acts = acts.filter((act) => sizeOf(act) > 0);
    this.store();
  }

  /**
   * Notes what the document says by now. The first time that it is called, takes up what the storage has of a document
   * with the same address and the same words, if the last act there still stands: unsaved documents have no address.
   * @param words as `wordsOf` gives them
   */
  follow(words: string, isStanding: (last: SpotAct) => boolean): void {
    if (!this.isRestored && this.storage && this.acts.length === 0) {
      const kept = loadActs(this.storage, words);
      const last = kept.at(-1);
      if (last && isStanding(last)) this.acts = kept;
    }
    this.isRestored = true;
    this.words = words;
    this.store();
  }

  /** Adds an act, if it changed something. */
  add(act: Act): void {
    if (sizeOf(act) > 0) this.acts.push(act);
    this.store();
  }

  private store(): void {
    if (this.storage) storeActs(this.storage, this.words, this.acts);
  }
}

function isSameFix(a: Partial<FixTarget>, b: Partial<FixTarget>): boolean {
  return a.key === b.key && a.text === b.text && a.to === b.to;
}

/** Two acts of one kind as one. Null if a cell is in both, or the kinds differ. */
function joinedAct(first: Act, second: SpotAct): SpotAct | null {
  if (first.act === "insert" || first.act !== second.act) return null;
  const isTwice = first.cells.some((one) => second.cells.some((two) => samePlace(one.place, two.place)));
  return isTwice ? null : ({ ...first, cells: [...first.cells, ...second.cells] } as SpotAct);
}

export type JournalStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The web view's storage for this window, or null if it gives none. */
export function pageStorage(): JournalStorage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

const storedSchema = z.object({ version: z.literal(2), words: z.string(), acts: z.array(z.unknown()) });

/** The name under which the storage keeps the open document's journal. */
function keyOfDocument(): string {
  return `nianbao.journal ${Office.context.document.url ?? ""}`;
}

/** The stored acts of the open document, if it has these words: those behind the last one that cannot be read. */
function loadActs(storage: JournalStorage, words: string): SpotAct[] {
  try {
    const { data } = storedSchema.safeParse(JSON.parse(storage.getItem(keyOfDocument()) ?? ""));
    if (data?.words !== words) return [];
    const acts = data.acts.map((act) => cellActSchema.safeParse(act).data);
    return acts.slice(acts.lastIndexOf(undefined) + 1).filter((act) => act !== undefined);
  } catch {
    return [];
  }
}

function storeActs(storage: JournalStorage, words: string, acts: readonly Act[]): void {
  try {
    const kept = acts.slice(acts.findLastIndex(({ act }) => act === "insert") + 1);
    if (kept.length === 0) storage.removeItem(keyOfDocument());
    else storage.setItem(keyOfDocument(), JSON.stringify({ version: 2, words, acts: kept }));
  } catch {
    // A full or forbidden storage: undo lives as long as this page.
  }
}
