/** A process beside this one that examines files. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Ended, Outcomes, TaskName } from "./outcomes";

/**
 * Runs tasks one after the other in a process of their own, so that a file that hangs or takes the process down is
 * reported instead of suffered. A process that did not answer is ended; the next task gets a new one.
 */
export class WorkerProcess {
  private worker: ChildProcess | null = null;

  /**
   * @param script the worker: says "ready", then answers each `{ task, file }` with an `Ended`
   * @param seconds time limit of each task
   */
  constructor(
    private readonly script: string,
    private readonly seconds: Readonly<Record<TaskName, number>>,
  ) {}

  async examine<N extends TaskName>(task: N, file: string): Promise<Ended<Outcomes[N]>> {
    const worker = (this.worker ??= await start(this.script));
    const ended = await answerOf<Outcomes[N]>(worker, { task, file }, this.seconds[task]);
    if (ended.kind === "hung" || !worker.connected) this.close();
    return ended;
  }

  close(): void {
    this.worker?.kill("SIGKILL");
    this.worker = null;
  }
}

async function start(script: string): Promise<ChildProcess> {
  const worker = fork(script);
  await Promise.race([once(worker, "message"), once(worker, "exit")]);
  return worker;
}

function answerOf<T>(worker: ChildProcess, question: object, seconds: number): Promise<Ended<T>> {
  return new Promise((resolve) => {
    const end = (ended: Ended<T>): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("exit", onExit);
      resolve(ended);
    };
    const onMessage = (ended: unknown): void => end(ended as Ended<T>);
    const onExit = (code: number | null, signal: string | null): void =>
      end({ kind: "crashed", error: `the process ended with ${signal ?? code}` });
    const timer = setTimeout(() => end({ kind: "hung", seconds }), seconds * 1000);
    worker.on("message", onMessage).on("exit", onExit);
    worker.send(question, (error) => {
      if (error) end({ kind: "crashed", error: error.message });
    });
  });
}
