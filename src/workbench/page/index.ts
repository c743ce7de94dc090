/** Starts the embedded Word's page. */

import { switchesOfAddress } from "../host";
import { fetchAddIn, fetchSamples, readPreferences, storedPreferences } from "./shell/settings";
import { byId, FAILURES, PageError } from "./shell/texts";
import { Workbench } from "./shell/workbench";

/**
 * `?sample=FILE&lang=en&theme=dark` and any switch by its name (`&readOnly=yes`) set how the page starts. The switches
 * are on the page where the address names one, or asks for them by `?dev`.
 */
async function start(): Promise<void> {
  const { search } = window.location;
  const query = new URLSearchParams(search);
  const switches = switchesOfAddress(search);
  byId("switches").hidden = !query.has("dev") && Object.keys(switches).length === 0;
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const preferences = readPreferences(search, storedPreferences(), { isDark });
  const [samples, addIn] = await Promise.all([fetchSamples().catch(asFailure), fetchAddIn()]);
  const list = samples instanceof PageError ? [] : samples;
  const workbench = new Workbench(preferences, switches, list, addIn);
  if (samples instanceof PageError) workbench.showError(samples.sentence);
  else await workbench.openSample(query.get("sample"));
}

function asFailure(error: unknown): PageError {
  return error instanceof PageError ? error : new PageError(FAILURES.noSamples);
}

void start();
