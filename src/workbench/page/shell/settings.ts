/** What the page is told from outside: preferences, the list of samples, the add-in's manifest. */

import type { Switches } from "../../host";
import type { AddIn } from "../../model";
import { FAILURES, type Language, PageError, type Sentence } from "./texts";

/** How the page is set. The address can say it (`?sample=…&lang=en&theme=dark`), else the browser remembers it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** In CSS pixels. */
  readonly paneWidth: number;
}

/** The widths that Office gives a task pane, in CSS pixels. */
export const PANE_WIDTH = { least: 320, usual: 360, most: 480 } as const;

const KEY = "nianbao.workbench";

/**
 * @param search the query of the address
 * @param stored what was remembered, any text
 * @param system what the browser prefers
 */
export function readPreferences(
  search: string,
  stored: string | null,
  system: { readonly isDark: boolean },
): Preferences {
  const query = new URLSearchParams(search);
  const known = parse(stored);
  const language = query.get("lang") ?? known["language"];
  const theme = query.get("theme") ?? known["theme"] ?? (system.isDark ? "dark" : "light");
  return {
    language: language === "en" ? "en" : "zh",
    theme: theme === "dark" ? "dark" : "light",
    paneWidth: clampPaneWidth(Number(query.get("pane") ?? known["paneWidth"] ?? PANE_WIDTH.usual)),
  };
}

/** Brings a width into what a pane can have. */
export function clampPaneWidth(width: number): number {
  if (!Number.isFinite(width)) return PANE_WIDTH.usual;
  return Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));
}

/** What the browser remembers; null where it does not let the page ask. */
export function storedPreferences(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function storePreferences(preferences: Preferences): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that stores nothing for this page starts with the defaults next time.
  }
}

function parse(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Office looks and speaks as the page does. */
export function officeSwitches({ theme, language }: Preferences): Pick<Switches, "theme" | "language"> {
  return { theme, language: language === "zh" ? "zh-CN" : "en-US" };
}

/** A document to try things on, as `samples/index.json` lists it. */
export interface Sample {
  /** The file's name beside the list. */
  readonly file: string;
  readonly title: Sentence;
  readonly about: Sentence;
}

/** Where the build puts the samples, beside the page. */
const FOLDER = "samples/";

/**
 * The list of samples.
 * @throws {PageError} where it cannot be read
 */
export async function fetchSamples(): Promise<readonly Sample[]> {
  const response = await fetch(`${FOLDER}index.json`).catch(() => null);
  if (!response?.ok) throw new PageError(FAILURES.noSamples);
  return parseSamples(await response.json().catch(() => null));
}

/**
 * A sample's bytes.
 * @throws {PageError} where it cannot be read
 */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(FOLDER + encodeURIComponent(sample.file)).catch(() => null);
  if (!response?.ok) throw new PageError(FAILURES.noSamples);
  return new Uint8Array(await response.arrayBuffer());
}

/** Takes the entries that are samples; a file's name must not lead elsewhere. */
export function parseSamples(value: unknown): readonly Sample[] {
  const list = Array.isArray(value) ? value : isRecord(value) ? value["samples"] : null;
  return Array.isArray(list) ? list.filter(isSample) : [];
}

function isSample(value: unknown): value is Sample {
  return (
    isRecord(value) &&
    typeof value["file"] === "string" &&
    /^[^/\\]+\.docx$/.test(value["file"]) &&
    isSentence(value["title"]) &&
    isSentence(value["about"])
  );
}

function isSentence(value: unknown): value is Sentence {
  return isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/**
 * Who the add-in is, from the manifest that is served beside it: documents keep settings under its id.
 *
 * @param manifest the text of manifest.xml
 * @returns undefined where it names no id
 */
export function addInOf(manifest: string): AddIn | undefined {
  const page = new DOMParser().parseFromString(manifest, "application/xml");
  const text = (name: string): string | undefined => page.getElementsByTagName(name)[0]?.textContent?.trim();
  const id = text("Id");
  // As Word writes it for an add-in that was loaded from a catalog on the machine.
  return id
    ? { id, version: text("Version") ?? "1.0.0.0", store: "developer", storeType: "Registry" }
    : undefined;
}

/** Reads the manifest; without one the host takes an id of its own. */
export async function fetchAddIn(): Promise<AddIn | undefined> {
  const response = await fetch("manifest.xml").catch(() => null);
  return response?.ok ? addInOf(await response.text()) : undefined;
}
