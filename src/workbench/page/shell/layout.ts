/** The page's layout: the pane's edge, zoom, dropped files, downloads, keys that work everywhere. */

import type { DocumentArea } from "../view/pages";
import { clampPaneWidth, PANE_WIDTH } from "./settings";
import { byId } from "./texts";

/** How much the keyboard moves the edge of the pane, in CSS pixels. */
const STEP = 20;

/** Lets the edge between document and pane be dragged, and moved with the arrow keys. */
export function makeResizer(resizer: HTMLElement, width: number, onChange: (width: number) => void): void {
  const set = (wanted: number): number => {
    const value = clampPaneWidth(wanted);
    document.documentElement.style.setProperty("--pane-width", `${value}px`);
    resizer.setAttribute("aria-valuenow", String(value));
    return value;
  };
  resizer.setAttribute("aria-valuemin", String(PANE_WIDTH.least));
  resizer.setAttribute("aria-valuemax", String(PANE_WIDTH.most));
  let current = set(width);

  resizer.addEventListener("pointerdown", (down) => {
    const [start, before] = [down.clientX, current];
    resizer.setPointerCapture(down.pointerId);
    document.body.classList.add("dragging"); // the pane's frame would swallow the pointer
    const move = (event: PointerEvent) => (current = set(before + start - event.clientX));
    const end = () => {
      resizer.removeEventListener("pointermove", move);
      document.body.classList.remove("dragging");
      onChange(current);
    };
    resizer.addEventListener("pointermove", move);
    resizer.addEventListener("lostpointercapture", end, { once: true });
  });
  resizer.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (step === 0) return;
    current = set(current + step);
    onChange(current);
  });
}

/** Smaller than this nobody reads: the document is scrolled sideways instead. */
const LEAST_ZOOM = 0.35;

/** Shows pages that are wider than their area smaller, as Word's page width does. */
export function fitPages({ scroller, pages }: Pick<DocumentArea, "scroller" | "pages">): void {
  pages.style.setProperty("zoom", "1");
  const widths = Array.from(
    pages.querySelectorAll("section.docx"),
    (page) => page.getBoundingClientRect().width,
  );
  const widest = Math.max(0, ...widths);
  const { paddingLeft, paddingRight } = getComputedStyle(scroller);
  const room = scroller.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  if (widest > room) pages.style.setProperty("zoom", String(Math.max(LEAST_ZOOM, room / widest)));
}

/** Takes files that are dropped anywhere on the page. */
export function acceptDrops(overlay: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (isShown: boolean) => {
    overlay.hidden = !isShown;
    document.body.classList.toggle("dragging", isShown);
  };
  window.addEventListener("dragenter", (event) => hasFiles(event) && show(true));
  window.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  window.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault(); // or the browser would go to the file
    show(false);
    onFiles(Array.from(event.dataTransfer?.files ?? []));
  });
}

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export interface ShortcutActions {
  readonly save: () => void;
  /** Puts the caret into the document. */
  readonly enterDocument: () => void;
}

/**
 * The keys that work everywhere: F6 changes between document and pane as in Office, Ctrl+S saves, Ctrl+O opens.
 *
 * @param view the page's window, or the pane's
 */
export function connectShortcuts(view: Window, { save, enterDocument }: ShortcutActions): void {
  view.addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const key = event.key.toLowerCase();
    if (event.key === "F6") changeSides(enterDocument);
    else if (isCommand && key === "s") save();
    else if (isCommand && key === "o") byId("file", HTMLInputElement).click();
    else return;
    event.preventDefault();
  });
}

function changeSides(enterDocument: () => void): void {
  const pane = document.getElementById("pane");
  if (document.activeElement === pane) enterDocument();
  else pane?.focus();
}
