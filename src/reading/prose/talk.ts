/** What a paragraph speaks of as it is read on, and what its numbers are understood as. */

import type { FieldId, StatementTopic } from "../../report";
import type { Readings } from "./fields";
import type { Segment } from "./segments";
import type { WordKind } from "./words";

/** What a paragraph speaks of. */
export interface Talk {
  /**
   * `requests`: of all of them; `channel`: of those that came some way; `cases`, `documents`, `decisions`: of tables 3
   * and 1; `other`: of letters, published information or what is not known; null: not said yet.
   */
  readonly of: "requests" | "channel" | "cases" | "documents" | "decisions" | "other" | null;
  /** The nouns and verbs of cases, documents and decisions that the next words leave out. */
  readonly kinds: readonly WordKind[];
  /** How requests that the sentence counted came in: null where it counted none. */
  readonly whole: "new" | "received" | "handled" | "answered" | null;
  /** A case has been said to be about 信息公开 in this sentence. */
  readonly isAboutDisclosure: boolean;
  /** The paragraph or its heading speaks of requests. */
  readonly isUnderRequests: boolean;
  /** What the whole sentence has words of, those further on too. */
  readonly inSentence: ReadonlySet<WordKind>;
}

/** What a number states. */
export interface Meaning {
  readonly topic: StatementTopic;
  readonly readings: Readings;
  readonly role: "new" | "received" | "handled" | "answered" | "over" | "forward" | "result" | "other";
  readonly isDoubtful?: true;
  /** Of each of these the number is said: 各1件. */
  readonly each?: readonly (readonly FieldId[])[];
  /** Cases of the whole area may be meant, of which those of the table are some. */
  readonly isAtMost?: true;
}

export interface Understood {
  readonly meaning: Meaning | null;
  readonly talk: Talk;
}

export const speaksOfOther = (talk: Talk): Talk => ({ ...talk, of: "other", kinds: [], whole: null });

export const requestNouns = new Set<WordKind>(["request", "onRequest", "bareRequest"]);

export const requestVerbs = new Set<WordKind>(["receiveNew", "receive", "handle", "answer"]);

/** Everything that says of a segment's number what it is not. */
export function isQualified({ words }: Segment): boolean {
  return words.some(({ kind }) => kind === "text" || kind === "foreign" || kind === "channel");
}
