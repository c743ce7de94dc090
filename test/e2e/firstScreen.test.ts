/** What is seen of the pane without scrolling it: the verdict, and what to do first. */
import { openWorkbench } from "./support/workbench";

/** Where the verdict, the first card and its title end, and where the bar of acts lies over them. */
async function firstScreen(width: number, height: number) {
  const { pane } = await openWorkbench({ width, height });
  return pane.locator("html").evaluate((html) => {
    const bottomOf = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? NaN;
    const card = html.querySelector("main li[data-place]");
    return {
      verdict: bottomOf(html.querySelector("header p")),
      title: bottomOf(card?.querySelector("h3")),
      card: bottomOf(card),
      foot: html.querySelector("[data-foot]")?.getBoundingClientRect().top ?? NaN,
    };
  });
}

test.each([
  [1366, 540],
  [700, 540],
  // A laptop's window at 200 %.
  [683, 450],
  [480, 900],
  [320, 540],
])("%i × %i px: the verdict and the whole first card", async (width, height) => {
  const { verdict, card, foot } = await firstScreen(width, height);
  expect(verdict).toBeLessThan(foot);
  expect(card).toBeLessThanOrEqual(foot);
});

test("where there is nothing to list the report at a glance has the whole width", async () => {
  const query = `sample=${encodeURIComponent("全部相符.docx")}`;
  const { pane } = await openWorkbench({ query, width: 800, height: 1000 });
  const box = await pane.getByRole("region", { name: "各表一览" }).boundingBox();
  expect(box?.width).toBeGreaterThan(700);
});

test.each([
  [683, 384],
  [320, 450],
])("%i × %i px: the verdict, and where the first finding is", async (width, height) => {
  const { verdict, title, foot } = await firstScreen(width, height);
  expect(verdict).toBeLessThan(foot);
  expect(title).toBeLessThanOrEqual(foot);
});
