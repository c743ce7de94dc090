/** The process in which files are examined: one message asks, one answers. */
import type { TaskName } from "./outcomes";
import { examineHere } from "./tasks";

process.on("message", ({ task, file }: { task: TaskName; file: string }) => {
  void examineHere(task, file).then((ended) => process.send?.(ended));
});
// Ready: what was loaded until here is no part of any file's time.
process.send?.("ready");
