/** Reads the text of a PDF, and the lines of its tables, with Mozilla's PDF.js, which is loaded for that alone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { limits, UnreadableDocument, type Outline } from "../document";
import { readPrintedPages, type PrintedPage, type Ruling } from "../document/kinds";
import { rulingsOf, type Matrix, type Operators } from "./pdfRulings";

/**
 * Reads the text of a PDF and its straight lines, and nothing else of it: no picture is decoded, no script is run, nothing is fetched.
 * @throws {UnreadableDocument} encrypted, damaged-pdf, pdf-without-text, too-large
 */
export async function readPdf(bytes: Uint8Array): Promise<Outline> {
  if (bytes.length > limits.pdfBytes)
    throw new UnreadableDocument("too-large", `${bytes.length} bytes of PDF`);
  const { getDocument, VerbosityLevel, OPS } = await loadLibrary();
  const opening = getDocument({
    data: Uint8Array.from(bytes), // The library takes them away.
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    maxImageSize: 0, // Larger pictures are left out.
    disableFontFace: true,
    useWorkerFetch: false,
    CMapReaderFactory: CMapReader,
  });
  try {
    const pdf = await opening.promise;
    if (pdf.numPages > limits.pages) throw new UnreadableDocument("too-large", `${pdf.numPages} pages`);
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++)
      pages.push(await pageOf(await pdf.getPage(number), OPS));
    return readPrintedPages(pages);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await opening.destroy();
  }
}

async function pageOf(page: PDFPageProxy, operators: Operators): Promise<PrintedPage> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[] = transform;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => {
    // What has no height are the spaces that the library puts into gaps.
    if (!("str" in item) || item.str === "" || item.height === 0) return [];
    const [, , up = 0, along = 0, x = 0, y = 0]: readonly number[] = item.transform;
    const place = { x: a * x + c * y + e, y: b * x + d * y + f };
    return [{ text: item.str, ...place, width: item.width, size: Math.hypot(up, along) }];
  });
  return { height, texts, rulings: await rulingsOn(page, operators, transform) };
}

/** The lines that are drawn on a page; none where the library cannot tell: its text is read all the same. */
async function rulingsOn(page: PDFPageProxy, operators: Operators, toPage: Matrix): Promise<Ruling[]> {
  try {
    const drawn = await page.getOperatorList({ annotationMode: 0 }); // None of its remarks.
    return rulingsOf(drawn, operators, toPage);
  } catch {
    return [];
  }
}

/** The tables of Chinese characters, for fonts that do not say theirs. */
class CMapReader {
  async fetch({ name }: { readonly name: string }) {
    const folder = path.join(path.dirname(require.resolve("pdfjs-dist/package.json")), "cmaps");
    const cMapData = new Uint8Array(await readFile(path.join(folder, `${path.basename(name)}.bcmap`)));
    return { cMapData, isCompressed: true };
  }
}

/**
 * The library misses a package that draws, where that is not installed, and says so on the standard output, which is ours.
 * It is not needed.
 */
async function loadLibrary() {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.log = log;
  }
}

function asUnreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new UnreadableDocument(name === "PasswordException" ? "encrypted" : "damaged-pdf", message);
}
