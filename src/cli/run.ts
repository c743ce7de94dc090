/** Runs the command that the words name. */

import type { Language, Sentence } from "../report";
import { help, readWords, UsageError, type Call, type Command, type OptionKind, type Words } from "./args";
import { check } from "./commands/check";
import { fields } from "./commands/fields";
import { fix } from "./commands/fix";
import { newReport } from "./commands/new";
import { printable } from "./text/printable";
import { Writer } from "./writer";

/** What the command prints to, and what makes its files. */
export type Streams = Pick<Call, "out" | "error"> & Partial<Pick<Call, "writer">>;

const options: Readonly<Record<string, OptionKind>> = {
  format: { type: "string", of: ["text", "json"] },
  lang: { type: "string", of: ["zh", "en"] },
  help: { type: "boolean" },
  year: { type: "string" },
  unit: { type: "string" },
  zeros: { type: "boolean" },
  out: { type: "string" },
};

const commands: Readonly<Record<string, Command>> = { check, fields, fix, new: newReport };

/**
 * Runs the command.
 * @param words the words behind `nianbao`
 * @param base folder that relative paths start from
 * @returns the exit code
 */
export async function run(
  words: readonly string[],
  base: string,
  { out, error, writer = new Writer() }: Streams,
): Promise<number> {
  try {
    const { names, values } = readWords(words, options);
    const language = values.get("lang") === "en" ? "en" : "zh";
    if (values.has("help")) {
      return (await out(help[language])) ? 0 : 2;
    }
    const [name, ...rest] = names;
    const command = commandNamed(name, values);
    if (rest.includes("")) throw new UsageError(emptyPath);
    const format = values.get("format") === "json" ? "json" : "text";
    return await command.run({ names: rest, values, format, language, base, out, error, writer });
  } catch (failure) {
    if (!(failure instanceof UsageError)) throw failure;
    const language = languageIn(words);
    // Whoever has not said which language gets both.
    const said = (language === null ? (["zh", "en"] as const) : [language]).map((each) =>
      printable(failure.sentence[each]),
    );
    error(`${said.join("\n")}\n\n${help[language ?? "zh"]}`);
    return 2;
  } finally {
    writer.close();
  }
}

/** An empty path would lead to the folder where the user stands. */
const emptyPath: Sentence = {
  zh: "路径是空的，请写文件或文件夹。",
  en: "The path is empty. Name a file or a folder.",
};

function commandNamed(name: string | undefined, values: Words["values"]): Command {
  const all = Object.keys(commands);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || !command) {
    throw new UsageError(
      name === undefined
        ? { zh: `请说明要做什么：${all.join("、")}。`, en: `Say what to do: ${all.join(", ")}.` }
        : {
            zh: `没有“${name}”这个命令，可用的是：${all.join("、")}。`,
            en: `There is no command “${name}”; there are: ${all.join(", ")}.`,
          },
    );
  }
  const foreign = [...values.keys()].find((option) => option !== "lang" && !command.options.includes(option));
  if (foreign !== undefined) {
    throw new UsageError({
      zh: `${name} 没有 --${foreign} 这个选项。`,
      en: `${name} has no option --${foreign}.`,
    });
  }
  return command;
}

/** The language that words which could not be understood ask for. */
function languageIn(words: readonly string[]): Language | null {
  const line = words.join(" ");
  return /--lang[ =]en\b/u.test(line) ? "en" : /--lang[ =]zh\b/u.test(line) ? "zh" : null;
}
