/** x */

import type { Host } from "../../host";
import type { TextRange, WordDocument } from "../../model";

/** All that the document's side of the page needs of the host: no switches, no protocol, no add-in. */
export interface HostPort {
  readonly document: WordDocument;
  /** Nobody can type: the read-only mode, or a protected document. */
  readonly isReadOnly: boolean;
  /** Replaces characters within one paragraph as the user at the keyboard does, and gives the new text's range. Throws where the document refuses. */
  type(range: TextRange, text: string): TextRange;
  /** Makes the user's selection known. */
  select(range: TextRange): void;
}

export interface HostListener {
  changed(host: Host, by: "user" | "add-in"): void;
  /** An add-in selected something. */
  selected(host: Host): void;
  /** An add-in opens another document. */
  opened(file: Uint8Array): void;
}

/** Kinds of `w:documentProtection` under which a user cannot type. */
const CLOSED_PROTECTION: ReadonlySet<string | null> = new Set(["readOnly", "comments", "forms"]);

/** The port of a host. It tells what the user did from what an add-in did: the page shows the user's acts already. */
export function portOf(host: Host, listener: HostListener): HostPort {
  let isUser = false;
  const asUser = <T>(act: () => T): T => {
    isUser = true;
    try {
      return act();
    } finally {
      isUser = false;
    }
  };
  host.onChange(() => listener.changed(host, isUser ? "user" : "add-in"));
  host.onSelection(() => {
    if (!isUser) listener.selected(host);
  });
  host.onNewDocument((file) => listener.opened(file));
  return {
    document: host.document,
    get isReadOnly() {
      return host.switches.readOnly || CLOSED_PROTECTION.has(host.document.protection);
    },
    type: (range, text) => asUser(() => host.user.type(range, text)),
    select: (range) => asUser(() => host.user.select(range)),
  };
}
