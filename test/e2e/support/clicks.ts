import { settled, type Workbench } from "./workbench";

/** Presses a button of the pane, and waits until the pane is idle. */
export async function press({ pane }: Workbench, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
  await settled({ pane });
}

/** Counts the clicks on the page and in the pane from now on. @returns how many they were */
export async function countClicks({ page }: Workbench): Promise<() => Promise<number>> {
  const frames = page.frames();
  for (const frame of frames) {
    await frame.evaluate(() => {
      const { documentElement: root } = document;
      root.dataset.clicks = "0";
      addEventListener("click", () => (root.dataset.clicks = String(Number(root.dataset.clicks) + 1)), true);
    });
  }
  return async () => {
    const counts = frames.map((frame) =>
      frame.evaluate(() => Number(document.documentElement.dataset.clicks)),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
}
