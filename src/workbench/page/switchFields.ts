import type { FailingBatch, Switches } from "../host";
import type { Sentence } from "./shell/texts";

/** How a switch is shown and read: every value has a text, in the drawer and in the address. */
export interface SwitchField<T> {
  readonly about: Sentence;
  /** The texts to choose from; null where any text that `parse` takes will do. */
  readonly choices: readonly string[] | null;
  format(value: T): string;
  /** `undefined`: the text is no value of this switch. */
  parse(text: string): T | undefined;
}

export type SwitchName = keyof Switches;

function oneOf<T extends string>(choices: readonly T[], zh: string, en: string): SwitchField<T> {
  return {
    about: { zh, en },
    choices,
    format: (value) => value,
    parse: (text) => choices.find((choice) => choice === text),
  };
}

function yesNo(zh: string, en: string): SwitchField<boolean> {
  return {
    about: { zh, en },
    choices: ["no", "yes"],
    format: (value) => (value ? "yes" : "no"),
    parse: (text) => (text === "yes" ? true : text === "no" ? false : undefined),
  };
}

/** One field for each switch of the host; the type leaves none out. */
export const SWITCH_FIELDS: { readonly [Name in SwitchName]: SwitchField<Switches[Name]> } = {
  cellOrdinals: oneOf(
    ["count-continuations", "skip-continuations"],
    "按序号取一行的单元格时，被合并盖住的单元格算不算数",
    "Whether cells that continue a merge count when a row's cells are numbered",
  ),
  continuationCell: oneOf(
    ["throws", "null", "empty-cell"],
    "取被合并盖住的单元格得到什么：出错、空对象、空单元格",
    "What a cell that continues a merge is: an error, a null object, an empty cell",
  ),
  cellAccess: oneOf(
    ["works", "throws"],
    "能不能向表格要单元格",
    "Whether a table can be asked for a cell at all",
  ),
  continuationCellIndex: oneOf(
    ["throws", "works"],
    "读取被纵向合并盖住的单元格的 cellIndex：整批出错，或正常",
    "Loading cellIndex of a vertically merged cell: the batch fails, or it works",
  ),
  continuationParagraphs: oneOf(
    ["listed", "omitted"],
    "段落列表里有没有被合并盖住的单元格的空段落",
    "Whether paragraph lists hold the empty paragraphs of cells that continue a merge",
  ),
  paragraphsOverCells: oneOf(
    ["listed", "throws"],
    "能不能列出跨单元格的段落",
    "Whether the paragraphs of a range over several cells can be listed",
  ),
  nestedTables: oneOf(
    ["omitted", "listed"],
    "body.tables 里有没有表格中的表格",
    "Whether body.tables lists tables inside of tables",
  ),
  lateRowItems: oneOf(
    ["work", "lost"],
    "读出的行和单元格，到下一批还能不能用",
    "Whether rows and cells of a loaded list can be used in a later batch",
  ),
  childOfNull: oneOf(
    ["null", "throws"],
    "空对象的下级：仍是空对象，或整批出错",
    "What a member of a null object is: null, too, or an error",
  ),
  unevenValues: oneOf(
    ["ragged", "throws"],
    "各行单元格数不同的表格的 values：长短不一，或出错",
    "values of a table whose rows differ in length: ragged, or an error",
  ),
  noShading: oneOf(
    ["empty", "throws"],
    "没有底纹的单元格的 shadingColor：空字符串，或出错",
    "shadingColor of a cell without shading: empty, or an error",
  ),
  paragraphSeparator: {
    about: { zh: "几个段落的 text 用什么隔开", en: "What stands between paragraphs in a text of several" },
    choices: ["LF", "CR"],
    format: (value) => (value === "\n" ? "LF" : "CR"),
    parse: (text) => (text === "LF" ? "\n" : text === "CR" ? "\r" : undefined),
  },
  deletedText: yesNo("text 里有没有修订中删除的文字", "Whether text holds what tracked changes deleted"),
  hiddenText: yesNo("text 里有没有隐藏文字", "Whether text holds hidden text"),
  randomParagraphIds: yesNo(
    "每次 getOoxml 都换新的段落编号（paraId）",
    "New paragraph ids (paraId) in every answer of getOoxml",
  ),
  ooxml: oneOf(
    ["works", "body-throws", "throws"],
    "getOoxml：正常、正文出错、全都出错",
    "getOoxml: works, fails for the body, fails for everything",
  ),
  lastParagraphOoxml: oneOf(
    ["paragraph", "row"],
    "单元格最后一段的 getOoxml：给这一段，或给整行",
    "getOoxml of a cell's last paragraph: the paragraph, or the whole row",
  ),
  fileCopy: oneOf(["works", "fails"], "getFileAsync：正常，或出错", "getFileAsync: works, or fails"),
  settingsSave: oneOf(
    ["works", "fails"],
    "把设置存进文档（saveAsync）：正常，或出错",
    "Saving settings into the document (saveAsync): works, or fails",
  ),
  insertText: oneOf(
    ["writes", "silent"],
    "insertText：写入，或什么也不做也不报错",
    "insertText: writes, or does nothing and says nothing",
  ),
  nullHighlight: oneOf(
    ["clears", "rejected"],
    "把突出显示设为 null：清除，或报参数错误",
    "Setting highlightColor to null: clears, or is an invalid argument",
  ),
  insertOoxml: oneOf(
    ["works", "throws"],
    "insertOoxml：正常，或整批出错",
    "insertOoxml: works, or the batch fails",
  ),
  insertedEnd: oneOf(
    ["extra", "merged"],
    "插入内容的末段：保留，且表格后多一个空段；或并入后面的段落",
    "The last paragraph of inserted content: stays, with one more behind a table, or joins what follows",
  ),
  insertedNumbering: oneOf(
    ["kept", "lost"],
    "插入内容里的自动编号：保留，或丢失",
    "Automatic numbers of inserted content: kept, or lost",
  ),
  lastParagraph: oneOf(
    ["removed", "kept"],
    "全文最后一个空段：能删除，或删不掉",
    "An empty last paragraph of the document: can be deleted, or stays",
  ),
  cursorStory: oneOf(
    ["MainDoc", "Header", "Footer", "Footnote"],
    "光标在哪里：正文、页眉、页脚、脚注",
    "Where the cursor stands: the body, a header, a footer, a footnote",
  ),
  newDocument: oneOf(
    ["opens", "unsupported"],
    "打开新文档（createDocument）：打开，或不支持",
    "Opening a new document (createDocument): opens, or is not supported",
  ),
  failingBatch: {
    about: {
      zh: "让第几批在做完几个动作后出错，写成“批次/动作数/错误代码”，如 2/3/GeneralException；留空不出错",
      en: "Which batch fails after how many actions, as batch/actions/code, such as 2/3/GeneralException; empty: none",
    },
    choices: null,
    format: (value) => (value ? `${value.sync}/${value.afterActions}/${value.code}` : ""),
    parse: parseFailingBatch,
  },
  failAfterWrites: {
    about: {
      zh: "写过几次以后，下一次写入出错（一回）；留空不出错",
      en: "After how many writes the next one fails, once; empty: never",
    },
    choices: null,
    format: (value) => (value === null ? "" : String(value)),
    parse: (text) => (text === "" ? null : /^\d{1,6}$/.test(text) ? Number(text) : undefined),
  },
  deniedWrites: oneOf(
    ["none", "all", "after-first"],
    "事先看不出、写时才拒绝的写入：没有、全部、第一次以后",
    "Writes that are denied without warning: none, all, those after the first",
  ),
  readOnly: yesNo("文档以只读方式打开", "The document is open for reading only"),
  changeTracking: oneOf(
    ["as-file", "on", "off"],
    "修订：照文件的设置、打开、关闭",
    "Change tracking: as the file says, on, off",
  ),
  theme: oneOf(["light", "dark"], "Office 的颜色", "Office's colours"),
  language: {
    about: { zh: "Office 的显示语言", en: "Office's display language" },
    choices: ["zh-CN", "en-US"],
    format: (value) => value,
    parse: (text) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined),
  },
  requirementSets: {
    about: {
      zh: "宿主支持的接口集，写成“名称=版本”，用空格隔开",
      en: "Requirement sets that the host supports, as name=version, separated by spaces",
    },
    choices: null,
    format: (value) =>
      Object.entries(value)
        .map((entry) => entry.join("="))
        .join(" "),
    parse: parseRequirementSets,
  },
};

export const SWITCH_NAMES = Object.keys(SWITCH_FIELDS).filter(isSwitchName);

export function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCH_FIELDS, name);
}

/** A switch's value as text. */
export function formatSwitch<Name extends SwitchName>(name: Name, switches: Switches): string {
  return SWITCH_FIELDS[name].format(switches[name]);
}

/** The switches with one of them as a text says; null where the text is no value of it. */
export function withSwitch<Name extends SwitchName>(
  switches: Partial<Switches>,
  name: Name,
  text: string,
): Partial<Switches> | null {
  const value = SWITCH_FIELDS[name].parse(text.trim());
  return value === undefined ? null : { ...switches, [name]: value };
}

/** The switches that the address names, such as `?readOnly=yes`; what is no value is left out. */
export function switchesOfAddress(search: string): Partial<Switches> {
  let switches: Partial<Switches> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    // The page's own theme and language come under the same names, for both.
    if (isSwitchName(name) && name !== "theme") switches = withSwitch(switches, name, text) ?? switches;
  }
  return switches;
}

/** Whether the page offers its developers' options: the address asks for them (`?dev`), or sets a switch. */
export function offersSwitches(search: string): boolean {
  return new URLSearchParams(search).has("dev") || Object.keys(switchesOfAddress(search)).length > 0;
}

function parseFailingBatch(text: string): FailingBatch | null | undefined {
  if (text === "") return null;
  const match = /^(\d{1,6})\/(\d{1,6})\/([A-Za-z]+)$/.exec(text);
  const [, sync, afterActions, code] = match ?? [];
  if (!sync || !afterActions || !code) return undefined;
  return { sync: Number(sync), afterActions: Number(afterActions), code };
}

function parseRequirementSets(text: string): Switches["requirementSets"] | undefined {
  const pairs = text.split(/[\s,]+/).filter((pair) => pair !== "");
  const isWellFormed = pairs.every((pair) => /^[A-Za-z]+=\d+(\.\d+)?$/.test(pair));
  return isWellFormed
    ? Object.fromEntries(pairs.map((pair) => pair.split("=") as [string, string]))
    : undefined;
}
