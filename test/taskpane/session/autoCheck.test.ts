import { createScheduler, quietAfter, type TaskOutcome } from "../../../src/taskpane/session/autoCheck";
import { FakeBrowser } from "../support/fakeBrowser";

function setUp(length = 10) {
  const timer = new FakeBrowser();
  const runs: number[] = [];
  const state = { outcome: "done" as TaskOutcome };
  const scheduler = createScheduler(async () => {
    runs.push(timer.now());
    timer.spend(length);
    return state.outcome;
  }, timer);
  return { timer, runs, state, scheduler };
}

describe("a quiet check", () => {
  test("waits until the selection has come to rest", async () => {
    const { timer, runs, scheduler } = setUp();
    for (let times = 0; times < 20; times += 1) {
      scheduler.hint("selection");
      await timer.pass(100);
    }
    expect(runs).toEqual([]);
    await timer.pass(quietAfter.selection);
    expect(runs).toHaveLength(1);
  });

  test("comes sooner when the user comes to the pane", async () => {
    const { timer, runs, scheduler } = setUp();
    scheduler.hint("focus");
    await timer.pass(quietAfter.focus);
    expect(runs).toHaveLength(1);
  });

  test("is not repeated without another hint", async () => {
    const { timer, runs, scheduler } = setUp();
    scheduler.hint("selection");
    await timer.pass(60_000);
    expect(runs).toHaveLength(1);
  });

  test("takes at most a twentieth of the time, however often the selection moves", async () => {
    const { timer, runs, scheduler } = setUp(1000);
    for (let times = 0; times < 100; times += 1) {
      scheduler.hint("selection");
      await timer.pass(1100);
    }
    expect(runs.length).toBeLessThanOrEqual(6);
    expect(runs.length).toBeGreaterThan(2);
  });

  test("of a document that takes long waits until the user comes to the pane", async () => {
    const { timer, runs, scheduler } = setUp(3000);
    scheduler.hint("selection");
    await timer.pass(10_000);
    expect(runs).toHaveLength(1);
    expect(scheduler.hint("selection")).toBe(false);
    await timer.pass(200_000);
    expect(runs).toHaveLength(1);
    expect(scheduler.hint("focus")).toBe(true);
    await timer.pass(1000);
    expect(runs).toHaveLength(2);
  });

  test("that cannot be at all waits for the next hint, and says nothing of how long reading takes", async () => {
    const { timer, runs, state, scheduler } = setUp(3000);
    scheduler.hint("selection");
    await timer.pass(100_000);
    state.outcome = "never";
    scheduler.hint("focus");
    await timer.pass(100_000);
    expect(runs).toHaveLength(2);
    expect(scheduler.hint("selection")).toBe(false);
  });

  test("that cannot be now is tried again until it can", async () => {
    const { timer, runs, state, scheduler } = setUp();
    state.outcome = "later";
    scheduler.hint("focus");
    await timer.pass(5000);
    const tried = runs.length;
    expect(tried).toBeGreaterThan(1);
    state.outcome = "done";
    await timer.pass(60_000);
    expect(runs).toHaveLength(tried + 1);
  });

  test("does not come after the end", async () => {
    const { timer, runs, scheduler } = setUp();
    scheduler.hint("focus");
    scheduler.end();
    scheduler.hint("selection");
    await timer.pass(60_000);
    expect(runs).toEqual([]);
  });
});
