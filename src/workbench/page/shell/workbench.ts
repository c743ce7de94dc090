/** The page around the stage. */

import { DEFAULT_SWITCHES, type Switches } from "../../host";
import type { AddIn } from "../../model";
import { showSwitches } from "../switches/drawer";
import { sourceOf } from "./documents";
import { askBeforeLoss, connectHeader, ErrorBar, showHeader } from "./header";
import { acceptDrops, connectShortcuts, makeResizer } from "./layout";
import { fetchSample, officeSwitches, type Preferences, type Sample, storePreferences } from "./settings";
import { Stage } from "./stage";
import { applyLanguage, byId, FAILURES, type Sentence } from "./texts";

/** The page round the stage: its header, what opens documents, preferences and switches. */
export class Workbench {
  private readonly stage: Stage;
  private readonly errorBar = new ErrorBar();

  constructor(
    private preferences: Preferences,
    private switches: Partial<Switches>,
    private readonly samples: readonly Sample[],
    addIn: AddIn | undefined,
  ) {
    this.stage = new Stage({
      addIn,
      language: () => this.preferences.language,
      switches: () => this.effectiveSwitches(),
      say: (sentence) => this.showError(sentence),
      changed: () => this.showState(),
    });
    this.connect();
    this.showPreferences();
  }

  /** Opens a sample by its file name, else the first one. */
  async openSample(file: string | null): Promise<void> {
    const sample = this.samples.find((one) => one.file === file) ?? this.samples[0];
    if (!sample) return this.showError(FAILURES.noSamples);
    await this.stage.show(async () => ({
      bytes: await fetchSample(sample),
      name: sample.file,
      sample: sample.file,
    }));
  }

  /** Says what went wrong in the bar above the document; null takes the bar away. */
  showError(sentence: Sentence | null): void {
    this.errorBar.show(sentence, this.preferences.language);
  }

  private openFiles(files: readonly File[]): void {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.showError(FAILURES.oneFile);
    this.askFirst(() => void this.stage.show(() => sourceOf(file)));
  }

  /** Changes to a sample may be lost; those to a file of the user's not without a question. */
  private askFirst(go: () => unknown): void {
    const { documents, open } = this.stage;
    if (documents.isChanged && open?.sample === null) askBeforeLoss(() => this.stage.save(), go);
    else go();
    this.showState(); // the list of samples shows what is open until the answer is there
  }

  private effectiveSwitches(): Switches {
    return { ...DEFAULT_SWITCHES, ...officeSwitches(this.preferences), ...this.switches };
  }

  /** A host with other switches on the document as it is now, and a new pane on it. */
  private setSwitches(switches: Partial<Switches>): void {
    this.switches = switches;
    this.showDrawer();
    this.stage.showAgain();
  }

  /** Theme and language are the page's and Office's: the pane opens again in them. */
  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    storePreferences(this.preferences);
    if (!("theme" in change || "language" in change)) return;
    this.switches = { ...this.switches, ...officeSwitches(this.preferences) };
    this.showPreferences();
    this.stage.open?.host.set(this.effectiveSwitches());
    void this.stage.openPane();
  }

  private showPreferences(): void {
    const { language, theme } = this.preferences;
    applyLanguage(document, language);
    document.documentElement.dataset["theme"] = theme;
    byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
    this.errorBar.speak(language);
    this.showDrawer();
    this.showState();
  }

  private showDrawer(): void {
    const { language } = this.preferences;
    showSwitches(this.switches, this.effectiveSwitches(), language, (switches) => this.setSwitches(switches));
  }

  private showState(): void {
    const { preferences, samples } = this;
    const { documents, open } = this.stage;
    showHeader(samples, open, documents.isChanged, preferences.language);
    documents.show(byId("documents"), preferences.language, {
      show: (index) => void this.stage.turnTo(index),
      close: () => this.askFirst(() => this.stage.close()),
    });
  }

  private connect(): void {
    const { stage } = this;
    connectHeader({
      sample: (file) => this.askFirst(() => void this.openSample(file)),
      files: (files) => this.openFiles(files),
      save: () => stage.save(),
      reload: () => void stage.openPane(),
      theme: () => this.prefer({ theme: this.preferences.theme === "dark" ? "light" : "dark" }),
      language: () => this.prefer({ language: this.preferences.language === "zh" ? "en" : "zh" }),
    });
    byId("switches-reset").addEventListener("click", () => this.setSwitches({}));
    connectShortcuts(window, stage.shortcuts);
    makeResizer(byId("resizer"), this.preferences.paneWidth, (paneWidth) => this.prefer({ paneWidth }));
    acceptDrops(byId("drop"), (files) => this.openFiles(files));
    window.addEventListener("beforeunload", (event) => {
      if (stage.documents.isAnyUnsaved) event.preventDefault();
    });
  }
}
