/** What the session needs of the browser: the clipboard, the user's settings, and whether the user looks at the pane. */
import * as z from "zod/mini";
import { realTime, type Timer } from "./autoCheck";

export interface Browser extends Timer {
  /** Puts a text on the clipboard. @returns whether it was copied */
  readonly copy: (text: string) => Promise<boolean>;
  /** Ids of the rules that the user has switched off: a habit of the user's, not of a document. */
  readonly loadOffRules: () => ReadonlySet<string>;
  readonly storeOffRules: (rules: ReadonlySet<string>) => void;
  readonly isHidden: () => boolean;
  /** Calls back when the user comes to the pane, and when the page goes; the function that it returns ends that. */
  readonly watch: (onCome: () => void, onLeave: () => void) => () => void;
}

/** The browser that the page is in. */
export const browser: Browser = {
  ...realTime,
  copy: copyText,
  loadOffRules,
  storeOffRules,
  isHidden: () => document.visibilityState === "hidden",
  watch: (onCome, onLeave) => {
    const onChange = () => {
      if (document.visibilityState !== "hidden") onCome();
    };
    window.addEventListener("focus", onChange);
    document.addEventListener("visibilitychange", onChange);
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("focus", onChange);
      document.removeEventListener("visibilitychange", onChange);
      window.removeEventListener("pagehide", onLeave);
    };
  },
};

const KEY = "nianbao.offRules";
const ruleIds = z.array(z.string());

function loadOffRules(): ReadonlySet<string> {
  try {
    return new Set(ruleIds.parse(JSON.parse(localStorage.getItem(KEY) ?? "[]")));
  } catch {
    return new Set(); // The page has no storage, or this is not our record: every rule is checked.
  }
}

/** Keeps the ids for the next time. Where there is no storage they last as long as the pane. */
function storeOffRules(rules: ReadonlySet<string>): void {
  try {
    if (rules.size > 0) localStorage.setItem(KEY, JSON.stringify([...rules]));
    else localStorage.removeItem(KEY);
  } catch {
    // Some browsers refuse storage to frames.
  }
}

/** Web views may lack the clipboard API or deny it; the old copy command on a selected text area does the same. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.focus();
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
