import { open, rm } from "node:fs/promises";

/** Why a file was not made. */
export type CreateFailure = "exists" | "no-folder" | "no-access";

/**
 * Makes a new file. One that is there already is left as it is, also if it appears in the same moment.
 * @returns null when it was made
 */
export async function createFile(file: string, content: () => Uint8Array): Promise<CreateFailure | null> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(content());
    } catch (failure) {
      // Half a report is none.
      await rm(file, { force: true });
      throw failure;
    } finally {
      await handle.close();
    }
    return null;
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === "EEXIST") return "exists";
    return code === "ENOENT" || code === "ENOTDIR" ? "no-folder" : "no-access";
  }
}
