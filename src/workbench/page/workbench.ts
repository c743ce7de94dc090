import { DEFAULT_SWITCHES, type Host, type Switches } from "../host";
import type { AddIn } from "../model";
import { byId } from "./dom";
import { Editing } from "./editing";
import { ErrorBar } from "./errorBar";
import { connectHeader, showHeader } from "./header";
import { Keyboard } from "./keyboard";
import { acceptDrops, download, fitPages, makeResizer } from "./layout";
import { type Arrival, Documents } from "./documents";
import { nameOfNew } from "./newNames";
import { type Desk, drawAgain, type OpenDocument, openDocument, type Source, sourceOf } from "./openDocument";
import { openPane } from "./pane";
import { officeSwitches, type Preferences, storePreferences } from "./preferences";
import { UnsavedQuestion } from "./question";
import { fetchSample, type Sample } from "./samples";
import { enterDocument, pointOut, scrollTo, showSpan, spanOfHost } from "./selection";
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
  private readonly documents = new Documents();
  private isRefreshing = false;
  private openings = 0;
  private readonly errorBar = new ErrorBar();
  private readonly shortcuts = {
    save: () => this.save(),
    enterDocument: () => enterDocument(this.open?.paper, this.desk),
  };

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
    this.errorBar.show(sentence, this.preferences.language);
  }

  /**
   * Opens a document. The last one asked for wins; on failure the page keeps what it has.
   *
   * @param arrival `again`: it is the document that is open, on another host; its place and its changes stay
   */
  private show(load: () => Promise<Source>, arrival: Arrival = "instead"): Promise<void> {
    return this.draw(
      async (isWanted) => {
        const options = { switches: this.effectiveSwitches(), addIn: this.addIn };
        const source = await load();
        if (!isWanted()) return null;
        return openDocument(source, this.place, options, {
          changed: (host, by) => this.onChanged(host, by),
          selected: (host) => void (host === this.open?.host && this.onSelected()),
          opened: (file) => this.openBeside(file),
        });
      },
      (open) => {
        this.documents.put(open, arrival);
        return arrival !== "again";
      },
    );
  }

  /** A new document beside the one that is open, which waits as it is. */
  private openBeside(bytes: Uint8Array): void {
    const name = nameOfNew(bytes, this.documents.names, this.preferences.language);
    void this.show(() => Promise.resolve({ bytes, name, sample: null }), "beside");
  }

  /** Shows one of the documents that are open. */
  private async turnTo(index: number): Promise<void> {
    const waiting = this.documents.documentAt(index);
    if (!waiting || waiting === this.open) return;
    waiting.host.set(this.effectiveSwitches());
    await this.draw(
      () => drawAgain(waiting, this.place),
      (open) => {
        this.documents.turnTo(index, open);
        return true;
      },
    );
  }

  /**
   * @param load draws a document; it need not once another one is wanted
   * @param put takes the document that was drawn, and says whether its page begins at the top
   */
  private async draw(
    load: (isWanted: () => boolean) => Promise<OpenDocument | null>,
    put: (open: OpenDocument) => boolean,
  ): Promise<void> {
    const opening = (this.openings += 1);
    const isLast = () => opening === this.openings;
    this.setBusy(true);
    try {
      const open = await load(isLast);
      if (open && isLast()) await this.take(open, put(open));
    } catch (error) {
      if (isLast()) this.showError(error instanceof PageError ? error.sentence : FAILURES.unreadable);
    } finally {
      if (isLast()) this.setBusy(false);
      this.showState();
    }
  }

  private async take(open: OpenDocument, fromTop: boolean): Promise<void> {
    this.editing.attach(open.paper);
    this.keyboard.attach(open.paper);
    pointOut(open.paper, null);
    fitPages(this.desk, this.paper);
    if (fromTop) this.desk.scrollTo(0, 0);
    this.showError(null);
    await this.openPane();
  }

  private async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.showError(FAILURES.oneFile);
    this.askFirst(() => void this.show(() => sourceOf(file)));
  }

  private async openPane(): Promise<void> {
    if (!this.open) return;
    try {
      const frame = await openPane(byId("pane-slot"), this.open.host, TEXTS.pane[this.preferences.language]);
      if (frame.contentWindow) connectShortcuts(frame.contentWindow, this.shortcuts);
    } catch (error) {
      this.showError(error instanceof PageError ? error.sentence : FAILURES.noPane);
    }
  }

  private onChanged(host: Host, by: "user" | "add-in"): void {
    this.documents.setChanged(host, true);
    this.showState();
    if (by === "user" || this.isRefreshing || host !== this.open?.host) return;
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
    this.documents.setChanged(this.open.host, false);
    this.showState();
  }

  /** Closes the document on the desk, and shows its neighbour. */
  private close(): void {
    this.askFirst(async () => {
      const closing = this.open;
      await this.turnTo(this.documents.neighbour);
      if (closing && this.open !== closing) this.documents.drop(closing);
      this.showState();
    });
  }

  private get open(): OpenDocument | null {
    return this.documents.shown;
  }

  private get place(): Desk {
    return { scroller: this.desk, paper: this.paper, styles: this.styles };
  }

  /** Changes to a sample may be lost; those to a file of the user's not without a question. */
  private get mustAsk(): boolean {
    return this.documents.isChanged && this.open?.sample === null;
  }

  private askFirst(go: () => unknown): void {
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
    void this.show(() => Promise.resolve({ bytes: open.host.save(), name, sample }), "again");
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
    this.errorBar.speak(language);
    this.showDrawer();
    this.showState();
  }

  private showDrawer(): void {
    const { language } = this.preferences;
    const onChange = (name: SwitchName, text: string): boolean => {
      const switches = withSwitch(this.switches, name, text);
      if (switches) this.setSwitches(switches);
      return switches !== null;
    };
    showSwitches(byId("switch-list"), this.effectiveSwitches(), language, onChange);
  }

  private showState(): void {
    const { preferences, samples, open } = this;
    const { isChanged } = this.documents;
    const isReadOnly = open?.paper.host.isReadOnly ?? false;
    const state = open && { name: open.name, sample: open.sample, isReadOnly };
    showHeader({ language: preferences.language, samples, isChanged, open: state });
    this.documents.show(byId("documents"), preferences.language, {
      show: (index) => void this.turnTo(index),
      close: () => this.close(),
    });
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
    connectShortcuts(window, this.shortcuts);
    makeResizer(byId("resizer"), this.preferences.paneWidth, (paneWidth) => this.prefer({ paneWidth }));
    acceptDrops(byId("drop"), (files) => void this.openFiles(files));
    new ResizeObserver(() => fitPages(this.desk, this.paper)).observe(this.desk);
    window.addEventListener("beforeunload", (event) => {
      if (this.documents.isAnyUnsaved) event.preventDefault();
    });
  }
}
