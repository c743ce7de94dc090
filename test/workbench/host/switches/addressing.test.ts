import { type AddressingSwitch, type Case, inTable, testSettings, testSwitches } from "./support";

/** How tables, rows and cells are found: what the host answers by default, and with each switch turned. */

const CASES: Record<AddressingSwitch, Case> = {
  cellOrdinals: {
    to: { cellOrdinals: "skip-continuations" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(1, 1);
      const row = table.rows;
      cell.load("value");
      row.load("cellCount");
      await context.sync();
      return [cell.isNullObject, row.items.map((item) => item.cellCount)];
    }),
    answers: [
      [false, [2, 2]],
      [true, [2, 1]],
    ],
  },
  continuationCell: {
    to: { continuationCell: "null" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(1, 0);
      cell.load("value");
      await context.sync();
      return cell.isNullObject;
    }),
    answers: ["GeneralException", true],
  },
  cellAccess: {
    to: { cellAccess: "throws" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(0, 1);
      cell.load("value");
      await context.sync();
      return cell.value;
    }),
    answers: ["1", "GeneralException"],
  },
  continuationCellIndex: {
    to: { continuationCellIndex: "works" },
    ask: inTable(async (table, context) => {
      const { rows } = table;
      rows.load("cells/cellIndex");
      await context.sync();
      return rows.items.map((row) => row.cells.items.map((cell) => cell.cellIndex));
    }),
    answers: [
      "GeneralException",
      [
        [0, 1],
        [0, 1],
      ],
    ],
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
  lateRowItems: {
    to: { lateRowItems: "lost" },
    ask: inTable(async (table, context) => {
      const { rows } = table;
      rows.load("rowIndex");
      await context.sync();
      const cells = rows.items[0]?.cells;
      cells?.load("value");
      await context.sync();
      return cells?.items.length;
    }),
    answers: [2, "ItemNotFound"],
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
      cell.load("value");
      await context.sync();
      return cell.value;
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
