import type { Sentence } from "../report";

/** Where the user's cursor stands, as far as an insertion must know: asked for in one batch, read after the sync. */
export interface QueuedCursor {
  /** The paragraph of the cursor; usable only where nothing stands in the way. */
  readonly paragraph: Word.Paragraph;
  readonly obstacle: () => Sentence | null;
  /** Whether nothing at all stands before it in the document. */
  readonly isAtStart: () => boolean;
  /** Asks how it lies to a paragraph (Word.LocationRelation). */
  readonly relationTo: (paragraph: Word.Paragraph) => OfficeExtension.ClientResult<string>;
}

/** Stories of the document that are its own text (Word.BodyType). */
const TEXT: ReadonlySet<string> = new Set(["MainDoc", "Section"]);

const IN_TABLE: Sentence = {
  zh: "光标在表格里，没有插入。请把光标放到表格外的段落中再插入。",
  en: "The cursor is in a table; nothing was inserted. Place it in a paragraph outside of tables first.",
};

const IN_CONTROL: Sentence = {
  zh: "光标在内容控件里，没有插入。请把光标放到控件外的段落中再插入。",
  en: "The cursor is in a content control; nothing was inserted. Place it in a paragraph outside of it first.",
};

const NOT_IN_TEXT: Sentence = {
  zh: "光标不在正文里（可能在页眉、页脚、脚注或文本框中），没有插入。请在正文的段落里点一下再插入。",
  en: "The cursor is not in the body of the document (but in a header, footer, note or text box); nothing was inserted. Click into a paragraph of the body first.",
};

/** Asks for the end of the selection: what is selected is never replaced. */
export function queueCursor(context: Word.RequestContext): QueuedCursor {
  const end = context.document.getSelection().getRange("End");
  const { parentTableOrNullObject: table, parentContentControlOrNullObject: control, parentBody } = end;
  const paragraph = end.paragraphs.getLastOrNullObject();
  table.load("nestingLevel");
  control.load("id");
  parentBody.load("type");
  paragraph.load("text");
  const toStart = end.compareLocationWith(context.document.body.getRange("Start"));
  return {
    paragraph,
    obstacle: () => obstacleAt(paragraph, table, control, parentBody),
    isAtStart: () => String(toStart.value) === "Equal",
    relationTo: (other) => end.compareLocationWith(other.getRange("Content")),
  };
}

function obstacleAt(
  paragraph: Word.Paragraph,
  table: Word.Table,
  control: Word.ContentControl,
  body: Word.Body,
): Sentence | null {
  if (!table.isNullObject) return IN_TABLE;
  if (!TEXT.has(body.type) || paragraph.isNullObject) return NOT_IN_TEXT;
  return control.isNullObject ? null : IN_CONTROL;
}
