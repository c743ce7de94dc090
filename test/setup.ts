import { TextDecoder, TextEncoder } from "node:util";
import fc from "fast-check";

// The same draws in every run, so that a red run can be run again; `FC_SEED=$RANDOM npm test` draws others.
// The tests of a mutant (scripts/mutation.ts) only have to fail: no search for the smallest example.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20210926),
  endOnFailure: process.env.NIANBAO_MUTATION === "1",
});

// As newer browsers have it: with a promise.
if (typeof Element !== "undefined")
  Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() });

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
