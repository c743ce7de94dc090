import { DEFAULT_SWITCHES, type Switches } from "../host";
import type { AddIn } from "../model";
import { byId } from "./dom";
import { Editing } from "./editing";
import { connectHeader, showHeader } from "./header";
import { Keyboard } from "./keyboard";
import { acceptDrops, download, fitPages, makeResizer } from "./layout";
import { type OpenDocument, openDocument, type Source } from "./openDocument";
import { openPane } from "./pane";
import { type Preferences, storePreferences } from "./preferences";
import { UnsavedQuestion } from "./question";
import { fetchSample, type Sample } from "./samples";
import { pointOut, scrollTo, showSpan, spanOfHost } from "./selection";
import { PageError, type Sentence } from "./sentence";
import { connectShortcuts } from "./shortcuts";
import { connectDrawer, showSwitches } from "./switchDrawer";
import { type SwitchName, withSwitch } from "./switchFields";
import { applyLanguage, FAILURES, TEXTS } from "./texts";

/** The page: one open document, the pane beside it, and the header's controls. */
export class Workbench {
  private readonly desk = byId("desk");
  private readonly paper = byId("paper");
  private readonly styles = new CSSStyleSheet();
  private readonly editing: Editing;
  private readonly keyboard: Keyboard;
  private readonly question: UnsavedQuestion;
  private open: OpenDocument | null = null;
  private isChanged = false;
  private isRefreshing = false;
  private openings = 0;
  private error: Sentence | null = null;

  constructor(
    private preferences: Preferences,
    private switches: Partial<Switches>,
    private readonly samples: readonly Sample[],
    private readonly addIn: AddIn | undefined,
  ) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.styles];
    this.editing = new Editing(this.paper, {
      outdated: () => void this.refresh(),
      refused: (reason) => this.showError(reason),
    });
    this.keyboard = new Keyboard(this.paper);
    this.question = new UnsavedQuestion(() => this.save());
    this.connect();
    this.showPreferences();
  }

  /** Opens a sample by its file name, else the first one. */
  async openSample(file: string | null): Promise<void> {
    const sample = this.samples.find((one) => one.file === file) ?? this.samples[0];
    if (!sample) return this.showError(FAILURES.noSamples);
    await this.show(async () => ({
      bytes: await fetchSample(sample),
      name: sample.file,
      sample: sample.file,
    }));
  }

  /** Says what went wrong in the bar above the document; null takes the bar away. */
  showError(sentence: Sentence | null): void {
    this.error = sentence;
    const bar = byId("error");
    bar.hidden = sentence === null;
    const text = bar.querySelector("p");
    if (text) text.textContent = sentence?.[this.preferences.language] ?? "";
  }

  /**
   * Opens a document. The last one asked for wins; on failure the page keeps what it has.
   *
   * @param again whether it is the document that is open, on another host: its place and its changes stay
   */
  private async show(load: () => Promise<Source>, again = false): Promise<void> {
    const opening = (this.openings += 1);
    const isLast = () => opening === this.openings;
    this.setBusy(true);
    try {
      const source = await load();
      if (!isLast()) return;
      const desk = { scroller: this.desk, paper: this.paper, styles: this.styles };
      const options = { switches: this.effectiveSwitches(), addIn: this.addIn };
      const open = await openDocument(source, desk, options, {
        changed: (by) => this.onChanged(by),
        selected: () => void this.onSelected(),
      });
      if (isLast()) await this.take(open, again);
    } catch (error) {
      if (isLast()) this.showError(error instanceof PageError ? error.sentence : FAILURES.unreadable);
    } finally {
      if (isLast()) this.setBusy(false);
      this.showState();
    }
  }

  private async take(open: OpenDocument, again: boolean): Promise<void> {
    this.open = open;
    this.isChanged &&= again;
    this.editing.attach(open.paper);
    this.keyboard.attach(open.paper);
    pointOut(open.paper, null);
    fitPages(this.desk, this.paper);
    if (!again) this.desk.scrollTo(0, 0);
    this.showError(null);
    await this.openPane();
  }

  private async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.showError(FAILURES.oneFile);
    const load = async () => ({
      bytes: new Uint8Array(await file.arrayBuffer()),
      name: file.name,
      sample: null,
    });
    this.askFirst(() => void this.show(load));
  }

  private async openPane(): Promise<void> {
    if (!this.open) return;
    try {
      const frame = await openPane(byId("pane-slot"), this.open.host, TEXTS.pane[this.preferences.language]);
      if (frame.contentWindow) connectShortcuts(frame.contentWindow, () => this.save());
    } catch (error) {
      this.showError(error instanceof PageError ? error.sentence : FAILURES.noPane);
    }
  }

  private onChanged(by: "user" | "add-in"): void {
    this.isChanged = true;
    this.showState();
    if (by === "user" || this.isRefreshing) return;
    // One batch changes many cells: draw once, when it is through.
    this.isRefreshing = true;
    setTimeout(() => {
      this.isRefreshing = false;
      void this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    try {
      await this.editing.refresh();
      this.keyboard.restore();
    } catch {
      this.showError(FAILURES.notDrawn);
    }
  }

  /** The add-in sent the user somewhere: the document scrolls there, the keyboard stays in the pane. */
  private async onSelected(): Promise<void> {
    await this.refresh();
    const paper = this.open?.paper;
    const span = paper && spanOfHost(paper);
    if (!paper || !span) return;
    scrollTo(paper, span, this.desk);
    showSpan(paper, span);
    pointOut(paper, span);
  }

  private save(): void {
    if (!this.open) return;
    download(this.open.host.save(), this.open.name);
    this.isChanged = false;
    this.showState();
  }

  /** Changes to a sample may be lost; those to a file of the user's not without a question. */
  private get mustAsk(): boolean {
    return this.isChanged && this.open?.sample === null;
  }

  private askFirst(go: () => void): void {
    if (this.mustAsk) this.question.ask(go);
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
    const { open } = this;
    if (!open) return;
    const { name, sample } = open;
    void this.show(() => Promise.resolve({ bytes: open.host.save(), name, sample }), true);
  }

  private changeSwitch(name: SwitchName, text: string): boolean {
    const switches = withSwitch(this.switches, name, text);
    if (switches) this.setSwitches(switches);
    return switches !== null;
  }

  /** Theme and language are the page's and Office's: the pane opens again in them. */
  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    storePreferences(this.preferences);
    if (!("theme" in change || "language" in change)) return;
    this.switches = { ...this.switches, ...officeSwitches(this.preferences) };
    this.showPreferences();
    this.open?.host.set(this.effectiveSwitches());
    void this.openPane();
  }

  private showPreferences(): void {
    const { language, theme } = this.preferences;
    applyLanguage(document, language);
    document.documentElement.dataset["theme"] = theme;
    byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
    this.showError(this.error);
    this.showDrawer();
    this.showState();
  }

  private showDrawer(): void {
    const { language } = this.preferences;
    const onChange = (name: SwitchName, text: string) => this.changeSwitch(name, text);
    showSwitches(byId("switch-list"), this.effectiveSwitches(), language, onChange);
  }

  private showState(): void {
    const { preferences, samples, isChanged, open } = this;
    const isReadOnly = open?.paper.host.isReadOnly ?? false;
    const state = open && { name: open.name, sample: open.sample, isReadOnly };
    showHeader({ language: preferences.language, samples, isChanged, open: state });
  }

  private setBusy(isBusy: boolean): void {
    this.desk.setAttribute("aria-busy", String(isBusy));
    byId("progress").hidden = !isBusy || this.open !== null;
  }

  private connect(): void {
    connectHeader({
      openSample: (file) => this.askFirst(() => void this.openSample(file)),
      openFiles: (files) => void this.openFiles(files),
      save: () => this.save(),
      reload: () => void this.openPane(),
      switchTheme: () => this.prefer({ theme: this.preferences.theme === "dark" ? "light" : "dark" }),
      switchLanguage: () => this.prefer({ language: this.preferences.language === "zh" ? "en" : "zh" }),
    });
    connectDrawer(() => this.setSwitches({}));
    connectShortcuts(window, () => this.save());
    makeResizer(byId("resizer"), this.preferences.paneWidth, (paneWidth) => this.prefer({ paneWidth }));
    acceptDrops(byId("drop"), (files) => void this.openFiles(files));
    byId("error")
      .querySelector("button")
      ?.addEventListener("click", () => this.showError(null));
    new ResizeObserver(() => fitPages(this.desk, this.paper)).observe(this.desk);
    window.addEventListener("beforeunload", (event) => {
      if (this.mustAsk) event.preventDefault();
    });
  }
}

/** Office looks and speaks as the page does. */
function officeSwitches({ theme, language }: Preferences): Pick<Switches, "theme" | "language"> {
  return { theme, language: language === "zh" ? "zh-CN" : "en-US" };
}
