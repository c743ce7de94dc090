import { evidenceOf, type TableLabels } from "./evidence";
import type { Segment } from "./rows";

/** Which rows and columns of one table the pieces taken for it hold: counted as they come and go, each piece once. */
export class Tally {
  private pieces = 0;
  private readonly rows = new Map<string, number>();
  private readonly columns = new Map<string, number>();

  constructor(private readonly labels: TableLabels) {}

  get isEmpty(): boolean {
    return this.pieces === 0;
  }

  add(piece: Segment): void {
    this.count(piece, 1);
  }

  /** Takes back a piece that was added. */
  remove(piece: Segment): void {
    this.count(piece, -1);
  }

  private count(piece: Segment, step: 1 | -1): void {
    const evidence = evidenceOf(piece, this.labels);
    const last = evidenceOf({ rows: piece.rows.slice(-1) }, this.labels);
    this.pieces += step;
    for (const key of evidence.rows.keys()) {
      // A row without a number that is the last of its piece may go on in the next one.
      if (evidence.filled.has(key) || !last.rows.has(key)) increase(this.rows, key, step);
    }
    for (const words of evidence.columns) increase(this.columns, words, step);
  }

  /**
   * Whether every row is there of the format that most of the rows are of: then nothing that follows is the table's
   * end.
   */
  isComplete(): boolean {
    const counts = this.labels.rows.map((declared, format) => {
      const found = [...declared.keys()].filter((key) => this.rows.has(key)).length;
      // The columns tell the formats apart whose rows are alike.
      const named = this.labels.columns[format]!.filter((spellings) =>
        spellings.some((words) => this.columns.has(words)),
      );
      return { found: found + named.length, isAll: found === declared.size };
    });
    const most = Math.max(...counts.map(({ found }) => found));
    return counts.every(({ found, isAll }) => isAll || found < most);
  }
}

function increase(counts: Map<string, number>, key: string, step: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
