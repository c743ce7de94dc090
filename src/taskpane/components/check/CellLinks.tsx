/** The cells of a finding, as buttons that go there. */
import { mergeClasses } from "@fluentui/react-components";
import { placeKey } from "../../../report";
import { CellButton, Unfold, useReport, makePaneStyles } from "../ui";
import { placeName, placesByRow } from "../../view/names";
import type { FindingPlace } from "../../../checks";

const useStyles = makePaneStyles({
  rows: { display: "flex", flexDirection: "column", gap: "4px" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: "32px", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** So many cells stand in sight; the others are unfolded. */
const mostInSight = 12;

/** All cells of a finding in little room: what each says, which goes there; blank cells row by row. */
export function CellLinks({ places }: { places: readonly FindingPlace[] }) {
  const { review, strings } = useReport();
  const styles = useStyles();
  const rest = places.slice(mostInSight);
  const list = (some: readonly FindingPlace[]) => (
    <div className={styles.rows}>
      {[...placesByRow(some, places, review, strings)].map(([row, named]) => (
        <div key={row}>
          {row !== "" && <div className={styles.note}>{row}</div>}
          <ul className={mergeClasses(styles.plain, styles.cells)}>
            {named.map(({ place, name }) => {
              const heard = strings.goToPlace(placeName(place, review, strings));
              return (
                <li key={placeKey(place.place)}>
                  <CellButton
                    cell={place}
                    className={styles.cell}
                    // What is heard holds what is seen.
                    name={heard.includes(name) ? heard : strings.goToPlace(name)}
                  >
                    {name}
                  </CellButton>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
  return (
    <>
      {list(places.slice(0, mostInSight))}
      {rest.length > 0 && <Unfold title={strings.moreCells(rest.length)}>{() => list(rest)}</Unfold>}
    </>
  );
}
