/** Makes files, in a process of its own: where a file system does not answer, that one is killed and the command ends. */

import { fork, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Sentence } from "../report";
import { nameOf, rawPath, type RawPath } from "./rawPath";

/** Milliseconds after which an act is given up. Far above what a slow drive takes for a report. */
const patience = 60_000;

/** Why a file was not made. */
export type CreateFailure = "exists" | "no-folder" | "no-access" | "no-answer";

/** What a copy takes over from the file that it is made of: `mode` as of `fs.Stats`, times in seconds. */
export interface Likeness {
  readonly mode: number;
  readonly accessed: number;
  readonly modified: number;
}

/** What the process is asked for; it answers with `Seen` or `Made`. */
export type Order = { readonly look: RawPath } | FileOrder;

export interface FileOrder {
  readonly file: RawPath;
  /** Where it is written, in the same folder, before it gets its name. */
  readonly beside: RawPath;
  /** To be made if it is not there. */
  readonly folder: RawPath | null;
  readonly content: Uint8Array;
  readonly like: Likeness | null;
}

export interface Seen {
  readonly kind: "folder" | "other" | null;
  readonly real: Uint8Array;
}

export type Made = "made" | Exclude<CreateFailure, "no-answer">;

/** Makes files, one at a time. The process is started at the first act. */
export class Writer {
  /** Whether the file system did not answer: then nothing more is tried. */
  isLost = false;
  private child: ChildProcess | null = null;

  /**
   * @param limit milliseconds after which an act is given up, and with it all that follow
   * @param flags Node's, for the process
   */
  constructor(
    private readonly limit: number = patience,
    private readonly flags: readonly string[] = [],
  ) {}

  /**
   * What stands at a path, null where nothing does or nothing that can be seen, and where the path leads to.
   * @returns null if there is no answer
   */
  async look(file: string): Promise<{ kind: Seen["kind"]; real: string } | null> {
    const seen = (await this.ask({ look: rawPath(file) })) as Seen | null;
    return seen && { kind: seen.kind, real: nameOf(Buffer.from(seen.real)) };
  }

  /**
   * Makes a new file. One that is there already is left as it is, also if it appears in the same moment.
   * @param like what it takes over of another file; its folder is then made as well
   * @returns null when it was made
   */
  async create(
    file: string,
    content: Uint8Array,
    like: Likeness | null = null,
  ): Promise<CreateFailure | null> {
    const folder = path.dirname(file);
    const made = (await this.ask({
      file: rawPath(file),
      beside: rawPath(path.join(folder, `.nianbao-${randomUUID()}`)),
      folder: like && rawPath(folder),
      content,
      like,
    })) as Made | null;
    return made === "made" ? null : (made ?? "no-answer");
  }

  /** Ends the process. */
  close(): void {
    if (this.child?.connected) this.child.disconnect();
  }

  /** The answer; null if there is none. */
  private async ask(order: Order): Promise<unknown> {
    if (this.isLost) return null;
    const child = (this.child ??= start(this.flags));
    const over = new AbortController();
    const { signal } = over;
    try {
      child.send(order);
      const [answer] = (await Promise.race([
        once(child, "message", { signal }),
        once(child, "exit", { signal }).then(() => [null]),
        setTimeout(this.limit, [null], { signal }),
      ])) as [unknown];
      this.isLost = answer === null;
      return answer;
    } catch {
      this.isLost = true;
      return null;
    } finally {
      over.abort();
      if (this.isLost) child.kill("SIGKILL");
    }
  }
}

/** Nothing of the process holds the command, nor the pipe that the command prints to. */
function start(flags: readonly string[]): ChildProcess {
  const child = fork(path.join(__dirname, "writerProcess.js"), {
    execArgv: [...flags],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Whoever waits for an answer hears of it as well.
  child.on("error", () => undefined);
  child.unref();
  child.channel?.unref();
  return child;
}

/** Why a file was not made, in words, and what to do. */
export const createFailures: Readonly<Record<CreateFailure, (file: string) => Sentence>> = {
  exists: (file) => ({
    zh: `没有生成：${file} 已经存在，不覆盖。请换一个文件名或文件夹，或先把它移走。`,
    en: `Nothing was made: ${file} exists and is not overwritten. Give another name or folder, or move it away.`,
  }),
  "no-folder": (file) => ({
    zh: `没有生成：${file} 所在的文件夹不存在，或者建不了。请先建文件夹，或换一个位置。`,
    en: `Nothing was made: the folder of ${file} does not exist or cannot be made. Make it first, or choose another.`,
  }),
  "no-access": (file) => ({
    zh: `没有生成：${file} 写不进去，可能没有权限、磁盘已满或文件名不合规定。请换一个位置或文件名。`,
    en: `Nothing was made: ${file} cannot be written. You may lack permission, the disk may be full, or the name may not be allowed.`,
  }),
  "no-answer": (file) => ({
    zh: `没有生成：${file} 所在的磁盘或网络位置没有回应。请检查连接，或换一个位置，再运行一次。`,
    en: `Nothing was made: the drive or network place of ${file} does not answer. Check the connection or choose another place, and run this again.`,
  }),
};
