import { UnreadableDocument } from "../../../src/document";

/** What came of reading: a code, or `read`. Any other error fails the test. */
export function outcomeOf(read: () => unknown): string {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof UnreadableDocument && error.message !== "") return error.code;
    throw error;
  }
}
