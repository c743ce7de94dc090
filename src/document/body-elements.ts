import type { BodyReader } from "./body-reader";
import { revisionElements } from "./elements-revision";
import { tableElements } from "./elements-table";
import { textElements } from "./elements-text";
import { wrapperElements } from "./elements-wrapper";
import type { ElementTable } from "./xml";

/** Every element of the main part that matters; the content of all others is read as if they were not there. */
export const bodyElements: ElementTable<BodyReader> = {
  "w:document": { open: (body) => void (body.isDocument = true) },
  "w:body": {
    open: (body) => void (body.isInBody = body.isDocument),
    close(body) {
      body.flushPending();
      body.isInBody = false;
    },
  },
  ...textElements,
  ...tableElements,
  ...revisionElements,
  ...wrapperElements,
};
