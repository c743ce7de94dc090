/** One replacement in a text: the characters from `start` to `end` give way to `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The one replacement that turns a text into another: what is left when the common beginning and end are taken away.
 *
 * @param caret where the caret stands in `after`, if known: of several equal answers (typing a 1 into 11) the one
 *   that ends there
 * @returns null where nothing changed
 */
export function replacement(before: string, after: string, caret?: number): Replacement | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // What stands after the caret was not touched, whatever it looks like.
  const maxSuffix = caret === undefined ? shorter : Math.min(shorter, after.length - caret);
  let suffix = 0;
  while (suffix < maxSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++;
  // A caret before the change (forward deletion) leaves equal text on its right.
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  const start = splitsPair(before, prefix) || splitsPair(after, prefix) ? prefix - 1 : prefix;
  const isSplit = splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix);
  const tail = isSplit ? suffix - 1 : suffix;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Widens a replacement inside or at the edge of what was typed just before to all of that, so that what a user types
 * in one go becomes one run and not one a keystroke.
 *
 * @param typed what the user typed here before, in the same text
 */
export function joined(before: string, change: Replacement, typed: Stretch | null): Replacement {
  if (!typed || change.start < typed.start || change.end > typed.end) return change;
  const text = before.slice(typed.start, change.start) + change.text + before.slice(change.end, typed.end);
  return { ...typed, text };
}

/** Text from the clipboard as one paragraph takes it: one line, and no character that XML does not have. */
export function asOneLine(text: string): string {
  return text
    .replace(/[\r\n\t\v\f\u2028\u2029]+/g, " ")
    .replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFC/gu, "")
    .trim();
}

/** Whether an index stands between the two halves of a character outside the basic plane (rare 汉字). */
function splitsPair(text: string, index: number): boolean {
  const high = text.charCodeAt(index - 1);
  const low = text.charCodeAt(index);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
