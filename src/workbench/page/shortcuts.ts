import { byId } from "./dom";

/**
 * The keys that work everywhere: F6 changes between document and pane as in Office, Ctrl+S saves, Ctrl+O opens.
 *
 * @param view the page's window, or the pane's
 */
export function connectShortcuts(view: Window, save: () => void): void {
  view.addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const key = event.key.toLowerCase();
    if (event.key === "F6") changeSides();
    else if (isCommand && key === "s") save();
    else if (isCommand && key === "o") byId("file", HTMLInputElement).click();
    else return;
    event.preventDefault();
  });
}

function changeSides(): void {
  const pane = document.getElementById("pane");
  const stop = byId("paper").querySelector<HTMLElement>("[contenteditable][tabindex='0']");
  if (document.activeElement === pane) (stop ?? byId("desk")).focus();
  else pane?.focus();
}
