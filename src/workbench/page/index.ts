import { fetchAddIn } from "./shell/settings";
import { byId } from "./shell/texts";
import { readPreferences, storedPreferences } from "./shell/settings";
import { fetchSamples } from "./shell/settings";
import { PageError } from "./shell/texts";
import { offersSwitches, switchesOfAddress } from "./switchFields";
import { FAILURES } from "./shell/texts";
import { Workbench } from "./shell/workbench";

/**
 * `?sample=FILE&lang=en&theme=dark` and any switch by its name (`&readOnly=yes`) set how the page starts; `?dev` offers
 * the switches on the page.
 */
async function start(): Promise<void> {
  const { search } = window.location;
  byId("switches").hidden = !offersSwitches(search);
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const preferences = readPreferences(search, storedPreferences(), { isDark });
  const [samples, addIn] = await Promise.all([fetchSamples().catch(asFailure), fetchAddIn()]);
  const list = samples instanceof PageError ? [] : samples;
  const workbench = new Workbench(preferences, switchesOfAddress(search), list, addIn);
  if (samples instanceof PageError) workbench.showError(samples.sentence);
  else await workbench.openSample(new URLSearchParams(search).get("sample"));
}

function asFailure(error: unknown): PageError {
  return error instanceof PageError ? error : new PageError(FAILURES.noSamples);
}

void start();
