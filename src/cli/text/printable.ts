/** What is printed: characters that do not show, or that act on a terminal, are made to show. */

/** Control and format characters (turns of direction, joiners, tags), line ends, halves of a pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A line as a terminal may show it: a file name, an argument or a cell that holds an escape sequence or a line end neither
 * acts on the terminal nor passes for a line of ours.
 */
export function printable(line: string): string {
  return line.replace(unseen, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** What JSON.stringify leaves as it is of them. */
const unescaped = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as indented JSON in which the same characters are escapes: whoever parses it gets the value as it was. */
export function printableJson(value: unknown): string {
  const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(unescaped, (character) =>
    character.split("").map(escape).join(""),
  );
}
