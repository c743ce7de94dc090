import type { Sentence } from "../report";
import { UsageError } from "./usage";

/** What an option takes: nothing, any text, or one of the values listed. */
export type OptionKind = "flag" | "text" | readonly string[];

export interface Words {
  /** The words that are no options, in order. */
  readonly names: readonly string[];
  /** Values by option name; a flag has an empty one. Of an option given twice the last counts. */
  readonly values: ReadonlyMap<string, string>;
}

const SHORT: ReadonlyMap<string, string> = new Map([["-h", "--help"]]);

/**
 * Tells options from names: `--name value`, `--name=value`, `--flag`; behind `--` everything is a name.
 * @param options every option there is, without its dashes
 * @throws {UsageError} that names the word and says what belongs there
 */
export function readWords(words: readonly string[], options: Readonly<Record<string, OptionKind>>): Words {
  const names: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = SHORT.get(words[at]!) ?? words[at]!;
    if (word === "--") return { names: [...names, ...words.slice(at + 1)], values };
    if (!word.startsWith("-") || word === "-") {
      names.push(word);
      continue;
    }
    const [, name = "", attached] = /^--([^=]*)(?:=(.*))?$/su.exec(word) ?? [];
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    if (kind === undefined) throw new UsageError(noSuchOption(word));
    if (kind === "flag") {
      if (attached !== undefined) throw new UsageError(takesNoValue(name));
      values.set(name, "");
      continue;
    }
    const next = words[at + 1];
    const value = attached ?? (next?.startsWith("-") ? undefined : next);
    if (value === undefined || value === "") throw new UsageError(lacksValue(name, kind));
    if (kind !== "text" && !kind.includes(value)) throw new UsageError(wrongValue(name, kind, value));
    if (attached === undefined) at += 1;
    values.set(name, value);
  }
  return { names, values };
}

function noSuchOption(word: string): Sentence {
  return {
    zh: `没有“${word}”这个选项。文件名以 - 开头的，请写成 ./${word}。`,
    en: `There is no option “${word}”. Write a file name that begins with - as ./${word}.`,
  };
}

function takesNoValue(name: string): Sentence {
  return { zh: `--${name} 后面不写值。`, en: `--${name} takes no value.` };
}

function lacksValue(name: string, kind: OptionKind): Sentence {
  const { zh, en } = valuesOf(kind);
  return { zh: `--${name} 后面要写${zh}。`, en: `--${name} needs a value: ${en}.` };
}

function wrongValue(name: string, kind: OptionKind, value: string): Sentence {
  const { zh, en } = valuesOf(kind);
  return {
    zh: `--${name} 只能是${zh}，不能是“${value}”。`,
    en: `--${name} is ${en}, and cannot be “${value}”.`,
  };
}

function valuesOf(kind: OptionKind): Sentence {
  return typeof kind === "string"
    ? { zh: "一个值", en: "any text" }
    : { zh: ` ${kind.join(" 或 ")}`, en: kind.join(" or ") };
}
