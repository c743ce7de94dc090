/** Finds the straight lines that are drawn on a page of a PDF: strokes, and areas so thin that they look like lines. */
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api";
import type { Ruling } from "../document/kinds";

/** A transformation of points, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly number[];

/** The numbers of the library's operators. */
export type Operators = Readonly<Record<string, number>>;

/** A page with more lines is a drawing. */
const MOST_RULINGS = 20_000;
/** An area that is thicker is none. */
const THICKEST = 2.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The lines of a page; none where it is a drawing.
 * @param toPage takes points of the PDF to those of the page as it is looked at
 */
export function rulingsOf({ fnArray, argsArray }: PDFOperatorList, ops: Operators, toPage: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  const [strokes, fills] = [strokesIn(ops), fillsIn(ops)];
  const saved: Matrix[] = [];
  let matrix = toPage;
  let shapes: readonly (readonly Point[])[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) saved.push(matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? toPage;
    if (operator === ops.transform) matrix = combined(matrix, args as Matrix);
    if (operator === ops.paintFormXObjectBegin && args?.[0]) matrix = combined(matrix, args[0] as Matrix);
    if (operator === ops.constructPath && args)
      shapes = shapesOf(args[0] as readonly number[], args[1] as readonly number[], ops, matrix);
    const isStroke = strokes.has(operator);
    if (isStroke || fills.has(operator))
      for (const ruling of shapes.flatMap(isStroke ? sidesOf : thinArea)) rulings.push(ruling);
    if (rulings.length > MOST_RULINGS) return [];
    if (isStroke || fills.has(operator) || operator === ops.endPath) shapes = [];
  }
  return rulings;
}

function strokesIn(ops: Operators): ReadonlySet<number | undefined> {
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = ops;
  return new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
}

function fillsIn({ fill, eoFill }: Operators): ReadonlySet<number | undefined> {
  return new Set([fill, eoFill]);
}

function combined([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, inner: Matrix): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The parts of a path, each by its corners; a part with curves has none. */
function shapesOf(
  operators: readonly number[],
  numbers: readonly number[],
  ops: Operators,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): readonly (readonly Point[])[] {
  const shapes: Point[][] = [];
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  const point = (x: number, y: number): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  for (const operator of operators) {
    const shape = shapes.at(-1);
    if (operator === ops.moveTo) shapes.push([point(next(), next())]);
    else if (operator === ops.lineTo) shape?.push(point(next(), next()));
    else if (operator === ops.closePath) shape?.push(...shape.slice(0, 1));
    else if (operator === ops.rectangle) {
      const [x, y, width, height] = [next(), next(), next(), next()];
      const [right, bottom] = [x + width, y + height];
      shapes.push([point(x, y), point(right, y), point(right, bottom), point(x, bottom), point(x, y)]);
    } else {
      at += operator === ops.curveTo ? 6 : 4;
      shapes.push([]);
    }
  }
  return shapes;
}

/** The sides of a shape that are level or upright. */
function sidesOf(corners: readonly Point[]): readonly Ruling[] {
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    return before ? thinArea([before, corner]) : [];
  });
}

/** The line that an area looks like. */
function thinArea(corners: readonly Point[]): readonly Ruling[] {
  if (corners.length === 0) return [];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of corners) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const [width, height] = [right - left, bottom - top];
  if (width <= THICKEST && height > THICKEST)
    return [{ isUpright: true, at: (left + right) / 2, from: top, to: bottom }];
  if (height <= THICKEST && width > THICKEST)
    return [{ isUpright: false, at: (top + bottom) / 2, from: left, to: right }];
  return [];
}
