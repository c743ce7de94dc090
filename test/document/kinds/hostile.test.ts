import fc from "fast-check";
import { kindOf, readPlainText, readWebPage } from "../../../src/document/kinds";
import { manners } from "../../../testing/pages";
import { table } from "../../../testing/docx";
import { outcomeOf } from "./outcome";

/** Whatever the bytes are, the only error is UnreadableDocument. */

const page =
  manners[3]?.write({
    body: [
      table([
        ["一", "二"],
        ["3", "4"],
      ]),
    ],
  }) ?? new Uint8Array();

test("random bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      kindOf(bytes, "a.txt");
      outcomeOf(() => readPlainText(bytes));
      outcomeOf(() => readWebPage(bytes));
    }),
  );
});

test("a page cut off anywhere, and with bytes changed anywhere", () => {
  const change = fc.tuple(fc.nat(page.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.nat(page.length), fc.array(change, { maxLength: 8 }), (length, changes) => {
      const damaged = page.slice(0, length);
      for (const [at, byte] of changes) if (at < length) damaged[at] = byte;
      outcomeOf(() => readWebPage(damaged));
    }),
  );
});

test("pages of random tags", () => {
  const tag = fc.constantFrom(
    ..."table tr td th caption thead tbody tfoot p div br pre ol li s sup span font b template svg select form".split(
      " ",
    ),
  );
  const attributes = fc.constantFrom(
    "",
    " rowspan=2",
    " colspan=3",
    " rowspan=0",
    " hidden",
    ' style="display:block"',
  );
  const piece = fc.oneof(
    fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom("1", "年报", " ", "&nbsp;"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      outcomeOf(() => readWebPage(new TextEncoder().encode(`<body>a${pieces.join("")}`)));
    }),
    { numRuns: 500 },
  );
});
