export { createHost, type Host, type HostOptions } from "./createHost";
export { HostError } from "./errors";
export { DEFAULT_INSERTION, type InsertionSwitches } from "./insertionSwitches";
export { BOOT_SWITCHES, DEFAULT_SWITCHES, type FailingBatch, type Switches } from "./switches";
export { type BatchRecord, Traffic } from "./traffic";
