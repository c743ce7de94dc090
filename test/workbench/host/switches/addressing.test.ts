import { type AddressingSwitch, type Case, inTable, testSettings, testSwitches } from "./support";

/** How tables, rows and cells are found: what the host answers by default, and with each switch turned. */

const CASES: Record<AddressingSwitch, Case> = {
  cellOrdinals: {
    to: { cellOrdinals: "skip-continuations" },
    ask: inTable(async (table, context) => {
      const cells = [table.getCellOrNullObject(1, 0), table.getCellOrNullObject(1, 1)];
      for (const cell of cells) cell.body.load("text");
      await context.sync();
      return cells.map((cell) => (cell.isNullObject ? null : cell.body.text));
    }),
    answers: ["GeneralException", ["2", null]],
  },
  continuationCell: {
    to: { continuationCell: "null" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(1, 0);
      cell.body.load("text");
      await context.sync();
      return cell.isNullObject;
    }),
    answers: ["GeneralException", true],
  },
  cellIndex: {
    to: { cellIndex: "works" },
    ask: inTable(async (table, context) => {
      const cell = table.getCell(0, 0);
      cell.load("rowIndex,cellIndex");
      await context.sync();
      return [cell.rowIndex, cell.cellIndex];
    }),
    answers: ["GeneralException", [0, 0]],
  },
  paragraphAfterTable: {
    to: { paragraphAfterTable: "throws" },
    ask: inTable(async (table, context) => {
      const paragraph = table.getParagraphAfterOrNullObject();
      paragraph.load("text");
      await context.sync();
      return paragraph.text;
    }),
    answers: ["", "GeneralException"],
  },
  alikeInSearch: {
    to: { alikeInSearch: "quotes-and-widths" },
    ask: inTable(async (table, context) => {
      const hits = table.search("１");
      hits.load("text");
      await context.sync();
      return hits.items.map(({ text }) => text);
    }),
    answers: [[], ["1"]],
  },
  cellAccess: {
    to: { cellAccess: "throws" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(0, 1);
      cell.body.load("text");
      await context.sync();
      return cell.body.text;
    }),
    answers: ["1", "GeneralException"],
  },
  nestedTables: {
    to: { nestedTables: "listed" },
    ask: inTable(async (_table, context) => {
      const { tables } = context.document.body;
      tables.load("nestingLevel");
      await context.sync();
      return tables.items.map((table) => table.nestingLevel);
    }),
    answers: [
      [1, 1],
      [1, 1, 2],
    ],
  },
  childOfNull: {
    to: { childOfNull: "throws" },
    ask: inTable(async (table, context) => {
      const { body } = table.getCellOrNullObject(9, 9);
      body.load("text");
      await context.sync();
      return body.isNullObject;
    }),
    answers: [true, "ItemNotFound"],
  },
};

testSwitches(CASES);

testSettings([
  [
    "a continuation cell that is empty",
    { continuationCell: "empty-cell" },
    inTable(async (table, context) => {
      const cell = table.getCell(1, 0);
      cell.body.load("text");
      await context.sync();
      return cell.body.text;
    }),
    "",
  ],
  [
    "getCell where a continuation cell is a null object",
    { continuationCell: "null" },
    inTable(async (table, context) => {
      table.getCell(1, 0);
      await context.sync();
      return "found";
    }),
    "ItemNotFound",
  ],
]);
