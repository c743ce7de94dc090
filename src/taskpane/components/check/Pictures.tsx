/** The tables at a glance, one square a number. */
import { isFound } from "../../../report";
import { mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";
import { usePane, makePaneStyles } from "../ui";
import { type Picture, type Square, type SquareState, squareStates } from "../../view/picture";
import type { FindingCell } from "../../../checks";

const useStyles = makePaneStyles({
  tables: { display: "grid", gap: "10px 16px", justifyContent: "start" },
  aside: { gridColumn: 2, gridRow: "1 / span 3" },
  beside: { gridColumn: 1, alignSelf: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  caption: { fontSize: tokens.fontSizeBase200, maxWidth: "100%" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: "8px 0 0" },
  sample: { display: "inline-flex", alignItems: "center", gap: "4px" },
  grid: { display: "inline-flex", flexDirection: "column", gap: "2px", padding: "2px 0" },
  line: { display: "flex", gap: "2px" },
  rowGap: { marginTop: "3px" },
  square: {
    boxSizing: "border-box",
    width: "10px",
    height: "8px",
    padding: 0,
    borderRadius: "1px",
    border: "1px solid transparent",
    cursor: "pointer",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "&:hover": { outline: `1px solid ${tokens.colorNeutralForeground1}` },
  },
  inLegend: { display: "inline-block", cursor: "default" },
  columnGap: { marginLeft: "4px" },
  /**
   * Colour is never the only sign: an error is full, a warning half, a blank to be filled in hollow, the ignored struck out,
   * a match pale; what is part of a broken relation has a bar, the unchecked is dotted, what is in no relation plain grey.
   */
  error: {
    backgroundColor: tokens.colorStatusDangerForeground1,
    ...shorthands.borderColor(tokens.colorStatusDangerForeground1),
    forcedColorAdjust: "none",
  },
  warning: {
    backgroundImage: `linear-gradient(135deg, ${tokens.colorStatusWarningForeground1} 50%, transparent 50%)`,
    ...shorthands.borderColor(tokens.colorStatusWarningForeground1),
    forcedColorAdjust: "none",
  },
  ignored: {
    backgroundImage: `linear-gradient(45deg, transparent 42%, ${tokens.colorNeutralForeground3} 42% 58%, transparent 58%)`,
    ...shorthands.borderColor(tokens.colorNeutralForeground3),
    forcedColorAdjust: "none",
  },
  unfilled: {
    ...shorthands.borderColor(tokens.colorStatusWarningForeground1),
  },
  broken: {
    backgroundImage: `linear-gradient(0deg, ${tokens.colorNeutralForeground3} 40%, transparent 40%)`,
    ...shorthands.borderColor(tokens.colorNeutralForeground3),
    forcedColorAdjust: "none",
  },
  unrelated: {
    backgroundColor: tokens.colorNeutralStroke2,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  holds: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  unchecked: {
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
    ...shorthands.borderStyle("dotted"),
    cursor: "default",
  },
});

const always: readonly SquareState[] = ["error", "warning", "holds", "unchecked"];

/** The tables at a glance: which cells are wrong, which are checked, which could not be. */
export function Pictures({
  pictures,
  goTo,
}: {
  pictures: readonly Picture[];
  goTo: (place: FindingCell) => void;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const drawn = new Set(
    pictures.flatMap(({ rows }) => rows.flatMap(({ squares }) => squares.map(({ state }) => state))),
  );
  const legend = squareStates.filter((state) => always.includes(state) || drawn.has(state));
  const highest = Math.max(manyRows + 1, ...pictures.map(heightOf));
  const aside = pictures.find((picture) => heightOf(picture) === highest);
  return (
    <section aria-label={strings.tables}>
      <h2 className={styles.hidden}>{strings.tables}</h2>
      <div className={styles.tables}>
        {pictures.map((picture) => (
          <div
            key={picture.name}
            className={mergeClasses(aside && (picture === aside ? styles.aside : styles.beside))}
          >
            <div className={styles.caption}>
              <span className={styles.name}>{picture.name}</span>
              <span className={styles.quiet}>{picture.verdict}</span>
            </div>
            {isFound(picture.table) && <TablePicture picture={picture} goTo={goTo} />}
          </div>
        ))}
      </div>
      <ul className={mergeClasses(styles.plain, styles.quiet, styles.legend)} aria-label={strings.legend}>
        {legend.map((state) => (
          <li key={state} className={styles.sample}>
            <span
              aria-hidden="true"
              className={mergeClasses(styles.square, styles.inLegend, styles[state])}
            />
            {strings.states[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A table of more rows than this stands beside the others, so that the findings below stay in sight. */
const manyRows = 10;

function heightOf(picture: Picture): number {
  return isFound(picture.table) ? picture.rows.length : 0;
}

/**
 * A table in its own shape, one square a number. One stop for Tab; the arrow keys move from square to square, Home
 * and End within the row, Enter, Space and a click go to the cell in the document.
 */
export function TablePicture({ picture, goTo }: { picture: Picture; goTo: (place: FindingCell) => void }) {
  const { strings } = usePane();
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Position>(firstProblem(picture));
  const here = clamp(picture, at);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const { place } = picture.rows[here.row]?.squares[here.column] ?? {};
    if (event.key === "Enter" || event.key === " ") {
      if (place) goTo(place);
    } else if (move) {
      const { row, column } = clamp(picture, move(here));
      grid.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={strings.pictureOf(picture.name, picture.title)}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      {picture.rows.map((row, rowIndex) => (
        <div
          key={rowIndex}
          role="row"
          className={mergeClasses(styles.line, row.startsGroup && styles.rowGap)}
        >
          {row.squares.map((square, columnIndex) => (
            <div
              key={square.field}
              role="gridcell"
              data-at={`${rowIndex}.${columnIndex}`}
              tabIndex={rowIndex === here.row && columnIndex === here.column ? 0 : -1}
              aria-label={square.name}
              title={square.name}
              className={mergeClasses(
                styles.square,
                square.startsGroup && styles.columnGap,
                styles[square.state],
              )}
              onFocus={() => setAt({ row: rowIndex, column: columnIndex })}
              onClick={() => square.place && goTo(square.place)}
            />
          ))}
        </div>
      ))}
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
function clamp(picture: Picture, { row, column }: Position): Position {
  const between = (value: number, length: number) => Math.max(0, Math.min(value, length - 1));
  const safeRow = between(row, picture.rows.length);
  return { row: safeRow, column: between(column, picture.rows[safeRow]?.squares.length ?? 0) };
}

const problems: readonly SquareState[] = ["error", "warning", "unfilled"];

/** Tab lands on the first wrong cell, else on the first cell. */
function firstProblem(picture: Picture): Position {
  const isProblem = ({ state }: Square) => problems.includes(state);
  const row = picture.rows.findIndex(({ squares }) => squares.some(isProblem));
  return row < 0
    ? { row: 0, column: 0 }
    : { row, column: picture.rows[row]?.squares.findIndex(isProblem) ?? 0 };
}
