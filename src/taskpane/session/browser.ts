/** What the session needs of the browser: the clipboard, the user's settings, and whether the user looks at the pane. */
import * as z from "zod/mini";
import { realTime, type Timer } from "./autoCheck";

export interface Browser extends Timer {
  /** Puts a text on the clipboard. @returns whether it was copied */
  readonly copy: (text: string) => Promise<boolean>;
  /** Ids of the rules that the user has switched off: a habit of the user's, not of a document. */
  readonly loadOffRules: () => ReadonlySet<string>;
  readonly storeOffRules: (rules: ReadonlySet<string>) => void;
  /** Whether the user left the tables at a glance unfolded. */
  readonly loadIsOverviewOpen: () => boolean;
  readonly storeIsOverviewOpen: (isOpen: boolean) => void;
  readonly isHidden: () => boolean;
  /** Calls back when the user comes to the pane, and when the page goes; the function that it returns ends that. */
  readonly watch: (onCome: () => void, onLeave: () => void) => () => void;
}

/** The browser that the page is in. */
export const browser: Browser = {
  ...realTime,
  copy: copyText,
  loadOffRules: () => new Set(stored(OFF_RULES, ruleIds) ?? []),
  storeOffRules: (rules) => store(OFF_RULES, rules.size > 0 ? [...rules] : null),
  loadIsOverviewOpen: () => stored(OVERVIEW, z.boolean()) ?? false,
  storeIsOverviewOpen: (isOpen) => store(OVERVIEW, isOpen || null),
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

const OFF_RULES = "nianbao.offRules";
const OVERVIEW = "nianbao.overview";
const ruleIds = z.array(z.string());

/** What was kept under a name; null where the page has no storage, or it is not our record. */
function stored<T>(name: string, shape: z.ZodMiniType<T>): T | null {
  try {
    return shape.parse(JSON.parse(localStorage.getItem(name) ?? ""));
  } catch {
    return null;
  }
}

/** Keeps a value for the next time; null for none. Where there is no storage it lasts as long as the pane. */
function store(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
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
