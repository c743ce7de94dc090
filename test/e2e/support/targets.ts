/** The sizes of what can be pressed. */
import type { Frame } from "playwright-core";

/** WCAG 2.2, 2.5.8: so many CSS pixels in each direction. Links within a sentence would be exempt; here they are not. */
const LEAST = 24;

/**
 * What can be pressed in a frame and is too small for it.
 *
 * @returns a line for each, with its size and name: empty if there is none
 */
export function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate((least) => {
    const roles = [
      "button",
      "tab",
      "menuitem",
      "gridcell",
      "link",
      "checkbox",
      "radio",
      "option",
      "combobox",
    ];
    const pressed = [
      "a[href]",
      "button",
      "input",
      "select",
      "textarea",
      ...roles.map((role) => `[role=${role}]`),
    ];
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest("[data-tabster-dummy]") === null;
    return [...document.querySelectorAll(pressed.join())].filter(isShown).flatMap((element) => {
      // A link that breaks into lines is as high as one of them.
      const height = Math.max(...Array.from(element.getClientRects(), (line) => line.height));
      const { width } = element.getBoundingClientRect();
      if (Math.min(width, height) > least - 0.01) return [];
      const name = element.getAttribute("aria-label") ?? element.textContent;
      return [`${width.toFixed(1)} × ${height.toFixed(1)} ${element.tagName.toLowerCase()} ${name}`];
    });
  }, LEAST);
}
