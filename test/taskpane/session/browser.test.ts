/** @jest-environment jsdom */
import { browser } from "../../../src/taskpane/session/browser";

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(document, "execCommand");
});

function give(target: object, name: string, value: unknown) {
  Object.defineProperty(target, name, { value, configurable: true });
}

describe("copying text", () => {
  test("uses the clipboard where there is one", async () => {
    const writeText = jest.fn(() => Promise.resolve());
    give(navigator, "clipboard", { writeText });
    expect(await browser.copy("结果")).toBe(true);
    expect(writeText).toHaveBeenCalledWith("结果");
  });

  test("falls back on the copy command, which takes what is selected, and leaves the page as it was", async () => {
    give(navigator, "clipboard", { writeText: () => Promise.reject(new Error("denied")) });
    let copied = "";
    give(document, "execCommand", () => {
      const area = document.activeElement as HTMLTextAreaElement;
      copied = area.value.slice(area.selectionStart, area.selectionEnd);
      return true;
    });
    const button = document.body.appendChild(document.createElement("button"));
    button.focus();
    expect(await browser.copy("一\n二")).toBe(true);
    expect(copied).toBe("一\n二");
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test("says when neither works", async () => {
    expect(await browser.copy("结果")).toBe(false);
  });
});

describe("the rules that are switched off", () => {
  afterEach(() => localStorage.clear());

  test("are kept in the browser until all are on again", () => {
    browser.storeOffRules(new Set(["blank", "label"]));
    expect([...browser.loadOffRules()]).toEqual(["blank", "label"]);
    browser.storeOffRules(new Set());
    expect(localStorage).toHaveLength(0);
  });

  test.each(["", "{", "7", '{"blank":true}', "[1]"])("are none where %j is kept in their place", (kept) => {
    localStorage.setItem("nianbao.offRules", kept);
    expect(browser.loadOffRules().size).toBe(0);
  });
});

describe("whether the tables at a glance are unfolded", () => {
  afterEach(() => localStorage.clear());

  test("is kept in the browser, and nothing where they are folded", () => {
    expect(browser.loadIsOverviewOpen()).toBe(false);
    browser.storeIsOverviewOpen(true);
    expect(browser.loadIsOverviewOpen()).toBe(true);
    browser.storeIsOverviewOpen(false);
    expect(localStorage).toHaveLength(0);
  });

  test.each(["", "{", "1", '"true"'])("is not where %j is kept in its place", (kept) => {
    localStorage.setItem("nianbao.overview", kept);
    expect(browser.loadIsOverviewOpen()).toBe(false);
  });
});
