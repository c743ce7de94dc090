/** The codes that Word's host answers with (Word.ErrorCodes and OfficeExtension.ErrorCodes). */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "NotImplemented"
  | "SearchStringInvalidOrTooLong";

/** An answer that ends a batch. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode | (string & {}),
    message: string = code,
    /** Where, as Word names it: `Table.getCell`. */
    readonly location: string = "",
  ) {
    super(message);
    this.name = "HostError";
  }
}
