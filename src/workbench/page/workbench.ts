import { DEFAULT_SWITCHES, type Switches } from "../host";
import type { AddIn } from "../model";
import { Editing } from "./editing";
import { Keyboard } from "./keyboard";
import { acceptDrops, download, fitPages, makeResizer } from "./layout";
import { type OpenDocument, openDocument, type Source } from "./openDocument";
import { openPane } from "./pane";
import { type Preferences, storePreferences } from "./preferences";
import { fetchSample, type Sample } from "./samples";
import { pointOut, scrollTo, showSpan, spanOfHost } from "./selection";
import { PageError, type Sentence } from "./sentence";
import { setDrawerOpen, showSwitches } from "./switchDrawer";
import { type SwitchName, withSwitch } from "./switchFields";
import { applyLanguage, FAILURES, TEXTS } from "./texts";

/** The page: one open document, the pane beside it, and the header's controls. */
export class Workbench {
  private readonly styles = new CSSStyleSheet();
  private readonly editing: Editing;
  private readonly keyboard: Keyboard;
  private readonly desk = byId("desk");
  private readonly paper = byId("paper");
  private open: OpenDocument | null = null;
  private isChanged = false;
  private isRefreshing = false;
  private openings = 0;
  private error: Sentence | null = null;
  /** What waits for the answer whether changes may be lost. */
  private waiting: (() => void) | null = null;

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
    makeResizer(byId("resizer"), preferences.paneWidth, (paneWidth) => this.prefer({ paneWidth }));
    acceptDrops(byId("drop"), (files) => void this.openFiles(files));
    new ResizeObserver(() => fitPages(this.desk, this.paper)).observe(this.desk);
    this.connectHeader();
    this.connectKeys();
    window.addEventListener("beforeunload", (event) => {
      if (this.mustAsk()) event.preventDefault();
    });
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

  showError(sentence: Sentence | null): void {
    this.error = sentence;
    const bar = byId("error");
    bar.hidden = sentence === null;
    const text = bar.querySelector("p");
    if (text) text.textContent = sentence?.[this.preferences.language] ?? "";
  }

  /** Opens a document. The last one asked for wins; on failure the page keeps what it has. */
  private async show(load: () => Promise<Source>, isChanged = false): Promise<void> {
    const opening = (this.openings += 1);
    this.setBusy(true);
    try {
      const options = { switches: this.effectiveSwitches(), addIn: this.addIn };
      const source = await load();
      const listener = {
        changed: (by: "user" | "add-in") => this.onChanged(by),
        selected: () => void this.onSelected(),
      };
      if (opening !== this.openings) return;
      const open = await openDocument(
        source,
        { scroller: this.desk, paper: this.paper, styles: this.styles },
        options,
        listener,
      );
      if (opening !== this.openings) return;
      const isSameFile = this.open?.name === open.name && isChanged;
      this.open = open;
      this.isChanged = isChanged;
      this.editing.attach(open.paper);
      this.keyboard.attach(open.paper);
      if (!isSameFile) this.desk.scrollTo(0, 0);
      pointOut(open.paper, null);
      fitPages(this.desk, this.paper);
      this.showError(null);
      await this.openPane();
    } catch (error) {
      if (opening === this.openings)
        this.showError(error instanceof PageError ? error.sentence : FAILURES.unreadable);
    } finally {
      if (opening === this.openings) this.setBusy(false);
      this.showState();
    }
  }

  private async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.showError(FAILURES.oneFile);
    await this.askFirst(() =>
      this.show(async () => ({
        bytes: new Uint8Array(await file.arrayBuffer()),
        name: file.name,
        sample: null,
      })),
    );
  }

  private async openPane(): Promise<void> {
    if (!this.open) return;
    try {
      const frame = await openPane(byId("pane-slot"), this.open.host, TEXTS.pane[this.preferences.language]);
      frame.contentWindow?.addEventListener("keydown", (event) => this.onKey(event));
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

  private mustAsk(): boolean {
    return this.isChanged && this.open?.sample === null;
  }

  /** Asks before changes to a file of the user's are lost. */
  private async askFirst(go: () => Promise<void>): Promise<void> {
    if (!this.mustAsk()) return go();
    this.waiting = () => void go();
    byId("question").hidden = false;
    byId("discard-save").focus();
  }

  private answer(answer: "save" | "go" | "stay"): void {
    const go = this.waiting;
    this.waiting = null;
    byId("question").hidden = true;
    if (answer === "save") this.save();
    if (answer !== "stay") go?.();
    this.showState();
  }

  private effectiveSwitches(): Switches {
    const { theme, language } = this.preferences;
    const own = { theme, language: language === "zh" ? "zh-CN" : "en-US" };
    return { ...DEFAULT_SWITCHES, ...own, ...this.switches };
  }

  /** A host with other switches on the document as it is now, and a new pane on it. */
  private async setSwitches(switches: Partial<Switches>): Promise<void> {
    this.switches = switches;
    this.showDrawer();
    const { open, isChanged } = this;
    if (!open) return;
    const { name, sample } = open;
    await this.show(() => Promise.resolve({ bytes: open.host.save(), name, sample }), isChanged);
  }

  private changeSwitch(name: SwitchName, text: string): boolean {
    const switches = withSwitch(this.switches, name, text);
    if (switches) void this.setSwitches(switches);
    return switches !== null;
  }

  /** Theme and language are the page's and Office's: the pane opens again in them. */
  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    storePreferences(this.preferences);
    if (!("theme" in change || "language" in change)) return;
    const { theme: _theme, language: _language, ...switches } = this.switches;
    this.switches = switches;
    this.showPreferences();
    this.open?.host.set(this.effectiveSwitches());
    void this.openPane();
  }

  private showPreferences(): void {
    const { language, theme } = this.preferences;
    applyLanguage(document, language);
    document.documentElement.dataset["theme"] = theme;
    byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
    const select = byId("sample", HTMLSelectElement);
    const own = new Option(TEXTS.ownFile[language], "");
    select.replaceChildren(...this.samples.map(({ title, file }) => new Option(title[language], file)), own);
    this.showError(this.error);
    this.showDrawer();
    this.showState();
  }

  private showDrawer(): void {
    showSwitches(byId("switch-list"), this.effectiveSwitches(), this.preferences.language, (name, text) =>
      this.changeSwitch(name, text),
    );
  }

  private showState(): void {
    const { language } = this.preferences;
    const sample = this.samples.find(({ file }) => file === this.open?.sample);
    const select = byId("sample", HTMLSelectElement);
    select.value = sample?.file ?? "";
    for (const option of select.options) option.hidden = option.value === "" && sample !== undefined;
    byId("save", HTMLButtonElement).disabled = this.open === null;
    byId("file-name").textContent = sample ? "" : (this.open?.name ?? "");
    byId("state").textContent = this.open?.paper.host.isReadOnly
      ? TEXTS.readOnly[language]
      : this.isChanged
        ? TEXTS.unsaved[language]
        : "";
    const about = byId("about");
    about.hidden = sample === undefined;
    about.textContent = sample?.about[language] ?? "";
  }

  private setBusy(isBusy: boolean): void {
    this.desk.setAttribute("aria-busy", String(isBusy));
    byId("progress").hidden = !isBusy || this.open !== null;
  }

  private connectHeader(): void {
    const onClick = (id: string, act: () => void) => byId(id).addEventListener("click", act);
    const file = byId("file", HTMLInputElement);
    const select = byId("sample", HTMLSelectElement);
    select.addEventListener("change", () => {
      if (select.value !== "") void this.askFirst(() => this.openSample(select.value));
    });
    onClick("open", () => file.click());
    file.addEventListener("change", () => {
      void this.openFiles(Array.from(file.files ?? []));
      file.value = ""; // the same file can be chosen again
    });
    onClick("save", () => this.save());
    onClick("reload", () => void this.openPane());
    onClick("theme", () => this.prefer({ theme: this.preferences.theme === "dark" ? "light" : "dark" }));
    onClick("language", () => this.prefer({ language: this.preferences.language === "zh" ? "en" : "zh" }));
    onClick("switches", () =>
      setDrawerOpen(byId("drawer"), byId("switches"), byId("drawer").hidden === true),
    );
    onClick("switches-close", () => setDrawerOpen(byId("drawer"), byId("switches"), false));
    onClick("switches-reset", () => void this.setSwitches({}));
    onClick("discard-save", () => this.answer("save"));
    onClick("discard-go", () => this.answer("go"));
    onClick("discard-stay", () => this.answer("stay"));
    onClick("to-pane", () => document.getElementById("pane")?.focus());
    byId("error")
      .querySelector("button")
      ?.addEventListener("click", () => this.showError(null));
  }

  private connectKeys(): void {
    window.addEventListener("keydown", (event) => this.onKey(event));
    for (const [id, close] of [
      ["drawer", () => setDrawerOpen(byId("drawer"), byId("switches"), false)],
      ["question", () => this.answer("stay")],
    ] as const) {
      byId(id).addEventListener("keydown", (event) => event.key === "Escape" && close());
    }
  }

  /** The keys that work everywhere, in the pane too: F6 changes sides as in Office, Ctrl+S saves, Ctrl+O opens. */
  private onKey(event: KeyboardEvent): void {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const key = event.key.toLowerCase();
    if (event.key === "F6") this.changeSides();
    else if (isCommand && key === "s") this.save();
    else if (isCommand && key === "o") byId("file", HTMLInputElement).click();
    else return;
    event.preventDefault();
  }

  private changeSides(): void {
    const pane = document.getElementById("pane");
    if (document.activeElement !== pane) pane?.focus();
    else (this.paper.querySelector<HTMLElement>("[contenteditable][tabindex='0']") ?? this.desk).focus();
  }
}

/** An element of index.html. */
function byId(id: string): HTMLElement;
function byId<T extends HTMLElement>(id: string, type: new () => T): T;
function byId(id: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return element;
}
