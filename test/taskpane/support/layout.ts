/**
 * jsdom lays nothing out, so that Fluent takes every element for hidden and moves the focus to none of them. This says that
 * elements are shown unless they are in a hidden one.
 */
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  configurable: true,
  get(this: HTMLElement) {
    return this.closest("[hidden]") ? null : this.parentElement;
  },
});
Object.defineProperty(HTMLBodyElement.prototype, "getBoundingClientRect", {
  configurable: true,
  value: () => new DOMRect(0, 0, 320, 540),
});
/** jsdom knows no width: the pane is a narrow one. */
Object.defineProperty(window, "matchMedia", {
  configurable: true,
  value: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
});
Object.defineProperty(Element.prototype, "scrollIntoView", { configurable: true, value: () => {} });
if (typeof DOMRect === "undefined")
  Object.assign(globalThis, {
    DOMRect: class {
      constructor(
        readonly x = 0,
        readonly y = 0,
        readonly width = 0,
        readonly height = 0,
      ) {}
    },
  });
