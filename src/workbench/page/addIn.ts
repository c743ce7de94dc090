import type { AddIn } from "../model";

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
