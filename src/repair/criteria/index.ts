import { blank } from "./blank";
import type { Criterion } from "./criterion";
import { evidence } from "./evidence";
import { move } from "./move";
import { staleTotal } from "./staleTotal";
import { totalFirst } from "./totalFirst";
import { typingSlip } from "./typingSlip";

export type { Candidate, CandidateChange, CandidateMove, Criterion, RankContext } from "./criterion";

/** How people err, the strongest first: a later criterion speaks only where the earlier ones see no difference. */
export const criteria: readonly Criterion[] = [evidence, move, blank, typingSlip, staleTotal, totalFirst];
