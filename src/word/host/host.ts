/** The Word that the pane runs in: what it can do, how it looks, when its document may have changed. */
import type { Language, Sentence } from "../../report";
import type { NewDocumentResult } from "../types";

/** Whether this is a Word with WordApi 1.3. Hosts may lack any part of `Office.context`: nothing here throws. */
export function isSupported(): boolean {
  return (
    typeof Word !== "undefined" && Office.context.requirements?.isSetSupported?.("WordApi", "1.3") === true
  );
}

/** The pane's language, which follows Office's own: Chinese of any kind, else English. */
export function language(): Language {
  return /^zh/i.test(Office.context.displayLanguage ?? "zh-CN") ? "zh" : "en";
}

/**
 * Whether Office shows dark panes: whether their background (`#rrggbb`) is nearer to black than to white, by its relative
 * luminance (ITU-R BT.709). Some hosts lack `isDarkTheme`; they all give the background.
 */
export function isDark(): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? "")?.[1];
  if (!digits) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Why the way the document was opened forbids writing, or null. */
export function readOnlyByMode(): Sentence | null {
  // The enumeration's value, not its name: old hosts lack Office.DocumentMode.
  if (String(Office.context.document?.mode) !== "readOnly") return null;
  return {
    zh: "文档以只读方式打开，只能查看，不能标出或修改。需要修改时请另存为一份副本。",
    en: "The document is open read-only: it can be checked, not marked or changed. Save a copy to change it.",
  };
}

/**
 * Calls back, often, when the user may have changed the document, and for our own acts, too. On the desktop that is where
 * Word tells of changed text (WordApi 1.6); that the selection moves is no reason to read there: Word would take the focus
 * from a comment that is being written, and the rest of it would be typed over what is selected
 * (OfficeDev/office-js#5187, #2309). Elsewhere it is whenever the selection moves, which is as near as the common API comes
 * to it. A host without events never calls back.
 * @returns a function that ends it
 */
export function watch(onHint: () => void): () => void {
  let isOver = false;
  let end: (() => void) | null = null;
  const tell = (): void => {
    if (!isOver) onHint();
  };
  if (isDesktop()) {
    void watchText(tell).then((ends) => {
      end = ends;
      if (isOver) end?.();
    });
  } else end = watchSelection(tell);
  return () => {
    isOver = true;
    end?.();
  };
}

function isDesktop(): boolean {
  // The enumeration's values: old hosts lack Office.PlatformType.
  return ["PC", "Mac"].includes(String(Office.context.platform));
}

/** Calls back, often, when the selection moves. The returned function ends that. A host without events never calls back. */
export function watchSelection(handler: () => void): () => void {
  const { document } = Office.context;
  const event = Office.EventType.DocumentSelectionChanged;
  try {
    document.addHandlerAsync(event, handler);
  } catch {
    return () => undefined;
  }
  return () => {
    try {
      document.removeHandlerAsync(event, { handler });
    } catch {
      // The page is closing, and the host is gone already: it calls nobody any more.
    }
  };
}

/** @returns what ends it; null where Word or its library has no such events (word-api.md §9: either may lack them) */
async function watchText(handler: () => void): Promise<(() => void) | null> {
  if (!Office.context.requirements.isSetSupported("WordApi", "1.6")) return null;
  const handling = (): Promise<void> => Promise.resolve(handler());
  try {
    return await Word.run(async (context) => {
      const { onParagraphAdded, onParagraphChanged, onParagraphDeleted } = context.document;
      const handlers = [
        onParagraphAdded.add(handling),
        onParagraphChanged.add(handling),
        onParagraphDeleted.add(handling),
      ];
      await context.sync();
      return () => {
        for (const one of handlers) one.remove();
        context.sync().catch(() => undefined);
      };
    });
  } catch {
    return null;
  }
}

/**
 * Opens a .docx as a new document. Hosts that cannot do that say so in many ways (Word on the web by an error of its
 * own, OfficeDev/office-js#1745; an old library by a missing method), so any error means `unsupported`.
 */
export async function newDocument(file: Uint8Array): Promise<NewDocumentResult> {
  try {
    await Word.run(async (context) => {
      context.application.createDocument(base64(file)).open();
      await context.sync();
    });
    return "opened";
  } catch {
    return "unsupported";
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  // A call takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
