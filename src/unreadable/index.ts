/** The sentences about files that cannot be read, and cells that cannot be written. */

const saveAsDocx = {
  zh: "请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再核验。",
  en: "Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
};

/** By itself, because the pane says nothing else of these before its headline. */
export const embeddedContent = {
  zh: "文档里嵌有别的文件（网页或另一份文档），其中的内容无法读取。请在 Word 中打开它，用“另存为”保存为 .docx，再核验。",
  en: "Another file (a web page or a document) is embedded in this document, and cannot be read. Open it in Word, save it as .docx with “Save As”, and check that file.",
} as const;

/**
 * Why a file cannot be read, and what to do about it, by code. The one place for these words: the pane, the command and
 * the embedded Word find the reasons each in its own way, and say them alike.
 */
export const unreadableSentences = {
  encrypted: {
    zh: "文件设有打开密码，无法读取。请在 Word 中打开，取消密码后另存为 .docx，再核验。",
    en: "The file is protected by a password. Open it in Word, remove the password, save it as .docx and check that file.",
  },
  "legacy-doc": {
    zh: `这是旧的 .doc 或 .wps 文件，无法读取。${saveAsDocx.zh}`,
    en: `This is an old .doc or .wps file. ${saveAsDocx.en}`,
  },
  pdf: {
    zh: `这是 PDF 文件，无法读取。请找到它的 Word 原件；没有原件时，${saveAsDocx.zh}`,
    en: `This is a PDF. Check its Word original; if there is none: ${saveAsDocx.en}`,
  },
  rtf: { zh: `这是 RTF 文件，无法读取。${saveAsDocx.zh}`, en: `This is an RTF file. ${saveAsDocx.en}` },
  html: {
    zh: `这是带图片的网页文件（.mht），无法读取。${saveAsDocx.zh}`,
    en: `This is a web page with its pictures (.mht). ${saveAsDocx.en}`,
  },
  "not-text": {
    zh: "文件里不是文字，或者认不出文字的编码，无法读取。请用记事本打开看一看，是报告的，另存为 UTF-8 编码，再核验。",
    en: "The file is no text, or in an encoding that is not known. Look at it in Notepad; if it is the report, save it as UTF-8 and check that file.",
  },
  "pdf-without-text": {
    zh: "这个 PDF 里只有图片，没有文字（多半是扫描件），无法读取。请找到报告的 Word 原件，或先用文字识别（OCR）转成 .docx，再核验。",
    en: "This PDF holds pictures and no text (most likely it was scanned). Check the report's Word original, or turn it into a .docx by text recognition (OCR) first.",
  },
  "damaged-pdf": {
    zh: "这个 PDF 已损坏或不完整，无法读取。请重新下载或复制一次；仍然如此时，请找到报告的 Word 原件，再核验。",
    en: "This PDF is damaged or incomplete. Download or copy it again; if that does not help, check the report's Word original.",
  },
  "word-xml": {
    zh: `这是 Word 2003 的 XML 文件，无法读取。${saveAsDocx.zh}`,
    en: `This is an XML file of Word 2003. ${saveAsDocx.en}`,
  },
  odt: {
    zh: `这是 ODT 文件（OpenDocument 文本），无法读取。${saveAsDocx.zh}`,
    en: `This is an OpenDocument text (.odt). ${saveAsDocx.en}`,
  },
  "embedded-content": embeddedContent,
  "not-a-package": {
    zh: `这不是 Word 文档，无法读取。${saveAsDocx.zh}`,
    en: `This is not a Word document. ${saveAsDocx.en}`,
  },
  "not-a-word-document": {
    zh: "这个文件里没有 Word 文档（可能是表格或演示文稿）。请选择报告的 Word 文件。",
    en: "There is no Word document in this file (it may be a spreadsheet or a presentation). Choose the report's Word file.",
  },
  "damaged-package": {
    zh: "文件已损坏或不完整，无法读取。请重新下载或复制一次；仍然如此时，在 Word 中用“打开并修复”打开，另存为 .docx，再核验。",
    en: "The file is damaged or incomplete. Download or copy it again; if that does not help, open it in Word with “Open and Repair”, save it as .docx and check that file.",
  },
  "damaged-xml": {
    zh: "文件内容已损坏，无法读取。请在 Word 中用“打开并修复”打开，另存为 .docx，再核验。",
    en: "The file's content is damaged. Open it in Word with “Open and Repair”, save it as .docx and check that file.",
  },
  entities: {
    zh: "文件里有 Word 不会写入的实体声明，为安全起见没有读取。请向发来文件的人核实，或在 Word 中另存为 .docx。",
    en: "The file declares entities, which Word never writes, and was not read for safety. Ask its sender, or save it as .docx in Word.",
  },
  "too-large": {
    zh: "文件太大，超出了可以核验的范围。请删去其中的图片和附件，只留下报告，再核验。",
    en: "The file is too large to check. Remove pictures and attachments, keep the report, and check again.",
  },
  "too-many-cells": {
    zh: "文件中的表格单元格太多，超出了可以核验的范围。请只留下报告的三张表，再核验。",
    en: "The file has too many table cells to check. Keep the report's three tables only, and check again.",
  },
  "too-deep": {
    zh: "文件的结构嵌套过深，为安全起见没有读取。请在 Word 中把报告复制到新文档，另存为 .docx。",
    en: "The file is nested too deeply and was not read for safety. Copy the report into a new document and save it as .docx.",
  },
  "empty-file": {
    zh: "文件是空的。请检查它是否保存或下载完整。",
    en: "The file is empty. See whether it was saved or downloaded completely.",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** What stands in the way of writing a cell, and what to do about it, by obstacle: the pane and the command say it alike. */
export const obstacleSentences = {
  "several-paragraphs": {
    zh: "这一格有几段文字，请手动修改。",
    en: "This cell holds several paragraphs of text. Please change it by hand.",
  },
  "mixed-format": {
    zh: "这一格里的文字格式不一（例如部分加粗），自动修改会丢失格式，请手动修改。",
    en: "The text of this cell is formatted in more than one way, which a fix would lose. Please change it by hand.",
  },
  field: {
    zh: "这一格的数字由域（公式或引用）算出，请更新域或手动修改。",
    en: "The number in this cell is computed by a field. Update the field, or change it by hand.",
  },
  revision: {
    zh: "这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。",
    en: "This cell holds tracked changes. Accept or reject them first under Review.",
  },
  "locked-control": {
    zh: "这一格在锁定的内容控件里，不能改动，请先解除锁定。",
    en: "This cell stands in a locked content control and cannot be changed. Unlock it first.",
  },
  "embedded-object": {
    zh: "这一格里有图片、文本框或其他对象，请手动修改；文本框里的数字请移到格里。",
    en: "This cell holds a picture, a text box or another object. Change it by hand; move a number in a text box into the cell.",
  },
  "nested-table": {
    zh: "这一格里还有一个表格，请手动修改；里面的数字请移到格里。",
    en: "This cell holds another table. Change it by hand; move a number in it into the cell.",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
