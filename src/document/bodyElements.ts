import type { BodyReader } from "./bodyReader";
import { revisionElements } from "./elementsRevision";
import { tableElements } from "./elementsTable";
import { textElements } from "./elementsText";
import { wrapperElements } from "./elementsWrapper";
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
