import fc from "fast-check";
import { bodyParagraphs, type Outline } from "../../src/document";
import type { Passage } from "../../src/report";
import type { WriteReport, WriteTarget } from "../../src/word";
import { paragraph, table, type DocxModel } from "../../testing/docx";
import { draws } from "../../testing/draws";
import { isSameContent } from "../../testing/word/content";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";
import { fixWords, markWords } from "./support/passages";

/** Random marks, fixes and undos of words in sentences that a user edits and colours: nobody is harmed, and all is said. */

const prose: DocxModel = {
  body: [
    paragraph([{ text: "收到申请5件，" }, { text: "办结5件" }, { text: "。" }]),
    table([["5", "件"]]),
    paragraph("收到申请5件，办结5件。"),
    paragraph([{ text: "收费" }, { text: "55", control: true }, { text: "元，55件", bold: true }]),
  ],
};

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(prose);
});
afterAll(closeAll);

/** Which paragraph, and which part of its text, in thousandths. */
const part = fc.record({ paragraph: fc.nat(2), from: fc.nat(999), length: fc.integer({ min: 1, max: 400 }) });
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  fc.record({ what: fc.constant("mark" as const), parts: fc.array(part, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    what: fc.constant("fix" as const),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom("七", "八八八"),
  }),
  fc.constantFrom({ what: "undo" as const }, { what: "unmark" as const }, { what: "read" as const }),
  fc.record({ what: fc.constant("type" as const), part, typed: fc.constantFrom("", "字", "九十") }),
  fc.record({ what: fc.constant("colour" as const), part, colour: fc.constantFrom("cyan", "magenta") }),
);

function placeOf(outline: Outline, { paragraph: index, from: start, length }: Part): Passage | null {
  const own = bodyParagraphs(outline)[index];
  if (!own || own.text === "") return null;
  const from = Math.floor((start * own.text.length) / 1000);
  const to = Math.min(own.text.length, from + Math.max(1, Math.ceil((length * own.text.length) / 1000)));
  return { paragraph: own.number, from, to, text: own.text.slice(from, to) };
}

/** Every character of the body with its highlight, by the XML alone. */
function charactersOf({ host }: OpenDocument): readonly (readonly [character: string, colour: string])[][] {
  return Array.from(host.document.body.getElementsByTagName("w:p")).map((one) =>
    Array.from(one.getElementsByTagName("w:r")).flatMap((run) => {
      const control = run.parentNode?.parentNode as Element | null;
      // A placeholder is no text of the document.
      if (control?.nodeName === "w:sdt" && control.getElementsByTagName("w:showingPlcHdr").length > 0)
        return [];
      const colour = run.getElementsByTagName("w:highlight")[0]?.getAttribute("w:val") ?? "";
      return [...(run.textContent ?? "")].map((character) => [character, colour] as const);
    }),
  );
}

const textOf = (document: OpenDocument): string =>
  charactersOf(document)
    .map((line) => line.map(([character]) => character).join(""))
    .join("\n");

/** Where the user's colours are. */
const usersOf = (document: OpenDocument): string =>
  charactersOf(document)
    .map((line) =>
      line.map(([, colour]) => (["cyan", "magenta"].includes(colour) ? colour[0] : "-")).join(""),
    )
    .join("\n");

const isAllDone = ({ changedMeanwhile, notFound, refused, interrupted }: WriteReport<WriteTarget>): boolean =>
  changedMeanwhile.length + notFound.length + refused.length === 0 && interrupted === null;

test("random acts on sentences that are edited and coloured in between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const document = await word.reopen(prose);
      const { host } = document;
      await document.word.read();
      /** The main part before each act that undo would take back; null where a user has changed it since. */
      let before: (string | null)[] = [];
      for (const one of steps) {
        const outline = document.outline();
        const [text, users, xml] = [textOf(document), usersOf(document), document.mainPart()];
        if (one.what === "type" || one.what === "colour") {
          const place = placeOf(outline, one.part);
          const own = host.document.paragraphs().filter((p) => p.parentNode?.nodeName !== "w:tc");
          const range = place && host.document.rangeAt(own[place.paragraph - 1]!, place.from, place.to);
          if (range && one.what === "type") host.user.type(range, one.typed);
          else if (range && one.what === "colour") host.document.setHighlight(range, one.colour);
          before = before.map(() => null);
        } else if (one.what === "read") await document.word.read();
        else if (one.what === "undo") {
          const act = document.word.lastAct();
          const report = await document.word.undo();
          const kept = before.at(-1);
          if (act && isAllDone(report)) before.pop();
          if (act && isAllDone(report) && typeof kept === "string")
            expect(isSameContent(document.mainPart(), kept)).toBe(true);
          if (!isAllDone(report)) expect(document.mainPart()).toBe(xml);
        } else if (one.what === "unmark") {
          const size = document.word.lastAct();
          await document.word.unmark();
          expect([textOf(document), usersOf(document)]).toEqual([text, users]);
          if (document.word.lastAct() !== size && document.mainPart() !== xml) before.push(xml);
        } else {
          await document.word.read();
          const places = one.parts.flatMap((one) => placeOf(outline, one) ?? []);
          const report: WriteReport<WriteTarget> =
            one.what === "mark"
              ? await document.word.mark(() => places.map((place) => markWords(place, "warning")))
              : await document.word.fix(() => places.map((place) => fixWords(place, one.to)));
          if (document.mainPart() !== xml) before.push(xml);
          expect(report.interrupted).toBeNull();
          if (one.what === "mark") expect([textOf(document), usersOf(document)]).toEqual([text, users]);
          else expect(textOf(document)).toBe(written(document, outline, report, one.to));
        }
      }
      const report = await document.word.unmark();
      const left = charactersOf(document).some((line) => line.some(([, colour]) => colour === "yellow"));
      expect(left && isAllDone(report)).toBe(false);
    }),
    { numRuns: draws(40, 600) },
  );
}, 240_000);

/** The document's text with what a report says was written. */
function written(
  document: OpenDocument,
  outline: Outline,
  { applied }: WriteReport<WriteTarget>,
  to: string,
): string {
  const places = applied.map(({ place }) => place as Passage).sort((a, b) => b.from - a.from);
  const lines = bodyParagraphs(outline).map(({ number, text }) =>
    places
      .filter((place) => place.paragraph === number)
      .reduce((now, place) => now.slice(0, place.from) + to + now.slice(place.to), text),
  );
  const cells = textOf(document).split("\n").slice(1, 3);
  return [lines[0], ...cells, ...lines.slice(1)].join("\n");
}
