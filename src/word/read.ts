import { queueDocument, takeDocument, trySync } from "./fetch";
import { fixObstacle } from "./obstacles";
import { readOnlyReason, type Session } from "./session";
import { reviseJournal } from "./standing";
import type { ReadResult, ReadStep } from "./types";

/** Reads the document with one sync; what hosts fail to give costs more. */
export async function read(session: Session, onStep?: (step: ReadStep) => void): Promise<ReadResult> {
  onStep?.("reading");
  // What is only a report to look at may be more than that by now.
  if (session.source === "tables") session.source = "ooxml";
  const reading = await Word.run(async (context) => {
    const queued = queueDocument(context, session);
    const failed = await trySync(context);
    onStep?.("parsing");
    return takeDocument(context, queued, session, failed);
  });
  reviseJournal(session, reading.outline);
  const { outline, source } = reading;
  return {
    outline,
    source,
    readOnly: readOnlyReason(session),
    fixObstacle: (place) => fixObstacle(outline, place),
  };
}
