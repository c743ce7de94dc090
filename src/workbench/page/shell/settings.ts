/** What the page is told from outside: preferences, the list of samples, the add-in's manifest. */

import type { Language } from "../../../report";
import * as z from "zod/mini";
import type { Switches } from "../../host";
import type { AddIn } from "../../model";
import { FAILURES, PageError } from "./texts";

/** The widths that Office gives a task pane, in CSS pixels. */
export const PANE_WIDTH = { least: 320, usual: 360, most: 480 } as const;

const KEY = "nianbao.workbench";

/** What the browser remembers; what cannot be understood was never said. */
const storedSchema = z.catch(
  z.object({
    language: z.catch(z.optional(z.enum(["zh", "en"])), undefined),
    theme: z.catch(z.optional(z.enum(["light", "dark"])), undefined),
    paneWidth: z.catch(z.optional(z.number()), undefined),
  }),
  {},
);

/** How the page is set. The address can say it (`?sample=…&lang=en&theme=dark`), else the browser remembers it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** In CSS pixels. */
  readonly paneWidth: number;
}

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
  const known = z.parse(storedSchema, jsonOf(stored));
  const language = query.get("lang") ?? known.language;
  const theme = query.get("theme") ?? known.theme ?? (system.isDark ? "dark" : "light");
  return {
    language: language === "en" ? "en" : "zh",
    theme: theme === "dark" ? "dark" : "light",
    paneWidth: clampPaneWidth(Number(query.get("pane") ?? known.paneWidth ?? PANE_WIDTH.usual)),
  };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return null;
  }
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

/** Office looks and speaks as the page does. */
export function officeSwitches({ theme, language }: Preferences): Pick<Switches, "theme" | "language"> {
  return { theme, language: language === "zh" ? "zh-CN" : "en-US" };
}

const sentenceSchema = z.object({ zh: z.string(), en: z.string() });

/** A document to try things on. `file` is its name beside the list; it must not lead elsewhere. */
const sampleSchema = z.object({
  file: z.string().check(z.regex(/^[^/\\]+\.docx$/)),
  title: sentenceSchema,
  about: sentenceSchema,
});

export type Sample = Readonly<z.output<typeof sampleSchema>>;

/** Where the build puts the samples, beside the page. */
const FOLDER = "samples/";

/**
 * The list of samples, as `samples/index.json` has it.
 * @throws {PageError} where it cannot be read
 */
export async function fetchSamples(): Promise<readonly Sample[]> {
  const response = await fetchSamplePart("index.json");
  return parseSamples(await response.json().catch(() => null));
}

/**
 * A sample's bytes.
 * @throws {PageError} where it cannot be read
 */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetchSamplePart(encodeURIComponent(sample.file));
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchSamplePart(name: string): Promise<Response> {
  const response = await fetch(FOLDER + name).catch(() => null);
  if (!response?.ok) throw new PageError(FAILURES.noSamples);
  return response;
}

/** Takes the entries that are samples. */
export function parseSamples(value: unknown): readonly Sample[] {
  const list = Array.isArray(value) ? value : [];
  return list.flatMap((entry) => z.safeParse(sampleSchema, entry).data ?? []);
}

/**
 * Who the add-in is, from the manifest that is served beside it: documents keep settings under its id.
 * @param manifest the text of manifest.xml
 * @returns undefined where it names no id
 */
export function addInOf(manifest: string): AddIn | undefined {
  const page = new DOMParser().parseFromString(manifest, "application/xml");
  const text = (name: string): string | undefined => page.getElementsByTagName(name)[0]?.textContent?.trim();
  const id = text("Id");
  return id ? { id, version: text("Version") ?? "1.0.0.0" } : undefined;
}

/** Reads the manifest; without one the host takes an id of its own. */
export async function fetchAddIn(): Promise<AddIn | undefined> {
  const response = await fetch("manifest.xml").catch(() => null);
  return response?.ok ? addInOf(await response.text()) : undefined;
}
