import type { CellRefusal } from "../document";
import type { Sentence } from "../report";

/** Why a cell was not corrected, and what to do instead. */
export const refusals: Readonly<Record<CellRefusal, Sentence>> = {
  "several-paragraphs": {
    zh: "格里有几段文字，请手动修改",
    en: "it holds several paragraphs; change it by hand",
  },
  "mixed-format": {
    zh: "格里的文字格式不一，请手动修改",
    en: "its text is formatted in more than one way; change it by hand",
  },
  field: {
    zh: "格里的数由域算出，请更新域或手动修改",
    en: "a field computes its number; update the field or change it by hand",
  },
  revision: {
    zh: "格里有未处理的修订，请先接受或拒绝修订",
    en: "it holds tracked changes; accept or reject them first",
  },
  "locked-control": {
    zh: "格里的内容控件不让修改，请先解除锁定",
    en: "its content control is locked; unlock it first",
  },
  "embedded-object": {
    zh: "格里有图片或其他对象，请手动修改",
    en: "it holds a picture or another object; change it by hand",
  },
  "nested-table": { zh: "格里还有一个表格，请手动修改", en: "it holds another table; change it by hand" },
  "not-found": { zh: "没有找到这一格，请手动修改", en: "the cell was not found; change it by hand" },
  "changed-meanwhile": {
    zh: "格里除了数还有别的内容，请手动修改",
    en: "it holds more than its number; change it by hand",
  },
  "not-visible": {
    zh: "这一格被合并或删除了，看不见，请手动修改",
    en: "it is merged away or deleted; change it by hand",
  },
  "no-paragraph": {
    zh: "格里没有段落，请在 Word 中修复文件",
    en: "it has no paragraph; repair the file in Word",
  },
  "unwritable-text": {
    zh: "新的文字写不进去，请手动修改",
    en: "its new text cannot be written; change it by hand",
  },
};
