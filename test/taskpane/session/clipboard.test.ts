/** @jest-environment jsdom */
import { copyText } from "../../../src/taskpane/session/clipboard";

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
    expect(await copyText("结果")).toBe(true);
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
    expect(await copyText("一\n二")).toBe(true);
    expect(copied).toBe("一\n二");
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test("says when neither works", async () => {
    expect(await copyText("结果")).toBe(false);
  });
});
