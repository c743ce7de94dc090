/** The host's public face: a Word without a window, its switches, and what went over its bridge. */

export { createHost, type Host, type HostOptions } from "./host";
export { HostError } from "./hostObject";
export { DEFAULT_INSERTION, type InsertionSwitches } from "./insertionSwitches";
export { type BatchRecord, Traffic } from "./protocol";
export { BOOT_SWITCHES, DEFAULT_SWITCHES, type FailingBatch, type Switches } from "./switches";
