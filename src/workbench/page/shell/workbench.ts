/** The whole page: what is around the workspace. */

import type { Sentence } from "../../../report";
import { DEFAULT_SWITCHES, type Host, type Switches } from "../../host";
import type { AddIn } from "../../model";
import { showSwitches } from "./options";
import { sourceOf } from "./documents";
import { askBeforeLoss, connectHeader, showErrorBar, showHeader, withdrawQuestion } from "./header";
import { acceptDrops, connectShortcuts, makeResizer } from "./layout";
import { fetchSample, officeSwitches, type Preferences, type Sample, storePreferences } from "./settings";
import { Workspace } from "./workspace";
import { applyLanguage, byId, FAILURES } from "./texts";

/** The whole page: the workspace, the header, what opens documents, preferences and switches. */
export class Workbench {
  private readonly workspace: Workspace;
  /** The document that the question is about, or was. */
  private asked: Host | null = null;
  /** What the bar above the document says. */
  private error: Sentence | null = null;

  constructor(
    private preferences: Preferences,
    private switches: Partial<Switches>,
    private readonly samples: readonly Sample[],
    addIn: AddIn | undefined,
  ) {
    this.workspace = new Workspace({
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
    await this.workspace.show(async () => ({
      bytes: await fetchSample(sample),
      name: sample.file,
      sample: sample.file,
    }));
  }

  /** Says what went wrong in the bar above the document; null takes the bar away. */
  showError(sentence: Sentence | null): void {
    this.error = sentence;
    showErrorBar(sentence, this.preferences.language);
  }

  private openFiles(files: readonly File[]): void {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.showError(FAILURES.oneFile);
    this.askFirst(() => void this.workspace.show(() => sourceOf(file)));
  }

  /** Asks first, where that would lose changes to the document that is shown. */
  private askFirst(go: () => unknown): void {
    const { open } = this.workspace;
    if (open?.isChanged) {
      this.asked = open.host;
      askBeforeLoss(open.name, this.preferences.language, () => this.workspace.save(), go);
    } else go();
    this.showState(); // the list of samples shows what is open until the answer is there
  }

  private effectiveSwitches(): Switches {
    const ofPage = officeSwitches(this.preferences);
    return { ...DEFAULT_SWITCHES, platform: "OfficeOnline", ...ofPage, ...this.switches };
  }

  /** A host with other switches on the document as it is now, and a new pane on it. */
  private setSwitches(switches: Partial<Switches>): void {
    this.switches = switches;
    this.showDrawer();
    this.workspace.showAgain();
  }

  /** Theme and language are the page's and Office's: the pane opens again in them. */
  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    storePreferences(this.preferences);
    if (!("theme" in change || "language" in change)) return;
    this.switches = { ...this.switches, ...officeSwitches(this.preferences) };
    this.showPreferences();
    this.workspace.open?.host.set(this.effectiveSwitches());
    void this.workspace.openPane();
  }

  private showPreferences(): void {
    const { language, theme } = this.preferences;
    applyLanguage(document, language);
    document.documentElement.dataset["theme"] = theme;
    byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
    showErrorBar(this.error, language);
    this.showDrawer();
    this.showState();
  }

  private showDrawer(): void {
    const { language } = this.preferences;
    showSwitches(this.switches, this.effectiveSwitches(), language, (switches) => this.setSwitches(switches));
  }

  private showState(): void {
    const { preferences, samples } = this;
    const { documents, open } = this.workspace;
    // Answered later it would be about another document.
    if (open?.host !== this.asked) withdrawQuestion();
    showHeader(samples, open, preferences.language);
    documents.show(byId("documents"), preferences.language, {
      show: (index) => void this.workspace.turnTo(index),
      close: () => this.askFirst(() => this.workspace.close()),
    });
  }

  private connect(): void {
    const { workspace } = this;
    connectHeader({
      sample: (file) => this.askFirst(() => void this.openSample(file)),
      files: (files) => this.openFiles(files),
      save: () => workspace.save(),
      reload: () => void workspace.openPane(),
      theme: () => this.prefer({ theme: this.preferences.theme === "dark" ? "light" : "dark" }),
      language: () => this.prefer({ language: this.preferences.language === "zh" ? "en" : "zh" }),
      "error-close": () => this.showError(null),
      "switches-reset": () => this.setSwitches({}),
    });
    connectShortcuts(window, workspace.shortcuts);
    makeResizer(byId("resizer"), this.preferences.paneWidth, (paneWidth) => this.prefer({ paneWidth }));
    acceptDrops(byId("drop"), (files) => this.openFiles(files));
    window.addEventListener("beforeunload", (event) => {
      if (workspace.documents.isAnyUnsaved) event.preventDefault();
    });
  }
}
