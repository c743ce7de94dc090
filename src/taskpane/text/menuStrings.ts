/** The words of the menu ⋯, of the dialogs that it opens and of the result that it copies, which come with it. */
import { plural, type Language, type UnitTier } from "../../report";

const zh = {
  close: "关闭",
  copyResult: "复制结果",
  /** A line of the result, and what would put right what it says. */
  numbered: (number: number, severity: string, where: string, why: string) =>
    `${number}. [${severity}] ${where === "" ? "" : `${where}：`}${why}`,
  proposed: (repair: string) => `应改为：${repair}`,
  ignoredList: "已忽略",
  ignoredEntry: (count: number) => `已忽略（${count}）`,
  settings: "设置",
  clearColours: "清除全部标记色",
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

  ignoredHint: "随文件保存；数字一改，会再提示。用命令核对时仍会列出，注明已忽略。",
  rulesToCheck: "核对这些规则",
  rulesHint: "不勾的不再提示，所有文档都一样；只在这台电脑上有效。",
  clearColoursTitle: "清除红色和黄色",
  confirmClear: "确认清除",
  coloursToClear: (marks: number, unclaimed: number) =>
    `将清除文档里全部 ${marks + unclaimed} 处红色、黄色的底色，其中 ${unclaimed} 处不知道是不是标记，可能是您自己加的。清除后可以撤销。`,

  unitEntry: "单位和年度…",
  unitTitle: "单位和年度",
  unitIntro: "读错的在这里更正，核验时以更正的为准，随文件保存。以后文档里的单位、年度改了，再按文档里的。",
  unit: "单位名称",
  tier: "层级",
  year: "年度",
  /** Under a field: what the document says. */
  unitRead: (text: string) => `读到的是“${text}”。`,
  unitNotRead: "没有读到。",
  tiers: {
    state: "国家级",
    province: "省级",
    city: "市级（设区的市、州）",
    county: "县级（县、区、县级市）",
    township: "乡镇、街道",
  } as Readonly<Record<UnitTier, string>>,
  tierByName: (tier: string | null) => `按名称判断：${tier ?? "看不出"}`,
  unitReset: "恢复为读到的",
  unitSave: "保存并重新核验",
};

/** Their words in one language, which come with the menu. */
type MenuStrings = typeof zh;

const en: MenuStrings = {
  close: "Close",
  copyResult: "Copy result",
  numbered: (number, severity, where, why) =>
    `${number}. [${severity}] ${where === "" ? "" : `${where}: `}${why}`,
  proposed: (repair) => `Should be: ${repair}`,
  ignoredList: "Ignored",
  ignoredEntry: (count) => `Ignored (${count})`,
  settings: "Settings",
  clearColours: "Clear all mark colours",
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

  ignoredHint:
    "Saved with the file; back when a number changes. Reviewers who check by the command see these, as ignored.",
  rulesToCheck: "Rules to check",
  rulesHint: "A rule that is not ticked reports nothing in any document, in this computer's pane only.",
  clearColoursTitle: "Red and yellow places",
  confirmClear: "Clear them",
  coloursToClear: (marks, unclaimed) =>
    `This clears the red and yellow highlights of ${plural(marks + unclaimed, "place")}. ${unclaimed} of them may or may not be marks: they may be your own. It can be undone.`,

  unitEntry: "Unit and year…",
  unitTitle: "Unit and year",
  unitIntro:
    "Correct here what was read wrong. It is saved with the file, and holds until the document itself says another unit or year.",
  unit: "Name of the unit",
  tier: "Level",
  year: "Year",
  unitRead: (text) => `The document says “${text}”.`,
  unitNotRead: "Not found in the document.",
  tiers: {
    state: "state",
    province: "province",
    city: "city, prefecture",
    county: "county, district",
    township: "township, street",
  },
  tierByName: (tier) => `By the name: ${tier ?? "cannot be told"}`,
  unitReset: "Back to what was read",
  unitSave: "Save and check again",
};

/** The words of the dialogs in a language. */
export function menuStringsOf(language: Language): MenuStrings {
  return language === "zh" ? zh : en;
}
