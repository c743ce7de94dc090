/** How different word processors write the same document. */
import type { Cell, Table } from "./model";

/** How a word processor writes what the model says: the shapes that differ between them. */
export interface Dialect {
  /** Namespaces and mc:Ignorable of w:document, beside w and r. */
  readonly namespaces: string;
  readonly continuation: "<w:vMerge/>" | '<w:vMerge w:val="continue"/>';
  /** Children of w:tblPr behind w:tblW. */
  readonly tableProps: string;
  /** Table width: the sum of its columns, or left to the processor. */
  readonly hasTableWidth: boolean;
  /** w:tblPrEx of every row, or nothing. */
  readonly rowException: string;
  /** Children of w:trPr that every row has. */
  readonly rowProps: string;
  /** Children of w:tcPr behind the merges. */
  readonly cellProps: (cell: Cell) => string;
  /** Attributes of the nth w:p and w:tr. */
  readonly paragraphAttributes: (ordinal: number) => string;
  /** Children of w:pPr of a paragraph in a cell: before w:jc, and from w:jc on where the model has no alignment. */
  readonly cellParagraph: string;
  readonly cellAlignment: string;
  /** Children of a run's w:rPr, round those of the model, in the schema's order. */
  readonly run: { readonly fonts: string; readonly size: string; readonly language: string };
  /** What an empty paragraph of a cell carries as its mark's properties. */
  readonly emptyMark: string;
  /** A run that an empty paragraph of a cell has all the same. */
  readonly emptyRun: string;
  /** Whether w:trPr and w:rPr are written where they have no children. */
  readonly hasEmptyProps: boolean;
  /** How a text is cut into runs when it is written. */
  readonly cut: (text: string) => readonly string[];
}

const whole = (text: string): readonly string[] => [text];
const fill = (cell: Cell) =>
  cell.fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>`;
const borders = (size: number, inside: number) =>
  ["top", "left", "bottom", "right"]
    .map((side) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="auto"/>`)
    .concat(
      ["insideH", "insideV"].map(
        (side) => `<w:${side} w:val="single" w:sz="${inside}" w:space="0" w:color="auto"/>`,
      ),
    )
    .join("");

/** Word's own shapes, with as little as is valid. */
export const wordDialect: Dialect = {
  namespaces: "",
  continuation: "<w:vMerge/>",
  tableProps: `<w:jc w:val="center"/><w:tblBorders>${borders(4, 4)}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
  hasTableWidth: true,
  rowException: "",
  rowProps: "",
  cellProps: (cell) => `${fill(cell)}<w:vAlign w:val="center"/>`,
  paragraphAttributes: () => "",
  cellParagraph: "",
  cellAlignment: '<w:jc w:val="center"/>',
  run: { fonts: "", size: "", language: "" },
  emptyMark: "",
  emptyRun: "",
  hasEmptyProps: false,
  cut: whole,
};

const side = (name: string, attributes: string) => `<w:${name} ${attributes}/>`;
const sides = (names: readonly string[], attributes: string) =>
  names.map((name) => side(name, attributes)).join("");
const noBorders = sides(
  ["top", "left", "bottom", "right", "insideH", "insideV"],
  'w:val="none" w:color="auto" w:sz="0" w:space="0"',
);
const cellBorders = sides(
  ["top", "left", "bottom", "right"],
  'w:val="single" w:color="auto" w:sz="8" w:space="0"',
);
const song = 'w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"';

/** As WPS writes the official template: w:val="continue", row exceptions, paragraph ids, fonts on every run. */
export const wpsDialect: Dialect = {
  namespaces:
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
    'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="w14"',
  continuation: '<w:vMerge w:val="continue"/>',
  tableProps:
    `<w:jc w:val="center"/><w:tblBorders>${noBorders}</w:tblBorders>` +
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar>${sides(["top", "left", "bottom", "right"], 'w:w="0" w:type="dxa"')}</w:tblCellMar>`,
  hasTableWidth: true,
  rowException: `<w:tblPrEx><w:tblBorders>${noBorders}</w:tblBorders></w:tblPrEx>`,
  rowProps: '<w:trHeight w:val="340" w:hRule="atLeast"/><w:jc w:val="center"/>',
  cellProps: (cell) =>
    `<w:tcBorders>${cellBorders}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${cell.fill ?? "auto"}"/>` +
    '<w:tcMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/>',
  paragraphAttributes: (ordinal) =>
    ` w14:paraId="${(0x10000000 + ordinal * 7919).toString(16).toUpperCase().padStart(8, "0")}"`,
  cellParagraph:
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:widowControl/><w:suppressLineNumbers w:val="0"/>' +
    '<w:spacing w:before="0" w:beforeAutospacing="1" w:after="0" w:afterAutospacing="0"/><w:ind w:left="0" w:right="0"/>',
  cellAlignment: '<w:jc w:val="center"/>',
  run: {
    fonts: `<w:rFonts ${song}/>`,
    size: '<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
    language: '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/>',
  },
  emptyMark: '<w:rFonts w:hint="eastAsia" w:ascii="宋体"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
  emptyRun: "",
  hasEmptyProps: false,
  // The template cuts labels where the font or the typist changed: 本年|制发件数, 其他|结果.
  cut: (text) =>
    text.length > 3 && /^\p{Script=Han}/u.test(text) ? [text.slice(0, 2), text.slice(2)] : [text],
};

const namedBorders = sides(
  ["top", "start", "bottom", "end"],
  'w:val="single" w:sz="4" w:space="0" w:color="000000"',
);

/** As LibreOffice Writer writes: start and end for left and right, empty properties, runs cut by script. */
export const libreOfficeDialect: Dialect = {
  namespaces:
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"',
  continuation: '<w:vMerge w:val="continue"/>',
  tableProps:
    '<w:jc w:val="center"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:start w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:end w:w="108" w:type="dxa"/></w:tblCellMar>',
  hasTableWidth: true,
  rowException: "",
  rowProps: "",
  cellProps: (cell) => `<w:tcBorders>${namedBorders}</w:tcBorders>${fill(cell)}<w:vAlign w:val="center"/>`,
  paragraphAttributes: () => "",
  cellParagraph: '<w:widowControl w:val="false"/><w:bidi w:val="0"/>',
  cellAlignment: '<w:jc w:val="center"/>',
  run: { fonts: "", size: "", language: "" },
  emptyMark: "",
  emptyRun: "<w:r><w:rPr></w:rPr></w:r>",
  hasEmptyProps: true,
  cut: (text) => text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? [text],
};

/** Grid columns of a table as widths, even ones where the model has none. */
export function gridWidths(table: Table, count: number): readonly number[] {
  const even = Math.floor(8844 / count);
  return Array.from({ length: count }, (_, index) => table.columns?.[index] ?? even);
}
