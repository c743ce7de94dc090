/** The sample documents that the embedded Word offers, by name. */
import { docxFile, type DocxModel } from "../../testing/docx";
import {
  blankForm,
  converted,
  manyFindings,
  notice,
  outdated,
  right,
  tracked,
  withErrors,
  withOneError,
} from "./models";
import { sampleDialect } from "./style";

/** A sample document as the embedded Word offers it. */
export interface Sample {
  readonly file: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What it shows. */
  readonly about: { readonly zh: string; readonly en: string };
  readonly model: DocxModel;
}

const readOnly = { protection: { edit: "readOnly" as const } };

/** The samples, in the order in which they are offered. */
export const samples: readonly Sample[] = [
  {
    file: "有错误.docx",
    title: { zh: "有几处错误的年报", en: "A report with a few errors" },
    about: {
      zh: "表二、表三里有三个数写错，使五条关系不成立；正文有三个数与表不一致，统计期限是上一年的；另有三处空白、一个全角数字和一个写错的表头。",
      en: "Three wrong numbers in tables 2 and 3 break five relations; three numbers of the text differ from the tables, and the period is last year's; three blanks, a full-width number and a misspelt head.",
    },
    model: withErrors({ isMore: true }),
  },
  {
    file: "一处总计错误.docx",
    title: { zh: "只有一处总计错误的年报", en: "A report with one wrong total" },
    about: {
      zh: "一处总计多写了1，两条关系和正文里的一个数因此对不上；改正后全部相符。",
      en: "One total is too large by 1: two relations and one number of the text do not agree with it; put right, everything adds up.",
    },
    model: withOneError(),
  },
  {
    file: "全部相符.docx",
    title: { zh: "全部相符的年报", en: "A report that is right" },
    about: { zh: "三张表的数据全部相符。", en: "All three tables add up." },
    model: right(),
  },
  {
    file: "问题较多.docx",
    title: { zh: "问题较多的年报", en: "A report with many findings" },
    about: {
      zh: "缺行、多出的行、重复的表、带说明的数字、整列空白和多处合计错误。",
      en: "A missing row, a stray row, a table twice, remarks, a blank column and many wrong totals.",
    },
    model: manyFindings(),
  },
  {
    file: "旧格式.docx",
    title: { zh: "误用2019年格式的年报", en: "A report in the format of 2019" },
    about: { zh: "2024年的年报用了2019年的表。", en: "A report for 2024 with the tables of 2019." },
    model: outdated(),
  },
  {
    file: "转换而来.docx",
    title: { zh: "由其他格式转换的年报", en: "A converted report" },
    about: {
      zh: "合并的单元格被拆开，表格被分页切断，一行断成两行；数据仍能逐格认出。",
      en: "Merged cells taken apart, tables cut by pages, a row broken in two: every number is still recognised.",
    },
    model: converted(),
  },
  {
    file: "有修订痕迹.docx",
    title: { zh: "有修订痕迹的年报", en: "A report with tracked changes" },
    about: { zh: "按修订后的文字核对。", en: "Checked as the text reads after the changes." },
    model: tracked(),
  },
  {
    file: "只读保护.docx",
    title: { zh: "限制编辑的年报", en: "A protected report" },
    about: {
      zh: "有错误，但文档限制编辑，只能查看。",
      en: "It has errors but is protected: look, do not touch.",
    },
    model: { ...withErrors({ isMore: false }), settings: readOnly },
  },
  {
    file: "空白表格.docx",
    title: { zh: "空白表格", en: "The blank form" },
    about: { zh: "还没有填写的三张表。", en: "The three tables before they are filled in." },
    model: blankForm(),
  },
  {
    file: "普通通知.docx",
    title: { zh: "不是年报的文件", en: "Not a report" },
    about: { zh: "一份普通通知，没有年报的表。", en: "An ordinary notice without the tables of a report." },
    model: notice(),
  },
];

/** The sample as the bytes of its file; always the same ones. */
export function sampleFile({ model }: Sample): Uint8Array {
  return docxFile(model, sampleDialect);
}

/** The list that the embedded Word offers, as the text of index.json. */
export function sampleIndex(): string {
  const list = samples.map(({ file, title, about }) => ({ file, title, about }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
