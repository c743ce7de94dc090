import type { Switches } from "../../../../src/workbench/host";
import type { BootedOffice } from "../../../../testing/office/boot";
import { CONTINUE, mr, p, r, RESTART, ruby, tbl } from "../../rawDocx";
import { codeOf, useOffice } from "../support";

/** Switches of how tables, rows and cells are found. */
export type AddressingSwitch =
  | "cellOrdinals"
  | "continuationCell"
  | "cellAccess"
  | "cellIndex"
  | "nestedTables"
  | "childOfNull"
  | "paragraphAfterTable"
  | "alikeInSearch";

/** Switches of what is read of them. */
export type ReadingSwitch =
  | "continuationParagraphs"
  | "bareRangeLoad"
  | "paragraphsOverCells"
  | "paragraphSeparator"
  | "deletedText"
  | "hiddenText"
  | "formulaText"
  | "ooxml"
  | "fileCopy";

/** Switches of writing, and of batches that fail. */
export type WritingSwitch =
  | "insertText"
  | "controlWrites"
  | "replacedAnchors"
  | "viewing"
  | "colleague"
  | "nullHighlight"
  | "failingBatch"
  | "failAfterWrites"
  | "deniedWrites"
  | "changeTracking"
  | "settingsSave"
  | "settingsRead";

/** Switches that office.js reads at boot, or keeps for some time. */
export type BootSwitch = "readOnly" | "language" | "requirementSets" | "platform" | "theme" | "paneStorage";

/** Switches of inserting and deleting content, and of documents beside this one; they have a test file of their own. */
export type InsertionSwitch =
  "insertOoxml" | "insertedEnd" | "lastParagraph" | "cursorStory" | "cursorOnNextLine" | "newDocument";

/** Does not type-check where a switch is in none of the lists. */
export type NoneForgotten =
  Exclude<
    keyof Switches,
    AddressingSwitch | ReadingSwitch | WritingSwitch | BootSwitch | InsertionSwitch
  > extends never
    ? true
    : never;
export const noneForgotten: NoneForgotten = true;

export type Ask = (office: BootedOffice) => Promise<unknown>;

export interface Case {
  readonly to: Partial<Switches>;
  readonly ask: Ask;
  /** The answer with the default, and with the switch turned. */
  readonly answers: readonly [unknown, unknown];
}

const bookmarked = `<w:p><w:bookmarkStart w:id="1" w:name="b"/>${r("", "z")}<w:bookmarkEnd w:id="1"/></w:p>`;
const inControl = `<w:sdt><w:sdtPr/><w:sdtContent>${p("w")}</w:sdtContent></w:sdt>`;

/**
 * Merged down over two rows, before a plain cell each; then a cell with a table in it, one with a bookmark, one with a
 * control; a formula and a ruby.
 */
export const BODY =
  tbl([[RESTART, p("甲")], p("1")], [[CONTINUE, p("")], p("2")]) +
  p("") +
  tbl([tbl([p("x")]) + p("y"), bookmarked], [inControl]) +
  `<w:p>${r("", "式")}<m:oMath>${mr("1")}</m:oMath><w:r>${ruby("er", "2")}</w:r></w:p>` +
  `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>新</w:t></w:r></w:p>`;

/** Runs a batch on the first table and gives what it gives, or the code of its error. */
export function inTable(run: (table: Word.Table, context: Word.RequestContext) => Promise<unknown>): Ask {
  return async ({ Word }) => {
    let answer: unknown;
    const code = await codeOf(
      Word.run(async (context) => {
        answer = await run(context.document.body.tables.getFirst(), context);
      }),
    );
    return code === "none" ? answer : code;
  };
}

/** Writes three cells in a batch each and gives the codes. */
export const threeWrites = inTable(async (table, context) => {
  const codes: string[] = [];
  for (const [row, text] of ["7", "8", "9"].entries()) {
    table
      .getCell(row % 2, 1)
      .body.getRange("Content")
      .insertText(text, "Replace");
    codes.push(await codeOf(context.sync()));
  }
  return codes;
});

/** One test for each switch: the default's answer, and that of the switch turned. */
export function testSwitches(cases: Readonly<Record<string, Case>>): void {
  const open = useOffice();
  test.each(Object.entries(cases))("%s", async (_name, { to, ask, answers }) => {
    expect(await ask(await open(BODY))).toEqual(answers[0]);
    expect(await ask(await open(BODY, to))).toEqual(answers[1]);
  });
}

/** A setting of a switch beside those that `testSwitches` compares: its name, the setting, the question, the answer. */
export type Setting = readonly [string, Partial<Switches>, Ask, unknown];

/** One test for each further setting. */
export function testSettings(settings: readonly Setting[]): void {
  const open = useOffice();
  test.each(settings)("%s", async (_name, switches, ask, expected) => {
    expect(await ask(await open(BODY, switches))).toEqual(expected);
  });
}
