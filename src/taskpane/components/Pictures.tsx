import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useStrings } from "../text/strings";
import { squareStates, type Picture, type SquareState } from "../view/picture";
import type { FindingCell } from "../view/places";
import { useSharedStyles } from "./styles";
import { SquareSample, TablePicture } from "./TablePicture";

const useStyles = makeStyles({
  tables: { display: "grid", gap: "10px 16px", justifyContent: "start" },
  aside: { gridColumn: 2, gridRow: "1 / span 3" },
  beside: { gridColumn: 1, alignSelf: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  caption: { fontSize: tokens.fontSizeBase200, maxWidth: "100%" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: "8px 0 0" },
  sample: { display: "inline-flex", alignItems: "center", gap: "4px" },
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
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const drawn = new Set(
    pictures.flatMap(({ rows }) => rows.flatMap(({ squares }) => squares.map(({ state }) => state))),
  );
  const legend = squareStates.filter((state) => always.includes(state) || drawn.has(state));
  const aside = pictures.find((picture) => standsAside(picture, pictures));
  return (
    <section aria-label={strings.tables}>
      <h2 className={shared.hidden}>{strings.tables}</h2>
      <div className={styles.tables}>
        {pictures.map((picture) => (
          <div
            key={picture.name}
            className={mergeClasses(aside && (picture === aside ? styles.aside : styles.beside))}
          >
            <div className={styles.caption}>
              <span className={styles.name}>{picture.name}</span>
              <span className={shared.quiet}>{picture.verdict}</span>
            </div>
            {picture.table.isFound && <TablePicture picture={picture} goTo={goTo} />}
          </div>
        ))}
      </div>
      <ul className={mergeClasses(shared.plain, shared.quiet, styles.legend)} aria-label={strings.legend}>
        {legend.map((state) => (
          <li key={state} className={styles.sample}>
            <SquareSample state={state} />
            {strings.states[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A table of more rows than this stands beside the others, so that the findings below stay in sight. */
const manyRows = 10;

function standsAside(picture: Picture, pictures: readonly Picture[]): boolean {
  const height = heightOf(picture);
  return height > manyRows && height === Math.max(...pictures.map(heightOf));
}

function heightOf(picture: Picture): number {
  return picture.table.isFound ? picture.rows.length : 0;
}
