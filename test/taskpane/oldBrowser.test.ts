/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../src/taskpane");
const page = readFileSync(join(folder, "taskpane.html"), "utf8");
const script = readFileSync(join(folder, "static/old-browser.js"), "utf8");

const edge =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763";
const trident = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const webView2 =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0";
const safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";

function openIn(userAgent: string) {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root"><div id="opening">正在打开……</div></div>';
  jest.spyOn(window.navigator, "userAgent", "get").mockReturnValue(userAgent);
  window.eval(script);
  return document.getElementById("opening")?.textContent ?? "";
}

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe("a web view that is too old", () => {
  test.each([
    ["Internet Explorer", trident],
    ["the first Edge", edge],
  ])("is told what to install: %s", (_name, userAgent) => {
    expect(openIn(userAgent)).toContain("Microsoft Edge WebView2 运行时");
  });

  test.each([
    ["WebView2", webView2],
    ["Safari's", safari],
  ])("is not %s", (_name, userAgent) => {
    expect(openIn(userAgent)).toBe("正在打开……");
  });
});

test("a pane whose files do not arrive says so in the end", () => {
  openIn(webView2);
  jest.advanceTimersByTime(20_000);
  expect(document.getElementById("opening")?.textContent).toContain("窗格还没有打开");
});

test("a pane that has opened hears nothing more of it", () => {
  openIn(webView2);
  document.getElementById("root")!.textContent = "全部相符";
  jest.advanceTimersByTime(20_000);
  expect(document.body.textContent).toBe("全部相符");
});

describe("the page", () => {
  const shown = new DOMParser().parseFromString(page, "text/html");

  test("is never white: it says that it opens, and what it needs without scripts", () => {
    expect(shown.querySelector("#root #opening")?.textContent).toBe("正在打开……");
    expect(shown.querySelector("noscript")?.textContent).toContain("JavaScript");
  });

  test("loads the check for old web views before office.js, and no script stands in the page itself", () => {
    const scripts = [...shown.querySelectorAll("script")];
    expect(scripts.map((element) => element.getAttribute("src"))).toEqual([
      "old-browser.js",
      "<%= htmlWebpackPlugin.options.officeJs %>",
    ]);
    expect(scripts.every((element) => element.textContent === "")).toBe(true);
  });
});
