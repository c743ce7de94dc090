/** The official formats. */
import type { Format } from "../format";
import { format2019 } from "./2019";
import { format2021 } from "./2021";

/** Every official format, the newest first: where a table fits several equally well, the first one wins. */
export const officialFormats: readonly Format[] = [format2021, format2019];

/** The format in force for a report year, if one is known: of the formats, newest first, the first that had begun. */
export function formatInForce(year: number, formats: readonly Format[] = officialFormats): Format | null {
  return formats.find(({ since }) => since <= year) ?? null;
}

export { format2019, format2021 };
