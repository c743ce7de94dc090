import { parseArgs } from "node:util";
import type { Language } from "../report";
import { check } from "./check";
import { fieldsText } from "./fields";
import { helpText, UsageError } from "./usage";

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs the command.
 * @param words the words behind `nianbao`
 * @param base folder that relative paths start from
 * @returns the exit code
 */
export async function run(words: readonly string[], base: string, { out, error }: Streams): Promise<number> {
  let language: Language = languageIn(words);
  try {
    const options = parse(words);
    language = options.language;
    if (options.isHelp) {
      out(helpText(language));
      return 0;
    }
    const [command, ...names] = options.words;
    if (command === "check") return await check({ names, base, ...options }, out);
    if (command === "fields") {
      if (names.length > 0) throw unknownWord(names[0]!);
      out(fieldsText(options.format));
      return 0;
    }
    throw command === undefined
      ? new UsageError({ zh: "请说明要做什么：check 或 fields。", en: "Say what to do: check or fields." })
      : unknownWord(command);
  } catch (failure) {
    if (!(failure instanceof UsageError)) throw failure;
    error(`${failure.sentence[language]}\n\n${helpText(language)}`);
    return 2;
  }
}

function parse(words: readonly string[]) {
  const { values, positionals } = readWords(words);
  const format = values.format ?? "text";
  const language = values.lang ?? "zh";
  if (format !== "text" && format !== "json") {
    throw new UsageError({ zh: "--format 只能是 text 或 json。", en: "--format is text or json." });
  }
  if (language !== "zh" && language !== "en") {
    throw new UsageError({ zh: "--lang 只能是 zh 或 en。", en: "--lang is zh or en." });
  }
  return { words: positionals, format, language, isHelp: values.help ?? false } as const;
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch {
    const unknown = words.find((word) => word.startsWith("-")) ?? "";
    throw unknownWord(unknown);
  }
}

function unknownWord(word: string): UsageError {
  return new UsageError({ zh: `看不懂“${word}”。`, en: `“${word}” is not understood.` });
}

/** The language of the sentence about words that could not be parsed. */
function languageIn(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  return words[at + 1] === "en" && at >= 0 ? "en" : words.includes("--lang=en") ? "en" : "zh";
}
