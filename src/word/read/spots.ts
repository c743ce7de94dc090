/** What a reading has at a place: a cell, or words of a paragraph. And how it is found again in a later reading. */
import {
  cellAt,
  isShownIn,
  passageAt,
  passageIn,
  shownText,
  type Outline,
  type OutlineCell,
  type OutlinePassage,
} from "../../document";
import { isPassage, type Place } from "../../report";
import { isUnseen, refindCell, referenceTo, type CellReference } from "./cells";
import { referenceToWords, refindStretch, type PassageReference } from "./passages";

export type Spot = OutlineCell | OutlinePassage;

export function isWords(spot: Spot): spot is OutlinePassage {
  return "paragraph" in spot;
}

export function isCell(spot: Spot): spot is OutlineCell {
  return !isWords(spot);
}

/** What a reading has at a place, whatever it says by now; null if there is nothing. */
export function spotAt(outline: Outline, place: Place): Spot | null {
  return isPassage(place) ? passageAt(outline, place) : cellAt(outline, place);
}

/** Whether a spot still shows a text that was read of it. */
export function isShownAt(spot: Spot, text: string): boolean {
  return isWords(spot) ? spot.text === text : isShownIn(spot, text);
}

/** What a spot shows, in one piece. */
export function shownAt(spot: Spot): string {
  return isWords(spot) ? spot.text : shownText(spot);
}

/** Whether a spot is in the file and not in the final text. */
export function isUnseenSpot(outline: Outline, spot: Spot): boolean {
  return !isWords(spot) && isUnseen(outline, spot);
}

/** By what a spot is found again. */
export type Reference = CellReference | PassageReference;

export function referenceToSpot(outline: Outline, place: Place): Reference {
  return isPassage(place) ? referenceToWords(outline, place) : referenceTo(outline, place);
}

/** Finds a spot again in a later reading. The caller compares what it says. */
export function refindSpot(outline: Outline, reference: Reference): Spot | undefined {
  if (!isPassageReference(reference)) return refindCell(outline, reference);
  const stretch = refindStretch(outline, reference);
  return stretch && stretch.from < stretch.to
    ? passageIn(stretch.paragraph, stretch.from, stretch.to)
    : undefined;
}

function isPassageReference(reference: Reference): reference is PassageReference {
  return isPassage(reference.place);
}
