import { byId } from "./dom";

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
