import { TextDecoder, TextEncoder } from "node:util";
import fc from "fast-check";

// The same draws in every run, so that a red run can be run again; `FC_SEED=$RANDOM npm test` draws others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20210926) });

if (typeof Element !== "undefined") Element.prototype.scrollIntoView ??= () => {};

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
