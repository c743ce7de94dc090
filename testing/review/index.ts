/** What tests of other rooms need of the review beside its door, and causes to be told of. */
import type { ReportCause, ReportRepair } from "../../src/review";

export { repairsAsFixes } from "../../src/review/causes";

/** A cause of which nothing else is known. */
export function causeOf(given: Partial<ReportCause>): ReportCause {
  return { cells: [], relations: [], repairs: [], isUnfilled: false, beyond: null, ...given };
}

/** A repair of one cause. */
export function repairOf(given: Partial<ReportRepair>): ReportRepair {
  return {
    changes: [],
    basis: [],
    open: [],
    reasons: [],
    rank: 1,
    standsAlone: false,
    isOffered: false,
    isUnasked: false,
    byHand: false,
    ...given,
  };
}
