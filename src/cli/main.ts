import { run } from "./run";

// npm runs scripts in the project's folder and says in INIT_CWD where the user stood.
const base =
  process.env.npm_lifecycle_event === "nianbao" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

void run(process.argv.slice(2), base, {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
