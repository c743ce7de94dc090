import { TextDecoder, TextEncoder } from "node:util";
import fc from "fast-check";
import { isOfMutant, SEED } from "../testing/draws";

// The same draws in every run, so that a red run can be run again.
// The tests of a mutant (scripts/mutation.ts) only have to fail: no search for the smallest example.
fc.configureGlobal({ seed: SEED, endOnFailure: isOfMutant });

// What Testing Library prints of the page takes longer than the query, and each poll that finds nothing prints it.
// `DEBUG_PRINT_LIMIT=7000 npx jest …` prints it again.
process.env.DEBUG_PRINT_LIMIT ??= "0";

// As newer browsers have it: with a promise.
if (typeof Element !== "undefined")
  Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() });

// Fluent's rules would be matched anew for every element whose style a test asks for: nine tenths of the time of some
// tests. No test asks for what only those rules say.
if (typeof CSSStyleSheet !== "undefined")
  Object.assign(CSSStyleSheet.prototype, { insertRule: () => 0, cssRules: [] });

// jsdom lacks what every browser and Node have.
Object.assign(globalThis, {
  TextEncoder: globalThis.TextEncoder ?? TextEncoder,
  TextDecoder: globalThis.TextDecoder ?? TextDecoder,
  ResizeObserver:
    globalThis.ResizeObserver ??
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
});
