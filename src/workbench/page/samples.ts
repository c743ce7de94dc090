import { FAILURES } from "./texts";
import { PageError, type Sentence } from "./sentence";

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
