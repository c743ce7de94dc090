import { createPacer, quietAfter, type Outcome, type Timer } from "../../../src/taskpane/session/pacer";

/** Time that passes when the test says so. */
class FakeTimer implements Timer {
  private time = 0;
  private waiting: { at: number; run: () => void }[] = [];
  now = () => this.time;
  after = (milliseconds: number, run: () => void) => {
    const entry = { at: this.time + milliseconds, run };
    this.waiting.push(entry);
    return () => void (this.waiting = this.waiting.filter((other) => other !== entry));
  };
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await Promise.resolve();
      await Promise.resolve();
    }
    this.time = end;
  }
  /** Passes time within a task. */
  spend(milliseconds: number): void {
    this.time += milliseconds;
  }
}

function setUp(length = 10) {
  const timer = new FakeTimer();
  const runs: number[] = [];
  const state = { outcome: "done" as Outcome };
  const pacer = createPacer(async () => {
    runs.push(timer.now());
    timer.spend(length);
    return state.outcome;
  }, timer);
  return { timer, runs, state, pacer };
}

describe("a quiet check", () => {
  test("waits until the selection has come to rest", async () => {
    const { timer, runs, pacer } = setUp();
    for (let times = 0; times < 20; times += 1) {
      pacer.hint("selection");
      await timer.pass(100);
    }
    expect(runs).toEqual([]);
    await timer.pass(quietAfter.selection);
    expect(runs).toHaveLength(1);
  });

  test("comes sooner when the user comes to the pane", async () => {
    const { timer, runs, pacer } = setUp();
    pacer.hint("focus");
    await timer.pass(quietAfter.focus);
    expect(runs).toHaveLength(1);
  });

  test("is not repeated without another hint", async () => {
    const { timer, runs, pacer } = setUp();
    pacer.hint("selection");
    await timer.pass(60_000);
    expect(runs).toHaveLength(1);
  });

  test("takes at most a twentieth of the time, however often the selection moves", async () => {
    const { timer, runs, pacer } = setUp(1000);
    for (let times = 0; times < 100; times += 1) {
      pacer.hint("selection");
      await timer.pass(1100);
    }
    expect(runs.length).toBeLessThanOrEqual(6);
    expect(runs.length).toBeGreaterThan(2);
  });

  test("of a document that takes long waits until the user comes to the pane", async () => {
    const { timer, runs, pacer } = setUp(3000);
    pacer.hint("selection");
    await timer.pass(10_000);
    expect(runs).toHaveLength(1);
    expect(pacer.hint("selection")).toBe(false);
    await timer.pass(200_000);
    expect(runs).toHaveLength(1);
    expect(pacer.hint("focus")).toBe(true);
    await timer.pass(1000);
    expect(runs).toHaveLength(2);
  });

  test("that cannot be at all waits for the next hint, and says nothing of how long reading takes", async () => {
    const { timer, runs, state, pacer } = setUp(3000);
    pacer.hint("selection");
    await timer.pass(100_000);
    state.outcome = "never";
    pacer.hint("focus");
    await timer.pass(100_000);
    expect(runs).toHaveLength(2);
    expect(pacer.hint("selection")).toBe(false);
  });

  test("that cannot be now is tried again until it can", async () => {
    const { timer, runs, state, pacer } = setUp();
    state.outcome = "later";
    pacer.hint("focus");
    await timer.pass(5000);
    const tried = runs.length;
    expect(tried).toBeGreaterThan(1);
    state.outcome = "done";
    await timer.pass(60_000);
    expect(runs).toHaveLength(tried + 1);
  });

  test("does not come after the end", async () => {
    const { timer, runs, pacer } = setUp();
    pacer.hint("focus");
    pacer.end();
    pacer.hint("selection");
    await timer.pass(60_000);
    expect(runs).toEqual([]);
  });
});
