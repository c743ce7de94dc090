import type { OpcPackage } from "./package";
import { replaceText, type Replacement, runsAt } from "./edit";
import {
  endPlaceholder,
  isEmptied,
  placeholderAt,
  rememberPlaceholder,
  showPlaceholder,
  textControlsOf,
} from "./placeholder";
import { paragraphText, type TextView } from "./text";

/** Characters of a paragraph that gave way to others. */
export interface Edit {
  readonly from: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * Replaces characters of one paragraph as Word does among content controls: text takes the place of a placeholder as
 * a whole, a placeholder cannot be deleted, and a control that loses its text shows one.
 * @param home where placeholders are kept
 * @returns what was replaced, in this order; the new text begins where the last one does
 */
export function replaceAmongControls(
  replacement: Replacement,
  view: TextView,
  home: { readonly file: OpcPackage; readonly mainPart: string },
): readonly Edit[] {
  const { paragraph, from, to, text } = replacement;
  const shown = placeholderAt(paragraph, from, to, view);
  if (!shown) return [replaceAndShow(replacement, view, home)];
  if (text !== "") {
    rememberPlaceholder(shown.control);
    const whole = { from: Math.min(from, shown.from), to: Math.max(to, shown.to) };
    const edit = replaceAndShow({ ...replacement, ...whole, placeholderOf: shown.control }, view, home);
    endPlaceholder(shown.control);
    return [edit];
  }
  const around = [
    { from: shown.to, to },
    { from, to: shown.from },
  ].filter((one) => one.from < one.to);
  return around.flatMap((one) => replaceAmongControls({ ...replacement, ...one }, view, home));
}

function replaceAndShow(
  replacement: Replacement,
  view: TextView,
  { file, mainPart }: Parameters<typeof replaceAmongControls>[2],
): Edit {
  const { paragraph, from, to } = replacement;
  const length = (): number => paragraphText(paragraph, view).length;
  const controls = textControlsOf(paragraph, runsAt(paragraph, from, to, view));
  replaceText(replacement, view);
  const before = length();
  for (const control of controls) {
    if (isEmptied(control, paragraph, view)) showPlaceholder(control, file, mainPart);
  }
  return { from, removed: to - from, added: replacement.text.length + length() - before };
}
