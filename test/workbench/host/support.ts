import { DEFAULT_SWITCHES, type Switches } from "../../../src/workbench/host";
import { type BootedOffice, bootOffice } from "../../../testing/office/boot";
import { p, type RawDocx, rawDocx } from "../rawDocx";

/**
 * One booted office.js for a test file, in which every test opens its own document.
 * @returns opens a document and gives the office
 */
export function useOffice(): (raw: RawDocx | string, switches?: Partial<Switches>) => Promise<BootedOffice> {
  let office: BootedOffice;
  beforeAll(async () => {
    office = await bootOffice(rawDocx(p("")));
  });
  afterAll(() => office.close());
  return async (raw, switches = {}) => {
    await office.reopen(rawDocx(raw), { ...DEFAULT_SWITCHES, ...switches });
    return office;
  };
}

/** The code of the error that a promise is rejected with; `"none"` when it is not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "none";
  } catch (error) {
    // Not `instanceof`: the library's errors come from the window's realm.
    return typeof error === "object" && error && "code" in error ? String(error.code) : String(error);
  }
}
