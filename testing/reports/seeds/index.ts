/** Real reports: their tables as published, the prose our own. */
import { seed000 } from "./seed000";
import { seed001 } from "./seed001";
import { seed002, seed002Quiet } from "./seed002";
import { seed003 } from "./seed003";
import { seed004 } from "./seed004";
import type { Seed } from "./seed";

export { seed000, seed001, seed002, seed002Quiet, seed003, seed004 };
export { seed000SurplusRows } from "./seed000";
export { seed003Heads } from "./seed003";
export type { Seed } from "./seed";

/** The seeds whose three tables are whole; 003 breaks off and has fixtures of its own. */
export const wholeSeeds: readonly Seed[] = [seed000, seed001, seed002, seed004];
