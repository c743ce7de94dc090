import type { Sentence } from "../report";
import type { Cause } from "./cause";
import { changesOf } from "./changes";
import type { System } from "./system";
import { isFilled, type Unfilled } from "./unfilled";

/** The blanks that a report waits for, as one cause with one answer. */
export function causeOfUnfilled({ relations, cells, isAsZero, isDisputed }: Unfilled, system: System): Cause {
  const isDecided = isFilled(cells);
  const totals = new Set(system.relations.map(({ total }) => total));
  return {
    cells: cells.flatMap(({ cell }) => system.cells[cell]?.source.field ?? []),
    relations: relations.flatMap((index) => system.relations[index]?.id ?? []),
    repairs: [
      {
        ...changesOf(cells, system),
        operations: cells.length,
        reasons: [reasonOf(cells.length, isDecided, isAsZero)],
        rank: 1,
        // A total is what its parts add up to. Any other number rests on all that is written, which nothing is left to check.
        standsAlone: isDecided && !isAsZero && !isDisputed && cells.every(({ cell }) => totals.has(cell)),
      },
    ],
    isUnfilled: true,
    beyond: null,
  };
}

function reasonOf(count: number, isDecided: boolean, isAsZero: boolean): Sentence {
  const isOne = count === 1;
  const cells = isOne ? "1 cell is blank" : `${count} cells are blank`;
  if (!isDecided)
    return {
      zh: `有 ${count} 格没有填，填完才能核对。`,
      en: `${cells}; this can be checked once ${isOne ? "it is" : "they are"} filled in.`,
    };
  return isAsZero
    ? {
        zh: `有 ${count} 格合计没有填；其余空白按 0 计，各项相加就是这些数。`,
        en: `${cells}; with the other blanks as 0, the parts of each total add up to these numbers.`,
      }
    : {
        zh: `有 ${count} 格没有填，由其他各数推算得出。`,
        en: `${cells}; what ${isOne ? "it lacks follows" : "they lack follows"} from the other numbers.`,
      };
}
