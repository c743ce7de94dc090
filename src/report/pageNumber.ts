/** Lines that are the number of a page: `- 3 -`, `第 3 页 共 9 页`. */

const pageNumber =
  /^\s*(?:[-—–~·]+\s*\d{1,4}\s*[-—–~·]+|第\s*\d{1,4}\s*页(?:[\s,，/／]*共\s*\d{1,4}\s*页)?)\s*$/u;

/** Whether a line is the number of a page, and nothing else. */
export function isPageNumber(line: string): boolean {
  return pageNumber.test(line);
}
