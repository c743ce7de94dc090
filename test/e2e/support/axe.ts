import fs from "node:fs";
import type { Frame } from "playwright-core";

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/**
 * What axe finds serious or critical in a frame, those inside of it aside.
 *
 * @returns one line for each fault: empty if there is none
 */
export async function seriousFaults(frame: Frame): Promise<string[]> {
  // By the debugger's own way: the pages' policy lets no inline script in.
  await frame.evaluate(AXE);
  const violations = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    // Tabster, which moves Fluent's focus, puts elements at the ends of a list that pass the focus on at once.
    const context = { include: [document], exclude: ["[data-tabster-dummy]"] };
    const result = await axe.run(context, { iframes: false, resultTypes: ["violations"] });
    return result.violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`),
    );
}
