import fc from "fast-check";
import { draws } from "../../testing/draws";
import { documents, runs, tryRun } from "../../testing/fuzz";
import { closeAll, openDocument } from "../../testing/word/word";

afterAll(closeAll);

test("whatever is done to a document, and however Word fails: reports are true, and nothing of the user's is lost", async () => {
  const first = await openDocument(documents[0]!);
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      expect(await tryRun(await first.reopen(documents[run.document]!, run.host), run)).toEqual([]);
    }),
    { numRuns: draws(60, 2000, 5) },
  );
}, 600_000);
