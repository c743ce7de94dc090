/** Control characters, line ends, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line as a terminal may show it: a file name or a cell that holds an escape sequence or a line end neither acts on
 * the terminal nor passes for a line of ours.
 */
export function printable(line: string): string {
  return line.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
