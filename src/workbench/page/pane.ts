import type { Host } from "../host";
import { PageError } from "./sentence";
import { FAILURES } from "./texts";

/**
 * Opens the add-in's own page, unchanged, in a new frame with the host in its window. Writing the page's bytes into
 * the empty frame keeps the window that has the host; navigating there would lose it, and office.js would leave.
 *
 * @param slot what holds the frame; an older frame in it goes
 * @param name the frame's name for screen readers
 * @returns the frame
 * @throws {PageError} where the add-in's page cannot be read
 */
export async function openPane(slot: HTMLElement, host: Host, name: string): Promise<HTMLIFrameElement> {
  const response = await fetch("taskpane.html").catch(() => null);
  if (!response?.ok) throw new PageError(FAILURES.noPane);
  const html = await response.text();
  const frame = document.createElement("iframe");
  frame.id = "pane";
  frame.title = name;
  slot.replaceChildren(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) throw new PageError(FAILURES.noPane);
  page.open();
  host.install(frame.contentWindow);
  page.write(html);
  page.close();
  return frame;
}
