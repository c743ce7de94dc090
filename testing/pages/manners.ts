/** The manners in which portals, editors and word processors publish the tables of a report. */
import { escapeXml, type Cell, type DocxModel } from "../docx";
import { gbkBytes, utf16Bytes, utf8Bytes } from "./encode";
import { pageBody, type Writing } from "./render";

export interface Manner {
  readonly name: string;
  /** The name of the layout that its tables have; the official one unless given. */
  readonly layout?: string;
  readonly write: (model: DocxModel) => Uint8Array;
}

const page = (body: string, head = '<meta charset="utf-8">'): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>${head}<title>信息公开年报</title></head>\n<body>\n${body}</body>\n</html>\n`;

/** A page in UTF-8 whose body is written in a manner. */
const written = (writing: Partial<Writing>) => (model: DocxModel) =>
  utf8Bytes(page(pageBody(model, writing)));

const isNumber = ({ field }: Cell): boolean => field !== undefined;

export const manners: readonly Manner[] = [
  { name: "plain, with rowspan and colspan", write: written({}) },
  {
    name: "with a head, a foot, th and a caption",
    write: written({
      cell: (attributes, content, cell) =>
        isNumber(cell) ? `<td${attributes}>${content}</td>` : `<th scope="row"${attributes}>${content}</th>`,
      table: (rows) =>
        `<table border="1"><caption>单位：件</caption><colgroup><col width="20%"><col></colgroup>` +
        `<thead>${rows[0]}</thead><tfoot>${rows.at(-1)}</tfoot><tbody>${rows.slice(1, -1).join("")}</tbody></table>`,
    }),
  },
  {
    name: "in capitals, without end tags and quotes",
    write: (model) =>
      utf8Bytes(
        `<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=utf-8"><TITLE>年报</TITLE><BODY BGCOLOR=#FFFFFF>${pageBody(
          model,
          {
            paragraph: (content) => `<P>${content}\n`,
            cell: (attributes, content) =>
              `<TD ALIGN=center${attributes.toUpperCase().replaceAll('"', "")}>${content}\n`,
            row: (cells) => `<TR VALIGN=top>\n${cells}`,
            table: (rows) => `<TABLE BORDER=1 CELLSPACING=0>\n${rows.join("")}</TABLE>\n`,
          },
        )}`,
      ),
  },
  {
    name: "saved by Word, in GBK",
    write: (model) =>
      gbkBytes(
        `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
          `xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=gb2312">\r\n` +
          `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\r\n` +
          `<style><!-- p.MsoNormal {margin:0cm;} --></style>\r\n</head>\r\n<body lang=ZH-CN><div class=WordSection1>\r\n` +
          pageBody(model, {
            text: inLines,
            paragraph: (content) =>
              `<p class=MsoNormal style='text-indent:32.0pt'><span\r\nstyle='font-family:仿宋_GB2312'>${content}<o:p></o:p></span></p>\r\n`,
            content: (paragraphs, cell) =>
              paragraphs
                .map((text) =>
                  text === ""
                    ? "<p class=MsoNormal align=center><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
                    : `<p class=MsoNormal align=center><span${isNumber(cell) ? " lang=EN-US" : ""}\r\nstyle='font-size:10.5pt'>${text}<o:p></o:p></span></p>`,
                )
                .join("\r\n"),
            cell: (attributes, content) =>
              `\r\n  <td width=57${attributes.replaceAll('"', "")} style='width:42.5pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>\r\n  ${content}\r\n  </td>`,
            row: (cells, number) =>
              `<tr style='mso-yfti-irow:${number};height:17.0pt'>${cells}\r\n </tr>\r\n`,
            // Word adds a row that only holds the widths, for other programs than itself.
            table: (rows) =>
              `<table class=MsoNormalTable border=1 style='border-collapse:collapse'>\r\n ${rows.join("")}` +
              ` <![if !supportMisalignedColumns]>\r\n <tr height=0>\r\n  ${"<td width=53 style='border:none'></td>".repeat(10)}\r\n </tr>\r\n <![endif]>\r\n</table>\r\n`,
          }) +
          `</div></body></html>`,
      ),
  },
  {
    name: "saved by WPS",
    write: written({
      paragraph: (content) =>
        `<p class=MsoNormal ><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;" ><font face="仿宋_GB2312" >${content}</font></span><span style="mso-spacerun:'yes';" ><o:p></o:p></span></p>`,
      content: (paragraphs) =>
        paragraphs
          .map(
            (text) =>
              `<p class=MsoNormal align=center ><span style="mso-spacerun:'yes';" ><font face="宋体" >${text}</font></span><span><o:p>${text === "" ? "&nbsp;" : ""}</o:p></span></p>`,
          )
          .join(""),
      cell: (attributes, content) =>
        `<td width=67 valign=center${attributes} style="mso-border-left-alt:0.5pt;" >${content}</td>`,
    }),
  },
  {
    name: "within tables that lay the page out",
    write: (model) =>
      utf8Bytes(
        page(
          `<table width="1000" align="center"><tr><td><img src="banner.jpg"></td></tr><tr><td>首页</td></tr></table>` +
            `<table width="1000"><tbody><tr><td width="200" valign="top"><table><tr><td>政务公开</td></tr><tr><td>公开年报</td></tr></table></td>` +
            `<td><table class="content"><tr><td class="zoom">${pageBody(model, {
              table: (rows) =>
                `<table width="98%"><tr><td align="center"><table border="1">${rows.join("")}</table></td></tr></table>`,
            })}</td></tr><tr><td>打印 关闭</td></tr></table></td></tr></tbody></table>`,
        ),
      ),
  },
  {
    name: "each number in a paragraph of its own, with no-break spaces",
    write: written({
      content: (paragraphs) =>
        paragraphs
          .map((text) => `<p style="text-align: center;"><span>&nbsp;${text}&nbsp;&nbsp;</span></p>`)
          .join("\n"),
    }),
  },
  {
    name: "with line breaks behind the numbers and in the labels",
    write: written({
      content: (paragraphs, cell) =>
        paragraphs
          .map((text) => (isNumber(cell) ? `${text}<br/>` : text.replace(/^(.{4})(.{3,})$/u, "$1<br>$2")))
          .join("<br/>"),
    }),
  },
  {
    name: "cut in two, the heads repeated",
    layout: "split by a converter, heads repeated",
    write: written({}),
  },
  {
    name: "without merged cells",
    layout: "flattened, columns shifted",
    write: written({ cell: (attributes, content) => `<td${attributes}><strong>${content}</strong></td>` }),
  },
  {
    name: "in fonts and percent widths, the source broken into lines",
    write: written({
      text: inLines,
      paragraph: (content) => `<p>\n      <font size="3">\n        ${content}\n      </font>\n    </p>\n`,
      content: (paragraphs) =>
        `\n        <div align="center"><font face="宋体">\n          ${paragraphs.join("\n          ")}\n        </font></div>\n`,
      cell: (attributes, content) => `\n      <td width="12%" height="28"${attributes}>${content}      </td>`,
    }),
  },
  {
    name: "wrapped in blocks",
    write: written({
      paragraph: (content) => `<div class="p"><div><span>${content}</span></div></div>`,
      content: (paragraphs) =>
        `<div class="cell"><div>${paragraphs.map((text) => `<div>${text}</div>`).join("")}</div></div>`,
      table: (rows) => `<div class="table-wrap"><section><table>${rows.join("")}</table></section></div>`,
    }),
  },
  {
    name: "with hidden cells where others reach, as editors write them",
    write: written({
      covered: () => `<td style="display: none;">覆盖</td>`,
      cell: (attributes, content) =>
        `<td${attributes} style="word-break: break-all; border-color: #000"><p>${content}</p></td>`,
    }),
  },
  {
    name: "with hidden rows and deleted words",
    write: written({
      text: (text) => `${escapeXml(text)}<span style="font-size:0;display:none">9</span><del>8</del><s>7</s>`,
      row: (cells) =>
        `<tr>${cells}</tr><tr style="display:none"><td>6</td><td>5</td></tr><tr hidden><td>4</td></tr>`,
      table: (rows) =>
        `<table><tbody>${rows.join("")}</tbody><tbody hidden><tr><td>3</td></tr></tbody></table>`,
    }),
  },
  {
    name: "with a table for the number in each cell",
    write: written({
      content: (paragraphs, cell) =>
        isNumber(cell)
          ? `<table><tr><td>${paragraphs.join("")}</td></tr></table>`
          : paragraphs.map((text) => `<p>${text}</p>`).join(""),
    }),
  },
  {
    name: "without a head, in UTF-16",
    write: (model) => utf16Bytes(`<div>${pageBody(model)}</div>`),
  },
  {
    name: "in GBK without saying so",
    write: (model) => gbkBytes(page(pageBody(model), "")),
  },
  {
    name: "with note marks behind the numbers",
    write: written({
      content: (paragraphs, cell) =>
        isNumber(cell) ? `${paragraphs.join("")}<sup>1</sup>` : paragraphs.join("<br>"),
    }),
  },
];

/** Long texts in lines of the source, as programs write them. */
function inLines(text: string): string {
  return escapeXml(text).replace(/(\p{sc=Han}{6})(?=\p{sc=Han})/gu, "$1\r\n    ");
}
