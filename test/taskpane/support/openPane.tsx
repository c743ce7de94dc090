import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../../src/taskpane/Pane";
import "./layout";
import type { Core } from "../../../src/taskpane/session/session";
import type { FakeWord } from "./fakeWord";

/** The pane over a document, its first check done, causes and all. */
export async function openPane(word: FakeWord, core: Core = word.core) {
  const user = userEvent.setup();
  render(<Pane word={word} core={core} />);
  await screen.findByText(/^核对 \d+ 条勾稽关系/u);
  await waitFor(() => expect(isBusy()).toBe(false));
  return user;
}

/** Whether the pane says that it is at work. */
export const isBusy = () => screen.getByRole("main").getAttribute("aria-busy") === "true";
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const isDisabled = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";
/** What the top of the pane tells a screen reader, and what the foot does. */
export const headline = () => screen.getAllByRole("status")[0]?.textContent ?? "";
export const said = () => screen.getAllByRole("status").at(-1)?.textContent ?? "";
/** Lets the pane come to rest, in a test that has its own time. */
export const quiet = (milliseconds = 1500) =>
  act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));
/** The user moves about in the document, which the pane notices when that is over. */
export async function edit(word: FakeWord, milliseconds?: number): Promise<void> {
  act(() => word.select?.());
  await quiet(milliseconds);
}
