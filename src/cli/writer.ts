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

/** Milliseconds in which a file that is begun may become whole when the command is told to end. */
const grace = 2_000;
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Why a file was not made:
 * - `empty`: there is one without content
 * - `no-answer`: it was not begun, as the file system did not answer before
 * - `unknown`: it was begun, and nobody knows what became of it
 */
export type CreateFailure = "exists" | "empty" | "no-folder" | "no-access" | "no-answer" | "unknown";

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

export type Made = "made" | Exclude<CreateFailure, "no-answer" | "unknown">;

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
   * @param like what it takes over of another file
   * @param makesFolder whether its folder is made if it is not there
   * @returns null when it was made
   */
  async create(
    file: string,
    content: Uint8Array,
    { like = null, makesFolder = false }: { like?: Likeness | null; makesFolder?: boolean } = {},
  ): Promise<CreateFailure | null> {
    if (this.isLost) return "no-answer";
    const folder = path.dirname(file);
    const made = (await this.ask({
      file: rawPath(file),
      beside: rawPath(path.join(folder, `.nianbao-${randomUUID()}`)),
      folder: makesFolder ? rawPath(folder) : null,
      content,
      like,
    })) as Made | null;
    return made === "made" ? null : (made ?? "unknown");
  }

  /** Ends the process. */
  close(): void {
    if (this.child?.connected) this.child.disconnect();
  }

  /** The answer; null if there is none. A command that is told to end meanwhile ends behind the act. */
  private async ask(order: Order): Promise<unknown> {
    if (this.isLost) return null;
    const child = (this.child ??= start(this.flags));
    const over = new AbortController();
    const { signal } = over;
    const told: NodeJS.Signals[] = [];
    const end = async (name: NodeJS.Signals) => {
      await once(process, name, { signal });
      told.push(name);
      return setTimeout(grace, [null], { signal });
    };
    const asked = async () => {
      child.send(order);
      return once(child, "message", { signal });
    };
    try {
      const [answer] = (await Promise.race([
        once(child, "exit", { signal }).then(() => [null]),
        setTimeout(this.limit, [null], { signal }),
        ...endings.map(end),
        // Last, so that nothing is begun before the others are heard.
        asked(),
      ])) as [unknown];
      this.isLost = answer === null;
      return answer;
    } catch {
      this.isLost = true;
      return null;
    } finally {
      over.abort();
      if (this.isLost) child.kill("SIGKILL");
      for (const name of told) process.kill(process.pid, name);
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
  empty: (file) => ({
    zh: `没有生成：${file} 已经存在，是空的，可能是上次中断留下的。请看一眼，把它删去，再运行一次。`,
    en: `Nothing was made: ${file} exists and is empty, perhaps left by a run that was interrupted. Look at it, delete it, and run this again.`,
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
  unknown: (file) => ({
    zh: `不清楚 ${file} 是否已生成：写的时候磁盘或网络位置没有回应，或者程序被中断了。请检查连接，看一眼有没有这个文件，再运行一次；旁边以 .nianbao- 开头的文件可以删去。`,
    en: `Whether ${file} was made is not known: the drive or network place did not answer, or the program was interrupted. Check the connection, see whether the file is there, and run this again; files beside it that begin with .nianbao- may be deleted.`,
  }),
};
