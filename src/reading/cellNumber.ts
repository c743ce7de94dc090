import type { OutlineCell } from "../document";
import { readNumber, type NumberReading } from "../report";

/** What a cell says as a label or a number: note marks are no part of either. */
export function textWithoutNotes(cell: OutlineCell): string {
  return cell.textWithoutNotes ?? cell.text;
}

/** The number of a cell; one with a note mark behind it has a remark, as it is in the way of all who add it up. */
export function readCellNumber(cell: OutlineCell): NumberReading {
  const reading = readNumber(textWithoutNotes(cell));
  if (cell.textWithoutNotes === undefined) return reading;
  if (reading.form === "plain") return { form: "remark", value: reading.value, plain: cell.textWithoutNotes };
  return reading.form === "digits" ? { ...reading, form: "remark" } : reading;
}
