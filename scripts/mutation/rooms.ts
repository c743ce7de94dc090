/** The rooms that are tried with wrong changes, and the tests that must notice them. */

export interface MutationRoom {
  /** The source that is changed, below `src/`. */
  readonly name: string;
  /** Folders below `test/`: the room's own tests first, then those that also hold it to its word. */
  readonly tests: readonly string[];
}

export const MUTATION_ROOMS: readonly MutationRoom[] = [
  { name: "report", tests: ["report", "checks"] },
  { name: "document", tests: ["document"] },
  { name: "reading", tests: ["reading"] },
  { name: "checks", tests: ["checks"] },
  { name: "repair", tests: ["repair"] },
  { name: "review", tests: ["review", "cli"] },
  { name: "word", tests: ["word"] },
];

/** What `--tests all` runs for each room. */
export const ALL_TESTS: readonly string[] = [
  ...new Set(MUTATION_ROOMS.flatMap(({ tests }) => tests)),
  "template",
];
