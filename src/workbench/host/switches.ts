/** The switches of the host, each declared once: its default, its values as texts, and what it is about. */

/** A switch. Its values are texts, as the developer's options show them and the address names them. */
interface SwitchDeclaration<T extends string> {
  readonly about: { readonly zh: string; readonly en: string };
  /** The texts to choose from; null where a text is to be typed. */
  readonly choices: readonly T[] | null;
  readonly isValue: (text: string) => boolean;
  /** As Word 2021 on Windows is in Chinese (WordApi 1.3); unknowns as is likeliest there. */
  readonly usual: T;
}

/** A switch of which the first choice is the default. */
function oneOf<const T extends string>(
  choices: readonly [T, ...T[]],
  zh: string,
  en: string,
): SwitchDeclaration<T> {
  const isValue = (text: string): boolean => choices.some((choice) => choice === text);
  return { about: { zh, en }, choices, isValue, usual: choices[0] };
}

/** A switch whose values are all texts of a pattern. */
function typed(pattern: RegExp, usual: string, zh: string, en: string): SwitchDeclaration<string> {
  return { about: { zh, en }, choices: null, isValue: (text) => pattern.test(text), usual };
}

/**
 * What Word does is unknown, or differs by platform, in these points. `word-api.md` in the comments is the project's
 * collection of facts; `#n` is an issue of OfficeDev/office-js.
 */
export const SWITCHES = {
  // By w:tc, continuations counted ([MS-DOC] 2.9.343), or not. word-api.md §1; never stated for this API.
  cellOrdinals: oneOf(
    ["count-continuations", "skip-continuations"],
    "按序号取一行的单元格时，被合并盖住的单元格算不算数",
    "Whether cells that continue a merge count when a row's cells are numbered",
  ),
  // An error (VBA's twin raises 5941), null (`getCell`: ItemNotFound), or the empty cell. word-api.md §1.
  continuationCell: oneOf(
    ["throws", "null", "empty-cell"],
    "取被合并盖住的单元格得到什么：出错、空对象、空单元格",
    "What a cell that continues a merge is: an error, a null object, an empty cell",
  ),
  // #5024: cells of tables that are not uniform; unknown.
  cellAccess: oneOf(
    ["works", "throws"],
    "能不能向表格要单元格",
    "Whether a table can be asked for a cell at all",
  ),
  // GeneralException: #3200, Windows.
  cellIndex: oneOf(
    ["merged-throws", "works"],
    "读单元格的序号（cellIndex）：竖向合并的格出错，或都正常",
    "Reading a cell's index (cellIndex): fails for cells that are merged down, or works",
  ),
  // Unknown.
  paragraphAfterTable: oneOf(
    ["works", "throws"],
    "能不能向表格要它后面的段落",
    "Whether a table can be asked for the paragraph behind it",
  ),
  // In Word's own Find they are alike; of this API it is unknown.
  alikeInSearch: oneOf(
    ["none", "quotes-and-widths"],
    "查找时把哪些字看成一样：没有；弯引号和直引号，全角和半角",
    "Which characters a search takes for alike: none; curly and straight quotation marks, full and half widths",
  ),
  // word-api.md §2, unknown.
  continuationParagraphs: oneOf(
    ["listed", "omitted"],
    "段落列表里有没有被合并盖住的单元格的空段落",
    "Whether paragraph lists hold the empty paragraphs of cells that continue a merge",
  ),
  // Unknown.
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
  childOfNull: oneOf(
    ["null", "throws"],
    "空对象的下级：仍是空对象，或整批出错",
    "What a member of a null object is: null, too, or an error",
  ),
  paragraphSeparator: oneOf(
    ["LF", "CR"],
    "几个段落的 text 用什么隔开",
    "What stands between paragraphs in a text of several",
  ),
  deletedText: oneOf(
    ["no", "yes"],
    "text 里有没有修订中删除的文字",
    "Whether text holds what tracked changes deleted",
  ),
  hiddenText: oneOf(["no", "yes"], "text 里有没有隐藏文字", "Whether text holds hidden text"),
  // Unknown. Of a ruby Word's own model has a field.
  formulaText: oneOf(
    ["yes", "no"],
    "text 里有没有公式和拼音指南里的字",
    "Whether text holds that of formulas and phonetic guides",
  ),
  // GeneralException: of the body (#1097, #6059), or of anything.
  ooxml: oneOf(
    ["works", "body-throws", "throws"],
    "getOoxml：正常、正文出错、全都出错",
    "getOoxml: works, fails for the body, fails for everything",
  ),
  // #6031: it takes the protection off the document.
  fileCopy: oneOf(
    ["works", "fails", "unprotects"],
    "getFileAsync：正常，出错，或使文档失去编辑限制",
    "getFileAsync: works, fails, or takes the document's protection off",
  ),
  // A co-author's settings open the pane again (#4354).
  settingsSave: oneOf(
    ["works", "fails", "reloads"],
    "把设置存进文档（saveAsync）：正常、出错、之后重新打开窗格",
    "Saving settings into the document (saveAsync): works, fails, opens the pane again",
  ),
  // What another pane saves is not seen; or nothing that is saved is given back (#6095).
  settingsRead: oneOf(
    ["works", "stale", "unreadable"],
    "再读文档里的设置（refreshAsync）：正常、仍是打开窗格时的、读不出",
    "Reading settings again (refreshAsync): works, as when the pane was opened, gives none",
  ),
  // #6132, Windows: the focus goes into the document.
  bareRangeLoad: oneOf(
    ["quiet", "takes-focus"],
    "不写属性名就读一个区域（range.load()）：没有影响，或把焦点移到文档里",
    "Loading a range without naming properties (range.load()): has no effect, or moves the focus into the document",
  ),
  // By design on the desktop (#846).
  paneStorage: oneOf(
    ["kept", "lost"],
    "窗格的 sessionStorage：重新打开窗格后还在，或没有了",
    "The pane's sessionStorage: kept when the pane is opened again, or lost",
  ),
  // #1094, Mac.
  insertText: oneOf(
    ["writes", "silent"],
    "insertText：写入，或什么也不做也不报错",
    "insertText: writes, or does nothing and says nothing",
  ),
  // Does nothing: #2183, Word 2019. As "Start": #1516. NotAllowed: office-js-docs#981, web.
  controlWrites: oneOf(
    ["written", "ignored", "prepended", "NotAllowed"],
    "内容控件的 insertText（替换）：替换，什么也不做，加在前面，或不允许",
    "insertText of a content control (Replace): replaces, does nothing, puts the text in front, is not allowed",
  ),
  // #2574, #2749; of bookmarks VBA's Range.Text does so.
  replacedAnchors: oneOf(
    ["lost", "kept"],
    "替换文字时，其中的书签、编辑权限、批注、脚注：丢失，或保留",
    "Bookmarks, permissions, comments and notes in text that is replaced: are lost, or stay",
  ),
  // #809, Word 2016.
  nullHighlight: oneOf(
    ["clears", "rejected"],
    "把突出显示设为 null：清除，或报参数错误",
    "Setting highlightColor to null: clears, or is an invalid argument",
  ),
  // GeneralException: #3271, web.
  insertOoxml: oneOf(
    ["works", "throws"],
    "insertOoxml：正常，或整批出错",
    "insertOoxml: works, or the batch fails",
  ),
  // office-js-docs#874, or #2914 and #3222.
  insertedEnd: oneOf(
    ["extra", "merged"],
    "插入内容的末段：保留，且表格后多一个空段；或并入后面的段落",
    "The last paragraph of inserted content: stays, with one more behind a table, or joins what follows",
  ),
  // Unknown.
  lastParagraph: oneOf(
    ["removed", "kept"],
    "全文最后一个空段：能删除，或删不掉",
    "An empty last paragraph of the document: can be deleted, or stays",
  ),
  // As `Body.type` names the story.
  cursorStory: oneOf(
    ["MainDoc", "Header", "Footer", "Footnote"],
    "光标在哪里：正文、页眉、页脚、脚注",
    "Where the cursor stands: the body, a header, a footer, a footnote",
  ),
  // #495, desktop.
  cursorOnNextLine: oneOf(
    ["After", "InsideEnd"],
    "光标在下一段开头时，相对上一段在哪里：之后，或末尾之内",
    "Where a cursor at the start of the next paragraph is to this one: behind it, or inside of its end",
  ),
  // NotImplemented: #1745, web.
  newDocument: oneOf(
    ["opens", "unsupported"],
    "打开新文档（createDocument）：打开，或不支持",
    "Opening a new document (createDocument): opens, or is not supported",
  ),
  // What the earlier actions did stays done.
  failingBatch: typed(
    /^(\d{1,6}\/\d{1,6}\/[A-Za-z]+)?$/,
    "",
    "让第几批在做完几个动作后出错，写成“批次/动作数/错误代码”，如 2/3/GeneralException；留空不出错",
    "Which batch fails after how many actions, as batch/actions/code, such as 2/3/GeneralException; empty: none",
  ),
  failAfterWrites: typed(
    /^\d{0,6}$/,
    "",
    "写过几次以后，下一次写入出错（一回）；留空不出错",
    "After how many writes the next one fails, once; empty: never",
  ),
  // AccessDenied.
  deniedWrites: oneOf(
    ["none", "all", "after-first"],
    "事先看不出、写时才拒绝的写入：没有、全部、第一次以后",
    "Writes that are denied without warning: none, all, those after the first",
  ),
  // `document.mode` says readWrite, and writes are GeneralException (#5484, #3831).
  viewing: oneOf(
    ["no", "yes"],
    "文档以“查看”方式打开：看起来能写，一写就出错",
    "The document is open for viewing: it says that it can be written, and writes fail",
  ),
  // Co-authoring.
  colleague: typed(
    /^(\d{1,6}\/[^/]*\/[^/]*)?$/,
    "",
    "第几批之前，有人把一段文字改成别的，写成“批次/原文/新文字”，如 2/8/88；留空没有人改",
    "Before which batch somebody changes the text of a paragraph, as batch/old/new, such as 2/8/88; empty: nobody",
  ),
  // `document.mode` says so, and writes are AccessDenied.
  readOnly: oneOf(["no", "yes"], "文档以只读方式打开", "The document is open for reading only"),
  // The file says it by w:trackRevisions.
  changeTracking: oneOf(
    ["as-file", "on", "off"],
    "修订：照文件的设置、打开、关闭",
    "Change tracking: as the file says, on, off",
  ),
  // What `Office.context.platform` says; the library of Windows is loaded in any case.
  platform: oneOf(
    ["PC", "Mac", "OfficeOnline"],
    "Office 说自己在哪里运行：Windows、Mac、网页",
    "Where Office says that it runs: Windows, Mac, the web",
  ),
  theme: oneOf(["light", "dark"], "Office 的颜色", "Office's colours"),
  language: oneOf(["zh-CN", "en-US"], "Office 的显示语言", "Office's display language"),
  // For `isSetSupported`.
  requirementSets: typed(
    /^([A-Za-z]+=\d+(\.\d+)?( +|$))*$/,
    "WordApi=1.3 AddinCommands=1.1 CompressedFile=1.1 DocumentEvents=1.1 File=1.1 Selection=1.1 Settings=1.1",
    "宿主支持的接口集，写成“名称=版本”，用空格隔开",
    "Requirement sets that the host supports, as name=version, separated by spaces",
  ),
};

export type SwitchName = keyof typeof SWITCHES;

/** How a host behaves: a value for each switch. */
export type Switches = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name]["usual"] };

export const SWITCH_NAMES = Object.keys(SWITCHES).filter(isSwitchName);

export const DEFAULT_SWITCHES = Object.fromEntries(
  SWITCH_NAMES.map((name) => [name, SWITCHES[name].usual]),
) as unknown as Switches;

/** Switches that office.js reads once, when it boots, or that its window gets before. */
export const BOOT_SWITCHES = ["readOnly", "language", "requirementSets", "platform", "paneStorage"] as const;

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCHES, name);
}

/** The switches with one of them as a text says; null where the text is no value of it. */
export function withSwitch(
  switches: Partial<Switches>,
  name: SwitchName,
  text: string,
): Partial<Switches> | null {
  const value = text.trim();
  return SWITCHES[name].isValue(value) ? { ...switches, [name]: value } : null;
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
