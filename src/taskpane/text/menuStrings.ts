/** The words of the help entry and of 关于, which come with the menu ⋯. */
import type { Language } from "../../report";

const zh = {
  help: "使用说明",
  /** The help page, where this language begins. */
  helpPage: "assets/help.html",
  about: "关于",
  aboutProduct: "核对政府信息公开工作年度报告：三张表加得起来吗，正文和表一致吗，标题、年份、期限对不对。",
  version: (version: string) => `版本 ${version}`,
  basis: (notices: readonly string[]) => `核对的依据：${notices.join("、")}。`,
  staysHere: "一切只在本机进行，不上传任何内容。",
  howTo: "怎么用：",
  licence: "许可：MIT。",
  licences: "所用软件的许可",
};

/** The words of the menu in one language. */
export type MenuStrings = typeof zh;

const en: MenuStrings = {
  help: "How to use it",
  helpPage: "assets/help.html#english",
  about: "About",
  aboutProduct:
    "Checks Chinese government-information annual reports: whether the tables add up, the text agrees with them, and title, year and period are right.",
  version: (version) => `Version ${version}`,
  basis: (notices) => `Checked by: ${notices.join(", ")}.`,
  staysHere: "Everything stays on this computer; nothing is uploaded.",
  howTo: "Help: ",
  licence: "Licence: MIT. ",
  licences: "Licences of the software in it",
};

/** The words of the menu in a language. */
export function menuStringsOf(language: Language): MenuStrings {
  return language === "zh" ? zh : en;
}
