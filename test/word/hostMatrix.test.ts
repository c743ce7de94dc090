import type { Switches } from "../../src/workbench/host";
import type { FixTarget } from "../../src/word";
import { docxFile } from "../../testing/docx";
import { sample } from "../../testing/draws";
import { isSameContent } from "../../testing/word/content";
import { controlsDocument } from "./support/controls";
import { countingDocument, nestingDocument } from "./support/tables";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

type Values = { readonly [Name in keyof Switches]?: readonly Switches[Name][] };

/** Every combination of the values given for each switch. */
function combinations(values: Values): Partial<Switches>[] {
  return Object.entries(values).reduce<Partial<Switches>[]>(
    (sofar, [name, choices]) => sofar.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice }))),
    [{}],
  );
}

const ADDRESSING = {
  cellOrdinals: ["count-continuations", "skip-continuations"],
  continuationCell: ["throws", "null", "empty-cell"],
  continuationParagraphs: ["listed", "omitted"],
  nestedTables: ["listed", "omitted"],
  childOfNull: ["null", "throws"],
} satisfies Values;

const READING = {
  ooxml: ["works", "body-throws", "throws"],
  fileCopy: ["works", "fails"],
} satisfies Values;

/** Where cells cannot be asked for at all, how they are counted says nothing. */
const FORCED = {
  cellAccess: ["throws"],
  paragraphsOverCells: ["listed", "throws"],
  continuationParagraphs: ["listed", "omitted"],
  nestedTables: ["listed", "omitted"],
} satisfies Values;

/** Where numbers are in controls that do not take them, they are written in each of the other ways. */
const CONTROLS = {
  controlWrites: ["written", "ignored", "prepended", "NotAllowed"],
  cellOrdinals: ["count-continuations", "skip-continuations"],
  continuationCell: ["throws", "null", "empty-cell"],
  cellAccess: ["works", "throws"],
  paragraphsOverCells: ["listed", "throws"],
} satisfies Values;

/** Without the body and without the file there is only a report to be looked at: see reading.test.ts. */
const isWritable = ({ ooxml, fileCopy }: Partial<Switches>): boolean =>
  ooxml === "works" || fileCopy === "works";

/** Of each kind a sample; all of them in `npm run test:full`. */
const cases = [
  combinations({ ...ADDRESSING, ...READING }),
  combinations({ ...FORCED, ...READING }),
  combinations({ ...ADDRESSING, ooxml: ["works"], paragraphsOverCells: ["throws"] }),
].flatMap((kind) => sample(kind.filter(isWritable), 7));

const documents = {
  counting: docxFile(countingDocument),
  nesting: docxFile(nestingDocument),
  controls: controlsDocument,
};

/**
 * Syncs that a write takes: three, and two more for each strategy that is forced. A cell with a table in it forces the
 * list of paragraphs everywhere.
 */
function syncsAllowed(
  name: keyof typeof documents,
  { cellAccess, paragraphsOverCells }: Partial<Switches>,
): number {
  const isListForced = cellAccess === "throws" || name === "nesting";
  const isSearchForced = isListForced && paragraphsOverCells === "throws";
  return 3 + (isListForced ? 2 : 0) + (isSearchForced ? 2 : 0);
}

describe(`${cases.length} combinations of the addressing and reading switches`, () => {
  const reached = new Set<string | null>();
  let word: OpenDocument;
  beforeAll(async () => {
    word = await openDocument(documents.counting);
  });
  afterAll(closeAll);

  test.each(["works", "body-throws", "throws"] as const)(
    "marks, unmarks, fixes and undoes where getOoxml is: %s",
    async (ooxml) => {
      for (const switches of cases.filter((one) => one.ooxml === ooxml)) {
        await expectExactWrites("counting", switches);
        await expectExactWrites("nesting", switches);
      }
    },
    120_000,
  );

  const controlCases = sample(combinations(CONTROLS), 10);
  test(`does so where controls do not take what is written: ${controlCases.length} combinations`, async () => {
    for (const switches of controlCases) await expectExactWrites("controls", switches);
  }, 120_000);

  test("uses every strategy somewhere", () => {
    expect([...reached].sort()).toEqual(["every-cell", "no-continuations", "paragraphs", "search"]);
  });

  /** Marks, unmarks and fixes all that can be reached, and expects nothing else to have changed. */
  async function expectExactWrites(name: keyof typeof documents, switches: Partial<Switches>): Promise<void> {
    const document = await word.reopen(documents[name], switches);
    const before = document.mainPart();
    await document.word.read();
    document.syncs();

    const marked = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
    const unmarked = await document.word.unmark();
    const withoutMarks = document.mainPart();
    const syncs = document.syncs();
    const fixed = await document.word.fix((outline) =>
      visibleCells(outline)
        .filter((cell) => /^\d+$/.test(cell.text))
        .map((cell) => fixOf(cell, `${cell.text}0`)),
    );
    const undone = await document.word.undo();
    const isUndone = isSameContent(document.mainPart(), before);
    const [first] = fixed.applied;

    expect({
      switches,
      isAsBefore: isSameContent(withoutMarks, before),
      isUndone,
      overtaken: first && (await overtakenBy(document, first)),
      tooManySyncs: Math.max(0, syncs - 2 * syncsAllowed(name, switches)),
      unmarked: unmarked.applied.length,
      undone: undone.applied.length,
      unreached: unreached(switches, [...marked.notFound, ...fixed.notFound]),
    }).toEqual({
      switches,
      isAsBefore: true,
      isUndone: true,
      overtaken: first && { isWritten: false, isSaid: true, isLeft: true },
      tooManySyncs: 0,
      unmarked: marked.applied.length,
      undone: fixed.applied.length,
      unreached: [],
    });
    if (marked.applied.length > 0) reached.add(strategyLeft(switches) ?? document.state.cellCounting);
  }
});

/** What comes of a fix that a colleague overtakes: he types into the cell before the last batch that writes. */
async function overtakenBy(document: OpenDocument, { text, to }: FixTarget) {
  const fix = () => document.word.fix((outline) => withTexts(text)(outline).map((cell) => fixOf(cell, to)));
  document.syncs();
  await fix();
  const batch = document.syncs() - 1;
  await document.word.undo();
  const shown = document.host.switches.controlWrites === "prepended" ? shownThen(document, text, to) : text;
  document.host.set({ colleague: `${document.host.syncs + batch}/${shown}/77` });
  const { applied, changedMeanwhile } = await fix();
  return {
    isWritten: applied.length > 0,
    isSaid: changedMeanwhile.length === 1,
    isLeft: withTexts("77")(document.outline()).length === 1,
  };
}

/** What a cell says before that batch: a control has had its turn then. */
function shownThen(document: OpenDocument, text: string, to: string): string {
  const [cell] = withTexts(text)(document.outline());
  return cell?.controlTag === undefined ? text : to + text;
}

/** The one strategy that the switches leave. Null if they leave the lookup of cells. */
function strategyLeft({ cellAccess, paragraphsOverCells }: Partial<Switches>): string | null {
  if (cellAccess !== "throws") return null;
  return paragraphsOverCells === "throws" ? "search" : "paragraphs";
}

/** Texts of cells that no strategy reached although there was one for them. */
function unreached(
  { paragraphsOverCells }: Partial<Switches>,
  notFound: readonly { readonly text: string }[],
): readonly string[] {
  // Without a list of paragraphs only what a search finds once can be reached, or what needs no list.
  return paragraphsOverCells === "throws" ? [] : notFound.map(({ text }) => text);
}
