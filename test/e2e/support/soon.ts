/**
 * Polls until the page is as it should be: drawing follows writing by a moment.
 *
 * @throws {Error} naming the condition if it does not come about in time
 */
export async function soon(condition: () => Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
