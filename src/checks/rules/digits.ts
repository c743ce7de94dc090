import { factRule } from "../factRule";

/** Full-width digits, thousands separators, inner spaces: the number is clear, the writing is not plain. */
export const digits = factRule(
  { id: "digits", severity: "warning", title: { zh: "数字用半角、不加分隔", en: "Numbers in plain digits" } },
  ({ field, text, reading }, { name }) => {
    if (reading.form !== "digits") return null;
    return {
      message: {
        zh: `${name}写的是“${text}”，请用半角数字，不加逗号和空格：${reading.plain}。`,
        en: `${name} says “${text}”. Use plain digits without separators: ${reading.plain}.`,
      },
      fixes: [
        {
          kind: "change",
          label: { zh: `改为 ${reading.plain}`, en: `Change to ${reading.plain}` },
          changes: [{ field, from: text, to: reading.plain }],
        },
      ],
    };
  },
);
