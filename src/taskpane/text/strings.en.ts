/** The words of the pane in English. */
import { plural } from "../../report";
import { severityWords } from "../../review";
import type { Strings } from "./strings";

const acts = { mark: "marking", unmark: "clearing", fix: "changing", insert: "inserting" } as const;

export const en: Strings = {
  language: "en",
  say: (sentence) => sentence.en,

  product: "Nianbao",
  subject: (unit, year) =>
    [unit ?? "No unit named", year === null ? "no year named" : String(year)].join(" · "),
  work: {
    reading: "Reading the document…",
    parsing: "Finding the tables…",
    checking: "Checking…",
    rechecking: "Checking…",
    saving: "Saving…",
    marking: "Marking…",
    unmarking: "Clearing marks…",
    fixing: "Changing…",
    undoing: "Undoing…",
    goingTo: "Going there…",
    creating: "Making a new document…",
    inserting: "Inserting…",
  },
  steps: { reading: "Read", parsing: "Find tables", checking: "Check" },
  progress: "Progress of the check",
  stop: "Stop",
  stopping: "Stopping…",
  stopped: "Stopped: the check is not complete.",
  outdated: "Stopped: below is the result of the check before.",
  stoppedLate:
    "Word was already writing when you asked to stop, so it was completed: undo or clear it if unwanted.",

  checkAgain: "Check again",
  mark: "Mark",
  markAgain: "Mark again",
  unmark: "Clear marks",
  fixAll: (count) => `Fix the ${plural(count, "certain one")}`,
  computeTotals: (count) => `Compute ${plural(count, "total")}`,
  fillBlanks: (count) => `Fill ${plural(count, "blank")} with 0`,
  otherBlanks: (count) =>
    `${plural(count, "other blank looks", "other blanks look")} forgotten and ${count === 1 ? "is" : "are"} left alone.`,
  undo: "Undo",
  undoHint: (act, cells) => `Undo the last step: ${acts[act]} ${plural(cells, "place")}`,
  nothingToUndo: "Nothing to undo. What was done before the pane was closed may not be undone here.",
  goTo: "Go to",
  goToPlace: (place) => `Go to ${place}`,
  more: "More",
  actions: "Actions",

  tables: "The tables at a glance",

  findings: "Findings",
  show: "Show",
  filter: (which, count) => (which === "all" ? `All ${count}` : plural(count, severityWords[which].en)),
  stepThrough: "One by one",
  previous: "Previous",
  next: "Next",
  wholeDocument: "Whole document",
  relationsOf: (name, count) => (count > 1 ? `${count} sums, the first of “${name}”` : `Sum of “${name}”`),
  unfilledCells: (first, count) =>
    count > 1 ? `${first} and ${count - 1} more are not filled in` : `${first} is not filled in`,
  balanceEquation: (left, right, leftSum, rightSum) => `${left} ≠ ${right} (${leftSum} ≠ ${rightSum})`,
  cellAt: (row, cell, text) => `row ${row}, cell ${cell}${text === "" ? "" : ` “${text}”`}`,
  words: (text) => `“${text}”`,
  inTable: (table, where) => `table ${table}, ${where}`,
  cellsOfRow: (row, count) => `${plural(count, "cell")} of row ${row}`,
  inRow: (row, text) => `row ${row}: ${text}`,
  andOthers: (first, others) => (others > 0 ? `${first} and ${others} more` : first),
  sameRule: (count, title) => `${count} places: ${title}`,
  calculation: "Calculation",
  breaks: (relations, isOneCell) => `${relations} sums fail${isOneCell ? " because of one cell" : ""}`,
  affects: (relations) => `Affects ${plural(relations, "sum")}`,
  allCells: (count) => `All ${count} places`,
  moreCells: (count) => `${count} more`,

  otherChoices: (count, shown) =>
    shown > 0
      ? plural(count, "other possibility", "other possibilities")
      : plural(count, "possibility", "possibilities"),
  byHand: "There is more than a number in this cell: change it by hand.",
  fillings: (count) => `The ${plural(count, "cell")} to fill in`,
  arrow: (from, to) => `${from === "" ? "blank" : from} → ${to}`,
  comma: ", ",
  labelled: (label, text) => `${label}: ${text}`,

  ignore: "Ignore",
  bringBack: "Bring back",
  ignoreAll: "Ignore all",

  rulesOff: (count) => `${plural(count, "rule is", "rules are")} switched off in the settings.`,

  preview: (count) => (count === 1 ? "This will change:" : `These ${count} will change:`),
  previewLapsed: "The document has changed, so the preview was closed. Press the button again.",
  change: (from, to) => `from ${from === "" ? "blank" : from} to ${to}`,
  blank: "blank",
  confirm: (count) => (count === 1 ? "Change it" : `Change ${count} cells`),
  cancel: "Cancel",

  written: {
    mark: (count) => `Marked ${plural(count, "cell")}`,
    unmark: (count) => `Cleared ${plural(count, "mark")}`,
    fix: (count) => `Changed ${plural(count, "cell")}`,
    undo: (count) => `Undone in ${plural(count, "cell")}`,
  },
  coloursCleared: (count) => `Cleared the colour of ${plural(count, "place")}.`,
  insertionUndone: "The last step was undone",
  unchanged: {
    mark: "Nothing was marked",
    unmark: "There were no marks to clear",
    fix: "Nothing was changed",
    undo: "Nothing was undone",
  },
  nothingCleared: "Nothing was cleared",
  changedMeanwhile: (count) => `${plural(count, "place")} edited since the check and left alone`,
  editedSince: "edited since, so it was not undone",
  notFound: (count) => `${plural(count, "cell")} could not be found: press “Check again”`,
  unpaintedBlank: (count) => `${plural(count, "blank cell")} cannot be coloured`,
  unpaintedColoured: (count) => `${plural(count, "place")} with another colour left alone`,
  copied: "Copied: paste it into a mail or a chat",
  cannotFix: (label, reason) => `“${label}” has to be done by hand: ${reason}`,
  cannotFixSome: (count, all, reason) => `${count < all ? `${count} of them` : "Change"} by hand: ${reason}`,
  notCopied: "Not copied: Word does not let the pane use the clipboard",

  marksBelongToFile: (count) =>
    `${plural(count, "mark")} written into the file and saved with it: clear them before you send it.`,
  oldMarks: (count) =>
    `The document still has ${plural(count, "mark")} of an earlier check; “Clear marks” takes them away.`,
  unclaimed: (count) =>
    `${plural(count, "other place is", "other places are")} red or yellow, and may or may not be marks. If the colour is not your own, “Clear all mark colours” in the menu ⋯ takes it away.`,
  hasRevisions: "The document has tracked changes: marks and fixes may be tracked, too.",
  readFromFile: "Word did not give what is being edited, so the file was read: save first, then check again.",
  unsure: "The document may have changed, and has not been checked since: check again.",

  failed: "The check did not succeed.",
  retry: "Try again",
  tooOld: "This Word is too old: the pane cannot read the document.",
  tooOldWhatToDo: "Use Word 2021 or newer, Microsoft 365 or Word on the web.",
  crashed: "Something went wrong in the pane; your document was not changed.",
  reopen: "Close the pane and open it again.",

  tabs: { check: "Check", new: "New" },
  startReport: "Start a report",
  loading: "Opening…",
  confirmInsert: "Insert it",
};
