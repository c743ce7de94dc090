import { markAndUnmark } from "./marking";
import type { Examine, Outcomes, TaskName } from "./outcomes";
import { readAndCheck } from "./reading";

const tasks: { readonly [N in TaskName]: (file: string) => Promise<Outcomes[N]> } = {
  read: readAndCheck,
  mark: (file) => markAndUnmark(file),
};

/** Runs a task in this process: nothing stops it but its end. */
export const examineHere: Examine = async (task, file) => {
  try {
    return { kind: "done", outcome: await tasks[task](file) };
  } catch (error) {
    return {
      kind: "crashed",
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};
