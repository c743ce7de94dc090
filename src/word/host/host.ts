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
 * Calls back whenever the selection moves, which is as near as the common API comes to telling of an edit. It happens
 * often, and for our own selections, too. A host without the event never calls back.
 * @returns a function that ends it
 */
export function watch(onMaybeChanged: () => void): () => void {
  const { document } = Office.context;
  const event = Office.EventType.DocumentSelectionChanged;
  let isOver = false;
  const handler = (): void => {
    if (!isOver) onMaybeChanged();
  };
  try {
    document.addHandlerAsync(event, handler);
  } catch {
    return () => undefined;
  }
  return () => {
    isOver = true;
    try {
      document.removeHandlerAsync(event, { handler });
    } catch {
      // The page is closing, and the host is gone already: it calls nobody any more.
    }
  };
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
