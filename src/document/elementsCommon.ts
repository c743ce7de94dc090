import type { BodyReader } from "./bodyReader";
import type { ElementReader } from "./xml";

/** What to tell the reader of the body at an element. */
export type BodyElement = ElementReader<BodyReader>;

export const skipped: BodyElement = { open: () => true };
