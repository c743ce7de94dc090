import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cell, docxFile, paragraph, row, table } from "../../../testing/docx";

/** A .docx with another main part. */
export function withMainPart(file: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const before = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error("nothing was edited");
  return zipSync({ ...parts, "word/document.xml": strToU8(after) });
}

const controlled = (text: string) => cell([paragraph([{ text, control: true }])]);

/** Numbers in content controls with tags of their own, as in our template, beside merged cells and a plain number. */
export const controlsDocument = withMainPart(
  docxFile({
    body: [
      table([
        row([cell("办理结果", { vMerge: "restart" }), "公开", controlled("1"), controlled("30")]),
        row([cell("", { vMerge: "continue" }), "总计", controlled("2"), "25"]),
      ]),
      paragraph("文末"),
    ],
  }),
  (xml) => xml.replace(/(<w:sdtPr>)(<w:id w:val="(\d+)"\/>)/g, '$1<w:tag w:val="number$3"/>$2'),
);
