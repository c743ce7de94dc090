/** The sizes of what can be pressed. */
import type { Frame } from "playwright-core";

/** WCAG 2.2, 2.5.8: so many CSS pixels in each direction. Links within a sentence would be exempt; here they are not. */
const LEAST = 24;

const TARGETS =
  "a[href], button, input, select, textarea, [role=tab], [role=menuitem], [role=gridcell], [role=option], [role=combobox]";

/**
 * What can be pressed in a frame and is too small for it.
 *
 * @returns a line for each, with its size and name: empty if there is none
 */
export function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate(
    async ([targets, least]) => {
      // A dialog grows as it opens.
      const opening = document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(opening.map(({ finished }) => finished));
      return [...document.querySelectorAll(targets)].flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return [];
        // A link that breaks into lines is as high as one of them.
        const height = Math.max(...Array.from(element.getClientRects(), (line) => line.height));
        const { width } = element.getBoundingClientRect();
        if (Math.min(width, height) > least - 0.01) return [];
        const name = element.getAttribute("aria-label") ?? element.textContent;
        return [`${width.toFixed(1)} × ${height.toFixed(1)} ${element.tagName.toLowerCase()} ${name}`];
      });
    },
    [TARGETS, LEAST] as const,
  );
}
