/** Whether a label as it is written says more than the form's. */

/** Whether nothing is lost with the words that are written: no remark in brackets, and no other unit than the form's. */
export function isOnlyMisspelt(written: string, expected: string): boolean {
  return bracketsIn(written) <= bracketsIn(expected) && unitOf(written) === unitOf(expected);
}

function bracketsIn(text: string): number {
  return (text.match(/[（(]/gu) ?? []).length;
}

/** The unit of money that a label ends with. */
export function unitOf(text: string): string | null {
  return /([百千万亿]?元)[)）]?$/u.exec(text)?.[1] ?? null;
}
