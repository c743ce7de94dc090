import type { SearchOptions } from "../../model";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";

/** The service object that `search(text, { … })` fills and hands over. */
export class SearchOptionsObject extends HostObject {
  readonly className = "SearchOptions";
  MatchCase = false;
  MatchWholeWord = false;
  MatchPrefix = false;
  MatchSuffix = false;
  IgnorePunct = false;
  IgnoreSpace = false;
  MatchWildcards = false;

  override get isReferable(): boolean {
    return false;
  }
}

/** What was chosen; wild cards and what to ignore are not offered, and said so rather than left out. */
export function chosenOptions(options: unknown): SearchOptions {
  const chosen = options instanceof SearchOptionsObject ? options : null;
  if (chosen && (chosen.MatchWildcards || chosen.IgnorePunct || chosen.IgnoreSpace)) {
    throw new HostError("NotImplemented", "this kind of search is not offered by this host", "SearchOptions");
  }
  return {
    matchCase: chosen?.MatchCase ?? false,
    matchWholeWord: chosen?.MatchWholeWord ?? false,
    matchPrefix: chosen?.MatchPrefix ?? false,
    matchSuffix: chosen?.MatchSuffix ?? false,
  };
}
