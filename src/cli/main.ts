/** Starts the command `nianbao` where the user stands. */
import { run } from "./run";

// npm runs scripts in the project's folder and says in INIT_CWD where the user stood.
const base =
  process.env.npm_lifecycle_event === "nianbao" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. A full disk is the user's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0);
    if (stream === process.stdout) say("结果没有写完", "The result could not be written", message);
    process.exit(2);
  });
}

function say(zh: string, en: string, reason: string): void {
  process.stderr.write(`${zh}：${reason}\n${en}: ${reason}\n`);
}

run(process.argv.slice(2), base, {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    const reason = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    say("程序出了错，没有核对完。请把下面的内容告诉我们", "The command failed; please report this", reason);
    process.exitCode = 2;
  },
);
