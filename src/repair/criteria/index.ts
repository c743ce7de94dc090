import { blank } from "./blank";
import { certain } from "./certain";
import type { Criterion } from "./criterion";
import { evidence } from "./evidence";
import { move } from "./move";
import { staleTotal } from "./staleTotal";
import { totalFirst } from "./totalFirst";
import { typingSlip } from "./typingSlip";

export { isConfirmed } from "./certain";
export { leastTelling } from "./criterion";
export { lateCorrection } from "./lateCorrection";
export type { Candidate, CandidateChange, CandidateMove, Criterion, RankContext, Reason } from "./criterion";

/** How people err, the strongest first: a later criterion speaks only where the earlier ones see no difference. */
export const criteria: readonly Criterion[] = [
  evidence,
  certain,
  move,
  blank,
  typingSlip,
  staleTotal,
  totalFirst,
];
