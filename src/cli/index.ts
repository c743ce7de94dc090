/** The command's public face: what it is called with, and the JSON that it prints. */
export { reviewJson, type ReviewFile, type ReviewJson } from "./json";
export { run, type Streams } from "./run";
