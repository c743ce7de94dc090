/** A browser whose time passes when the test says so. */
import type { Browser } from "../../../src/taskpane/session/browser";

export class FakeBrowser implements Browser {
  private time = 0;
  private waiting: { at: number; run: () => void }[] = [];
  private come = () => {};
  isPaneHidden = false;
  offRules: ReadonlySet<string> = new Set();
  isOverviewOpen = false;
  copied: string | null = null;

  now = () => this.time;
  after = (milliseconds: number, run: () => void) => {
    const entry = { at: this.time + milliseconds, run };
    this.waiting.push(entry);
    return () => void (this.waiting = this.waiting.filter((other) => other !== entry));
  };
  isHidden = () => this.isPaneHidden;
  watch = (onCome: () => void) => {
    this.come = onCome;
    return () => void (this.come = () => {});
  };
  loadOffRules = () => this.offRules;
  storeOffRules = (rules: ReadonlySet<string>) => void (this.offRules = rules);
  loadIsOverviewOpen = () => this.isOverviewOpen;
  storeIsOverviewOpen = (isOpen: boolean) => void (this.isOverviewOpen = isOpen);
  copy = async (text: string) => {
    this.copied = text;
    return true;
  };

  /** The user comes to the pane. */
  comeToPane(): void {
    this.come();
  }

  /** Passes time, and runs what is due. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      // Real time for what runs without a timer of ours.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.time = end;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Passes time within a task. */
  spend(milliseconds: number): void {
    this.time += milliseconds;
  }
}
