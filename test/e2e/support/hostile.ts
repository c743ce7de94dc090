import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withSharedData } from "../../document/rawZip";
import { relationship } from "../../workbench/page/support";
import { report } from "./documents";
import { WRONG } from "./wrongReport";

/** Files that were made to stop whoever opens them, or to look like something else. Each is a report that has one trait. */

type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = "word/document.xml";
const RELATIONSHIPS = "word/_rels/document.xml.rels";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A report with other parts, or with what is said of its main part and relationships put in. */
function hostile({
  body = "",
  related = "",
  root = "",
  parts = {},
}: {
  readonly body?: string;
  readonly related?: string;
  readonly root?: string;
  readonly parts?: Parts;
}): Uint8Array {
  const files = unzipSync(report(WRONG));
  const put = (name: string, before: RegExp, text: string): void => {
    files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace(before, (tag) => text + tag));
  };
  put(MAIN, /(?:<w:sectPr[^]*)?<\/w:body>/, body);
  put(MAIN, /(?<=<w:document\b)/, root);
  put(RELATIONSHIPS, /<\/Relationships>/, related);
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content.slice();
  return zipSync(files);
}

const times = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join("");
const part = (name: string, content: string): string =>
  `<w:${name} xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:${name}>`;
const text = (content: string): string => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
const cell = (content: string): string => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl><w:p/>`;
const picture = (id: string): string =>
  '<w:r><w:drawing><wp:inline xmlns:wp="x"><a:graphic xmlns:a="x"><a:graphicData><pic:pic xmlns:pic="x"><pic:blipFill>' +
  `<a:blip r:embed="${id}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** What is too much for anybody: it is refused. */
export const REFUSED: Readonly<Record<string, () => Uint8Array>> = {
  "sizes that are not true": () =>
    withSize(hostile({ parts: { "media/a.png": new Uint8Array(2e6) } }), 2e6, 1),
  "sizes beyond what there is": () =>
    withSize(hostile({ parts: { "media/a.png": new Uint8Array(2e6) } }), 2e6, 4e9),
  "entries that share their data": () =>
    withSharedData(
      zipSync({
        "x.xml": new Uint8Array(2e7),
        ...unzipSync(report()),
        "y.xml": new Uint8Array(),
        "z.xml": new Uint8Array(),
      }),
    ),
  "3,000,000 elements": () => hostile({ body: `<w:p><w:pPr>${"<w:b/>".repeat(3e6)}</w:pPr></w:p>` }),
  "rows of 4,000 merged cells": () => {
    const row = `<w:tr>${"<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(4000)}</w:tr>`;
    return hostile({ body: `<w:tbl>${row}${row}</w:tbl><w:p/>` });
  },
  "200,000 elements that nobody shows": () =>
    hostile({ parts: { "a/b.bin": `<a>${"<b/>".repeat(2e5)}</a>` } }),
  "100,000 namespaces": () => hostile({ root: times(1e5, (n) => ` xmlns:n${n}="n${n}"`) }),
  "namespaces declared 100,000 times": () =>
    hostile({ root: times(100, (n) => ` xmlns:n${n}="n${n}"`), body: '<w:sdt xmlns:a="a"/>'.repeat(1e5) }),
  "100,000 attributes": () => hostile({ body: `<w:p ${times(1e5, (n) => `a${n}="" `)}/>` }),
  "100,000 levels": () => hostile({ body: "<w:sdt>".repeat(1e5) + "</w:sdt>".repeat(1e5) }),
  "50,000 relationships to one picture": () =>
    hostile({
      related: times(5e4, (n) => relationship(`h${n}`, "image", "media/a.png")),
      parts: { "word/media/a.png": new Uint8Array(1e5) },
    }),
  "a header that is related 20,000 times": () =>
    hostile({
      related: times(2e4, (n) => relationship(`h${n}`, "header", "header.xml")),
      parts: { "word/header.xml": part("hdr", "<w:p/>".repeat(1e3)) },
    }),
  "300,000 characters as references": () => hostile({ body: text("&#49;".repeat(3e5)) }),
  "a long header on a thousand pages": () =>
    hostile({
      related: relationship("h1", "header", "header.xml"),
      body: `${"<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>".repeat(1e3)}<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr></w:pPr></w:p>`,
      parts: { "word/header.xml": part("hdr", text("1").repeat(1e3)) },
    }),
  "a long note, referred to a thousand times": () =>
    hostile({
      related: relationship("h1", "footnotes", "footnotes.xml"),
      body: `<w:p>${'<w:r><w:footnoteReference w:id="7"/></w:r>'.repeat(1e3)}</w:p>`,
      parts: {
        "word/footnotes.xml": part("footnotes", `<w:footnote w:id="7">${text("1").repeat(1e3)}</w:footnote>`),
      },
    }),
};

/** What is much, and opened all the same: shown as far as there is room. */
export const OPENED: Readonly<Record<string, () => Uint8Array>> = {
  "4,000 relationships to one picture, shown 500 times": () =>
    hostile({
      related: times(4000, (n) => relationship(`h${n}`, "image", "media/a.png")),
      body: times(500, (n) => `<w:p>${picture(`h${n}`)}</w:p>`),
      parts: { "word/media/a.png": strToU8(`GIF89a\u0001\0\u0001\0${"\0".repeat(1e6)}`) },
    }),
  "a cell of a million characters, none of which can be seen": () =>
    hostile({ body: cell(text(`1${"\u200b".repeat(1e6)}`)) }),
  "100,000 characters as references": () => hostile({ body: cell(text("&#49;".repeat(1e5))) }),
  "3,000 lists of 3,000 levels": () =>
    hostile({
      related: relationship("h1", "numbering", "lists.xml"),
      body: '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
      parts: {
        "word/lists.xml": part(
          "numbering",
          `<w:abstractNum w:abstractNumId="1">${times(3e3, (n) => `<w:lvl w:ilvl="${n}"/>`)}</w:abstractNum>` +
            times(3e3, (n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="1"/></w:num>`),
        ),
      },
    }),
  "3,000 styles, linked with one that says 3,000 things": () =>
    hostile({
      related: relationship("h1", "styles", "styles.xml"),
      parts: {
        "word/styles.xml": part(
          "styles",
          `<w:style w:styleId="a">${"<w:rPr/>".repeat(3e3)}</w:style>` +
            times(3e3, (n) => `<w:style w:styleId="b${n}"><w:link w:val="a"/><w:rPr/></w:style>`),
        ),
      },
    }),
  "cells of 19,500 characters in columns of one": () => {
    const row = `<w:tr>${`<w:tc><w:tcPr><w:tcW w:w="200"/></w:tcPr>${text("1".repeat(19_500))}</w:tc>`.repeat(25)}</w:tr>`;
    return hostile({ body: `<w:tbl>${row}</w:tbl><w:p/>` });
  },
};

/** The archive with another size in the directory's record of the entries that have this one (offset 24, ZIP 4.3.12). */
function withSize(archive: Uint8Array, size: number, said: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at + 46 < archive.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, said, true);
  }
  return archive;
}

const EVIL = "rgb(1, 2, 3)";
/** What a document may put behind the value of a property, so that it says more than that. */
export const RULES: readonly string[] = [
  `}:not(&){outline:9px solid ${EVIL} !important;background:${EVIL} !important}x{a:b`,
  `}body:has(&)::after{content:"全部相符";position:fixed;inset:0;z-index:2147483647;background:${EVIL}}x{a:b`,
  `}html:has(&) header,html:has(&) #pane-slot{display:none !important}x{a:b`,
  `}&,& *{position:fixed !important;inset:0;z-index:2147483647;background:${EVIL};width:9999px;height:9999px}x{a:b`,
  `}@media all{*{background:${EVIL} !important}}@layer a{*{outline:9px solid ${EVIL}}}x{a:b`,
  `}@import "data:text/css,*{background:${EVIL}}";@font-face{font-family:system-ui;src:url(a)}x{a:b`,
  `}@property --accent{syntax:"*";inherits:true;initial-value:${EVIL}}.docx,.docx-wrapper,section.docx{padding:999px;background:${EVIL};overflow:visible !important;contain:none !important;margin:-999px}x{a:b`,
  `;position:fixed;inset:0;z-index:9;background:${EVIL};transform:translate(-900px,-900px) scale(99);width:9999px;height:9999px`,
  `} } } :root{--surface:${EVIL};--backdrop:${EVIL}} * {background:${EVIL} !important} /* " ' `,
];

const attribute = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A report in which every place that says how something looks says this as well. */
export function restyling(rule: string): Uint8Array {
  const evil = attribute(`blue${rule}`);
  const looks =
    `<w:color w:val="${evil}"/><w:sz w:val="${evil}pt"/><w:highlight w:val="${evil}"/><w:shd w:fill="${evil}"/>` +
    `<w:u w:val="single" w:color="${evil}"/><w:rFonts w:ascii="${evil}" w:asciiTheme="${evil}"/><w:bdr w:val="single" w:color="${evil}" w:sz="${evil}pt"/>` +
    `<w:position w:val="${evil}pt"/><w:lang w:val="${evil}"/><w:vertAlign w:val="${evil}"/>`;
  const paragraph =
    `<w:jc w:val="${evil}"/><w:textAlignment w:val="${evil}"/><w:ind w:left="${evil}pt" w:hanging="${evil}pt"/>` +
    `<w:spacing w:before="${evil}pt" w:after="${evil}%"/><w:pBdr><w:top w:val="single" w:color="${evil}"/></w:pBdr>`;
  const geometry = `<w:tblW w:w="${evil}pt"/><w:tblCellMar><w:left w:w="${evil}pt"/></w:tblCellMar><w:tcBorders><w:top w:val="single" w:color="${evil}"/></w:tcBorders>`;
  const style = (id: string, type: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:pPr>${paragraph}</w:pPr><w:rPr>${looks}</w:rPr><w:tblPr>${geometry}</w:tblPr></w:style>`;
  const use = (id: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/>${paragraph}</w:pPr><w:r><w:rPr>${looks}</w:rPr><w:t>x</w:t></w:r></w:p>`;
  const bullet =
    '<w:numPicBullet w:numPicBulletId="1"><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" ' +
    `style="${evil}"><v:imagedata r:id="${evil}"/></v:shape></w:pict></w:numPicBullet>`;
  const level = (n: number, more: string): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${evil}"/><w:lvlText w:val="&quot;${evil}"/>${more}<w:pPr>${paragraph}</w:pPr><w:rPr>${looks}</w:rPr></w:lvl>`;
  return hostile({
    related:
      relationship("h1", "numbering", "lists.xml") +
      relationship("h2", "theme", "theme/theme9.xml") +
      relationship("h3", "styles", "styles.xml"),
    body:
      use("evil") +
      use(attribute(rule)) +
      use("a&#10;unseen&#10;skip") +
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' +
      `<w:tbl><w:tblPr>${geometry}</w:tblPr><w:tblGrid><w:gridCol w:w="${evil}pt"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${evil}pt"/></w:trPr>` +
      `<w:tc><w:tcPr>${geometry}<w:vAlign w:val="${evil}"/></w:tcPr>${use("evil")}</w:tc></w:tr></w:tbl><w:p/>` +
      `<w:p><w:r><w:sym w:font="${evil}" w:char="41"/></w:r></w:p>` +
      `<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="${evil}"/></w:pict></w:r></w:p>`,
    parts: {
      "word/styles.xml": part(
        "styles",
        `<w:docDefaults><w:rPrDefault><w:rPr>${looks}</w:rPr></w:rPrDefault></w:docDefaults>` +
          style("evil", "paragraph") +
          style(attribute(rule), "paragraph") +
          style("evilTable", "table"),
      ),
      "word/lists.xml": part(
        "numbering",
        `${bullet}<w:abstractNum w:abstractNumId="1">${level(0, "")}${level(1, '<w:lvlPicBulletId w:val="1"/>')}</w:abstractNum>` +
          `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="${evil}"><w:abstractNumId w:val="1"/></w:num>`,
      ),
      "word/theme/theme9.xml":
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>' +
        `<a:clrScheme name="a"><a:accent1><a:srgbClr val="${evil}"/></a:accent1></a:clrScheme>` +
        `<a:fontScheme name="a"><a:majorFont><a:latin typeface="${evil}"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>`,
    },
  });
}
