/** Takes away what is anchored in text that is replaced, as Word does: bookmarks, permissions, comments, notes. */

import type { Element } from "@xmldom/xmldom";
import { atomsOf, type TextView } from "./story";
import { isWord, removeNode, wordAttribute } from "./xml";

/** Kinds of anchors that begin and end with an element. */
const PAIRS = ["bookmark", "perm", "commentRange"] as const;
const REFERENCES = ["commentReference", "footnoteReference", "endnoteReference"] as const;

/** Removes the anchors that have text, and none but the characters from `from` to `to` of a paragraph. */
export function dropAnchors(paragraph: Element, from: number, to: number, view: TextView): void {
  const all = Array.from(paragraph.getElementsByTagName("*"));
  const atoms = atomsOf(paragraph, view).map((atom) => ({ ...atom, at: all.indexOf(atom.element) }));
  const idOf = (element: Element): string | null => wordAttribute(element, "id");
  for (const kind of PAIRS) {
    for (const [begin, start] of all.entries()) {
      if (!isWord(start, `${kind}Start`)) continue;
      const end = all.find((one) => isWord(one, `${kind}End`) && idOf(one) === idOf(start));
      const inside = atoms.filter(({ at }) => end && at > begin && at < all.indexOf(end));
      if (!end || inside.length === 0 || inside.some((atom) => atom.start < from || atom.end > to)) continue;
      const reference = all.find((one) => isWord(one, "commentReference") && idOf(one) === idOf(start));
      for (const gone of [start, end, kind === "commentRange" ? reference : undefined]) {
        if (gone) removeNode(gone);
      }
    }
  }
  const replaced = atoms.filter((atom) => atom.start >= from && atom.end <= to).map(({ at }) => at);
  for (const [at, element] of all.entries()) {
    const isBetween = replaced.some((one) => one < at) && replaced.some((one) => one > at);
    if (isBetween && REFERENCES.some((name) => isWord(element, name))) removeNode(element);
  }
}
