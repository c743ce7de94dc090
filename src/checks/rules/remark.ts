import { readNumber } from "../../report";
import { factRule } from "../factRule";

/** Words or signs beside the number; it is read all the same, and never converted. */
export const remark = factRule(
  {
    id: "remark",
    severity: "warning",
    title: { zh: "数字格里只写数字", en: "A number cell holds the number alone" },
  },
  ({ text, reading }, { name, kind }) => {
    if (reading.form !== "remark") return null;
    // A change is reported with its sign (〔2019〕60号, 本年增/减).
    if (kind === "change" && /^[+＋]\s*[\d０-９]+$/u.test(text)) return null;
    const line = text.replace(/\s+/gu, " ");
    // Text that would itself be another number: what makes the difference is raised.
    if (readNumber(text).value !== reading.value) {
      return {
        message: {
          zh: `${name}写的是“${line}”，数字后面的上标看作注号，按 ${reading.plain} 读取。请把注移到表下。`,
          en: `${name} says “${line}”; what is raised behind the number is taken for a note mark, and ${reading.plain} is read. Move the note below the table.`,
        },
      };
    }
    return {
      message: {
        zh: `${name}写的是“${line}”，按 ${reading.plain} 读取。这里只写数字，说明请移到正文或表下的注。`,
        en: `${name} says “${line}”, read as ${reading.plain}. Keep the number alone; move the words into the text or a note.`,
      },
    };
  },
);
