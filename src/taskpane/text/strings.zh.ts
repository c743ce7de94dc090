/** Every word of the pane, in Chinese; the other languages have the same. Findings bring their own sentences. */
import type { Language, Sentence } from "../../report";
import { severityWords } from "../../review";
import type { Filter } from "../view/cards";

const acts = { mark: "标出", unmark: "清除标记", fix: "修改", insert: "插入" } as const;

export const zh = {
  language: "zh" as Language,
  /** Of a bilingual sentence, the one in this language. */
  say: (sentence: Sentence) => sentence.zh,

  product: "年报核验",
  subject: (unit: string | null, year: number | null) =>
    [unit ?? "未写明单位", year === null ? "未写明年份" : `${year} 年`].join(" · "),
  /** What the pane says while a command is at a step: each step has its words here. */
  work: {
    reading: "正在读取文档……",
    parsing: "正在找三张表……",
    checking: "正在核对……",
    rechecking: "正在核对……",
    saving: "正在保存……",
    marking: "正在标出……",
    unmarking: "正在清除标记……",
    fixing: "正在修改……",
    undoing: "正在撤销……",
    goingTo: "正在定位……",
    creating: "正在新建……",
    inserting: "正在插入……",
  },
  steps: { reading: "读取文档", parsing: "找表", checking: "核对" },
  progress: "核验进度",
  stop: "停止",
  stopping: "正在停止……",
  stopped: "已停止，没有核对完。",
  outdated: "已停止，没有核对完；下面是上一次的结果。",
  stoppedLate: "点停止时 Word 已经在写，所以写完了。不要的话，点“撤销”或“清除标记”。",

  checkAgain: "重新核验",
  mark: "标出",
  markAgain: "重新标出",
  unmark: "清除标记",
  fixAll: (count: number) => `修正有把握的 ${count} 处`,
  computeTotals: (count: number) => `计算合计 ${count} 格`,
  fillBlanks: (count: number) => `可填 0 的 ${count} 格填 0`,
  /** Of the blanks, how many are left alone and why. */
  otherBlanks: (count: number) => `另有 ${count} 格像是漏填，不填 0。`,
  undo: "撤销",
  undoHint: (act: keyof typeof acts, cells: number) => `撤销上一步：${acts[act]} ${cells} 处`,
  nothingToUndo: "没有可以撤销的。关闭窗格以前做的，可能不能在这里撤销了。",
  goTo: "定位",
  goToPlace: (place: string) => `定位：${place}`,
  more: "更多",
  actions: "操作",

  tables: "各表一览",

  findings: "发现的问题",
  show: "显示",
  filter: (which: Filter, count: number) => `${which === "all" ? "全部" : severityWords[which].zh} ${count}`,
  stepThrough: "逐条查看",
  previous: "上一条",
  next: "下一条",
  wholeDocument: "全文",
  relationsOf: (name: string, count: number) =>
    count > 1 ? `“${name}”等 ${count} 个算式` : `“${name}”的算式`,
  unfilledCells: (first: string, count: number) =>
    count > 1 ? `${first} 等 ${count} 格没有填` : `${first} 没有填`,
  balanceEquation: (left: string, right: string, leftSum: number, rightSum: number) =>
    `${left} ≠ ${right}（${leftSum} ≠ ${rightSum}）`,
  cellAt: (row: number, cell: number, text: string) =>
    `第 ${row} 行第 ${cell} 格${text === "" ? "" : `“${text}”`}`,
  words: (text: string) => `“${text}”`,
  inTable: (table: number, where: string) => `第 ${table} 个表格${where}`,
  cellsOfRow: (row: number, count: number) => `第 ${row} 行的 ${count} 格`,
  inRow: (row: number, text: string) => `第 ${row} 行：${text}`,
  andOthers: (first: string, others: number) => (others > 0 ? `${first} 等 ${others + 1} 处` : first),
  sameRule: (count: number, title: string) => `${count} 处：${title}`,
  calculation: "计算过程",
  /** `isOneCell`: one cell explains them all. */
  breaks: (relations: number, isOneCell: boolean) =>
    `${relations} 个算式对不上${isOneCell ? "，都因为这一格" : ""}`,
  affects: (relations: number) => `关系到 ${relations} 个算式`,
  allCells: (count: number) => `全部 ${count} 处`,
  moreCells: (count: number) => `另外 ${count} 处`,

  /** `shown`: how many stand in sight. */
  otherChoices: (count: number, shown: number) => `${shown > 0 ? "另外 " : ""}${count} 种改法`,
  byHand: "这一格不只有数字，请自己改。",
  fillings: (count: number) => `要填的 ${count} 格`,
  arrow: (from: string, to: string) => `${from === "" ? "空白" : from} → ${to}`,
  comma: "，",
  labelled: (label: string, text: string) => `${label}：${text}`,

  ignore: "忽略",
  bringBack: "恢复",
  ignoreAll: "全部忽略",

  rulesOff: (count: number) => `设置里关闭了 ${count} 条规则，有关的问题不会提示。`,

  preview: (count: number) => (count === 1 ? "将改动这一处：" : `将改动这 ${count} 处：`),
  /** Said where a preview was open whose changes are not offered any more. */
  previewLapsed: "文档刚改过，预览已关闭，请重新点一次。",
  change: (from: string, to: string) => `从 ${from === "" ? "空白" : from} 改为 ${to}`,
  blank: "空白",
  confirm: (count: number) => (count === 1 ? "确认修改" : `确认修改 ${count} 处`),
  cancel: "取消",

  written: {
    mark: (count: number) => `已标出 ${count} 处`,
    unmark: (count: number) => `已清除 ${count} 处标记`,
    fix: (count: number) => `已改 ${count} 处`,
    undo: (count: number) => `已撤销 ${count} 处`,
  },
  coloursCleared: (count: number) => `已清除 ${count} 处颜色。`,
  insertionUndone: "已撤销上一步",
  unchanged: {
    mark: "没有标出任何一处",
    unmark: "没有需要清除的标记",
    fix: "没有改动任何一处",
    undo: "没有撤销任何一处",
  },
  /** Of marks that are left. */
  nothingCleared: "没有清除任何一处",
  changedMeanwhile: (count: number) => `有 ${count} 处刚被改过，没有动`,
  editedSince: "后来又改过，未撤销",
  notFound: (count: number) => `${count} 处在文档里没有找到，请点“重新核验”`,
  unpaintedBlank: (count: number) => `${count} 处是空白，涂不上颜色`,
  unpaintedColoured: (count: number) => `${count} 处原来就有颜色，没有再涂`,
  copied: "已复制，可以粘贴到邮件或聊天里",
  cannotFix: (label: string, reason: string) => `“${label}”要自己改：${reason}`,
  /** `all`: how many findings there are; where it is every one of them, no number is said. */
  cannotFixSome: (count: number, all: number, reason: string) =>
    `${count < all ? `其中 ${count} 处` : ""}要自己改：${reason}`,
  notCopied: "没有复制成：Word 不让窗格用剪贴板",

  marksBelongToFile: (count: number) => `${count} 处标记会随文档保存，送出前请清除标记。`,
  oldMarks: (count: number) => `文档里留有上次核验的 ${count} 处标记，可点“清除标记”去掉。`,
  unclaimed: (count: number) =>
    `文档里另有 ${count} 处红色或黄色，不知道是不是标记。不是您自己加的，可用右上角 ⋯ 里的“清除全部标记色”清除。`,
  hasRevisions: "文档里有修订；标出和修改也可能记成修订。",
  readFromFile: "读到的是保存过的内容。刚改的请先保存，再重新核验。",
  unsure: "文档可能改过了，请点“重新核验”。",

  failed: "没有完成核验。",
  retry: "再试一次",
  tooOld: "这个 Word 的版本太旧，窗格无法读取文档。",
  tooOldWhatToDo: "请使用 Word 2021 或更新的版本，或 Microsoft 365、网页版 Word。",
  crashed: "窗格出错了，文档没有变。",
  reopen: "请关闭窗格后重新打开。",

  tabs: { check: "核验", new: "新建" },
  startReport: "新建年报",
  loading: "正在打开……",
  confirmInsert: "确认插入",
};
