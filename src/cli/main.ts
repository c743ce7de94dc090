/** Starts the command `nianbao` where the user stands. */
import { run } from "./run";
import { failureText } from "./unexpected";

// npm runs scripts in the project's folder and says in INIT_CWD where the user stood.
const base =
  process.env.npm_lifecycle_event === "nianbao" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

/** The result cannot be written: a full disk is the user's, not ours. */
class OutputFailure extends Error {}

let isClosed = false;

/** Prints; false where the reader has seen enough (`| head`) and has closed the pipe. */
function print(text: string): Promise<boolean> {
  if (isClosed) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (failure?: NodeJS.ErrnoException | null) => {
      isClosed = failure?.code === "EPIPE";
      if (failure && !isClosed) reject(new OutputFailure(failure.message, { cause: failure.code }));
      else resolve(!isClosed);
    });
  });
}

// A failure to print is told to whoever printed (above); a failure to print an error can be told to nobody.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

function unwrittenText({ message, cause }: OutputFailure): string {
  const why =
    cause === "ENOSPC"
      ? {
          zh: "磁盘已满。请腾出空间，再运行一次。",
          en: "the disk is full. Free some space and run this again.",
        }
      : { zh: message, en: message };
  return `结果没有写完：${why.zh}\nThe result could not be written: ${why.en}\n`;
}

run(process.argv.slice(2), base, { out: print, error: (text) => process.stderr.write(text) }).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    const text = failure instanceof OutputFailure ? unwrittenText(failure) : failureText(failure);
    process.stderr.write(text);
    process.exitCode = 2;
  },
);
