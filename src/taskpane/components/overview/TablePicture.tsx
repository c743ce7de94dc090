/** A table at a glance: its rows and columns by name, each number in its square. */
import { mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";
import type { FindingPlace } from "../../../checks";
import { makePaneStyles, usePane } from "../ui";
import type { Picture, PictureBlock, PictureRow, Square, SquareState } from "../../view/picture";
import { overviewStringsOf } from "../../text/overviewStrings";

/**
 * What a square looks like in each state. Colour is never the only sign: an error is full, what is part of a broken
 * relation is ringed, a warning is underlined, the unchecked is dotted, the ignored struck out.
 */
export const useSquareStyles = makePaneStyles({
  error: {
    backgroundColor: tokens.colorStatusDangerForeground1,
    ...shorthands.borderColor(tokens.colorStatusDangerForeground1),
    color: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    forcedColorAdjust: "none",
  },
  broken: {
    ...shorthands.borderWidth("2px"),
    ...shorthands.borderColor(tokens.colorStatusDangerForeground1),
  },
  warning: {
    ...shorthands.borderColor(tokens.colorStatusWarningForeground1),
    boxShadow: `inset 0 -3px ${tokens.colorStatusWarningForeground1}`,
  },
  unfilled: { ...shorthands.borderStyle("dashed") },
  holds: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  unchecked: {
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
    ...shorthands.borderStyle("dotted"),
  },
  unrelated: { ...shorthands.borderColor(tokens.colorNeutralStroke2) },
  ignored: { textDecorationLine: "line-through" },
});

const useStyles = makePaneStyles({
  grid: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0" },
  block: {
    display: "grid",
    justifyContent: "start",
    gap: "2px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
  },
  row: { display: "contents" },
  corner: { alignSelf: "end", fontWeight: tokens.fontWeightSemibold },
  column: { alignSelf: "end", justifySelf: "center", overflowWrap: "anywhere", textAlign: "center" },
  /** Narrow columns have their names from top to bottom. */
  upright: { writingMode: "vertical-rl" },
  heading: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, marginTop: "2px" },
  label: { alignSelf: "center", overflowWrap: "anywhere" },
  square: {
    boxSizing: "border-box",
    minWidth: "24px",
    minHeight: "24px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "&:hover": { outline: `1px solid ${tokens.colorNeutralForeground1}` },
  },
  /** Of a number of many digits. */
  small: { fontSize: "8px", letterSpacing: "-0.5px" },
  without: { cursor: "default" },
});

/** Longer texts are written smaller. */
const fewDigits = 4;
/** Names of more columns than these stand upright. */
const fewColumns = 3;

/**
 * A table in its own shape. One stop for Tab; the arrow keys move from square to square, Home and End within the row,
 * Enter, Space and a click go to the cell in the document.
 */
export function TablePicture({ picture, goTo }: { picture: Picture; goTo: (place: FindingPlace) => void }) {
  const { strings } = usePane();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const rows = picture.blocks.flatMap((block) => block.rows);
  const [at, setAt] = useState<Position>(firstProblem(rows));
  const here = clamp(rows, at);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const { place } = rows[here.row]?.squares[here.column] ?? {};
    if (event.key === "Enter" || event.key === " ") {
      if (place) goTo(place);
    } else if (move && !event.altKey) {
      const { row, column } = clamp(rows, move(here));
      grid.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.pictureOf(picture.name, picture.title)}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      {picture.blocks.map((block, index) => (
        <Block
          key={index}
          block={block}
          firstRow={picture.blocks.slice(0, index).reduce((sum, before) => sum + before.rows.length, 0)}
          here={here}
          setAt={setAt}
          goTo={goTo}
        />
      ))}
    </div>
  );
}

/** @param firstRow the number of its first row among all rows of the picture */
function Block({
  block: { name, columns, rows },
  firstRow,
  here,
  setAt,
  goTo,
}: {
  block: PictureBlock;
  firstRow: number;
  here: Position;
  setAt: (position: Position) => void;
  goTo: (place: FindingPlace) => void;
}) {
  const styles = useStyles();
  const width = columns.length > fewColumns ? "minmax(24px, 40px)" : "minmax(24px, 72px)";
  return (
    <div
      role="rowgroup"
      className={styles.block}
      style={{ gridTemplateColumns: `minmax(84px, max-content) repeat(${columns.length}, ${width})` }}
    >
      <div role="row" className={styles.row}>
        <div role="columnheader" className={styles.corner}>
          {name}
        </div>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={mergeClasses(styles.column, columns.length > fewColumns && styles.upright)}
          >
            {column}
          </div>
        ))}
      </div>
      {rows.map((row, index) => (
        <div key={index} role="row" className={styles.row}>
          {row.heading !== "" && (
            <div aria-hidden="true" className={styles.heading}>
              {row.heading}
            </div>
          )}
          <div role="rowheader" className={styles.label}>
            {row.name}
          </div>
          {row.squares.map((square, column) => {
            const row = firstRow + index;
            return (
              <SquareCell
                key={square.field}
                square={square}
                at={`${row}.${column}`}
                isStop={row === here.row && column === here.column}
                onFocus={() => setAt({ row, column })}
                goTo={goTo}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function SquareCell({
  square: { state, text, name, place },
  at,
  isStop,
  onFocus,
  goTo,
}: {
  square: Square;
  at: string;
  isStop: boolean;
  onFocus: () => void;
  goTo: (place: FindingPlace) => void;
}) {
  const styles = useStyles();
  const states = useSquareStyles();
  return (
    <div
      role="gridcell"
      data-at={at}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      title={name}
      className={mergeClasses(
        styles.square,
        text.length > fewDigits && styles.small,
        states[state],
        place === null && styles.without,
      )}
      onFocus={onFocus}
      onClick={() => place && goTo(place)}
    >
      {text}
    </div>
  );
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Where keys lead, which may be beyond the edges. */
const moves: Readonly<Record<string, (from: Position) => Position>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: Infinity }),
};

/** Rows differ in length, and a check may draw another format. */
function clamp(rows: readonly PictureRow[], { row, column }: Position): Position {
  const between = (value: number, length: number) => Math.max(0, Math.min(value, length - 1));
  const safeRow = between(row, rows.length);
  return { row: safeRow, column: between(column, rows[safeRow]?.squares.length ?? 0) };
}

/** The states of what is wrong, the worst first. */
const problems: readonly SquareState[] = ["error", "broken", "warning"];

/** Tab lands on the first of the worst cells, else on the first cell. */
function firstProblem(rows: readonly PictureRow[]): Position {
  for (const problem of problems) {
    const row = rows.findIndex(({ squares }) => squares.some(({ state }) => state === problem));
    const column = rows[row]?.squares.findIndex(({ state }) => state === problem);
    if (column !== undefined) return { row, column };
  }
  return { row: 0, column: 0 };
}
