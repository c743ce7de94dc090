import type { NewDocumentResult } from "./types";

/**
 * Opens a .docx as a new document. Hosts that cannot say so in many ways (the web by an error of its own, #1745, an old
 * library by a missing method): whatever stands in the way, the caller has the file, and offers it as a download.
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
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
