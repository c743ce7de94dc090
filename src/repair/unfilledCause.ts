import type { Sentence } from "../report";
import type { Cause } from "./cause";
import { changesOf } from "./changes";
import type { System } from "./system";
import { isFilled, type Unfilled } from "./unfilled";

/** The blanks that a report waits for, as one cause with one answer. */
export function causeOfUnfilled({ relations, cells, isAsZero }: Unfilled, system: System): Cause {
  const isDecided = isFilled(cells);
  return {
    cells: cells.flatMap(({ cell }) => system.cells[cell]?.source.field ?? []),
    relations: relations.flatMap((index) => system.relations[index]?.id ?? []),
    repairs: [
      {
        ...changesOf(cells, system),
        operations: cells.length,
        reasons: [reasonOf(cells.length, isDecided, isAsZero)],
        rank: 1,
        standsAlone: isDecided && !isAsZero,
      },
    ],
    isUnfilled: true,
    beyond: null,
  };
}

function reasonOf(count: number, isDecided: boolean, isAsZero: boolean): Sentence {
  if (!isDecided)
    return {
      zh: `有 ${count} 格没有填，填完才能核对。`,
      en: `${count} cells are blank; this can be checked once they are filled in.`,
    };
  return isAsZero
    ? {
        zh: `有 ${count} 格合计没有填；其余空白按 0 计，各项相加就是这些数。`,
        en: `${count} totals are blank; with the other blanks as 0, their parts add up to these numbers.`,
      }
    : {
        zh: `有 ${count} 格没有填，由其他各数推算得出。`,
        en: `${count} cells are blank; their numbers follow from the others.`,
      };
}
