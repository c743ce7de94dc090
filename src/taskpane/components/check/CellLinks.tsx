/** The cells of a finding, as buttons that go there. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { FindingCell } from "../../../checks";
import { placeKey } from "../../../report";
import { Unfold } from "../ui/Unfold";
import { usePane, useReading } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { useStrings } from "../../text/strings";
import { blanksByRow, type NamedPlace, placeName, shortPlaceName } from "../../view/names";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "4px" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: "32px", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** So many cells stand in sight; the others are unfolded. */
const mostInSight = 12;

/** All cells of a finding in little room: what each says, which goes there; blank cells row by row. */
export function CellLinks({ places, card }: { places: readonly FindingCell[]; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const styles = useStyles();
  const shared = useSharedStyles();
  const areBlank = places.every(({ field, text }) => field !== null && text === "");
  const list = (some: readonly FindingCell[]) =>
    areBlank ? (
      <ul className={mergeClasses(shared.plain, styles.rows)}>
        {[...blanksByRow(some, review)].map(([row, named]) => (
          <li key={row}>
            {row !== "" && <div className={shared.note}>{row}</div>}
            <Links named={named} card={card} />
          </li>
        ))}
      </ul>
    ) : (
      <Links
        named={some.map((place) => ({ place, name: shortPlaceName(place, places, review, strings) }))}
        card={card}
      />
    );
  const rest = places.slice(mostInSight);
  return (
    <>
      {list(places.slice(0, mostInSight))}
      {rest.length > 0 && <Unfold title={strings.moreCells(rest.length)}>{() => list(rest)}</Unfold>}
    </>
  );
}

function Links({ named, card }: { named: readonly NamedPlace[]; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const { commands, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.plain, styles.cells)}>
      {named.map(({ place, name }) => (
        <li key={placeKey(place.place)}>
          <Button
            size="small"
            className={styles.cell}
            disabledFocusable={isBusy}
            aria-label={strings.goToPlace(placeName(place, review, strings))}
            title={placeName(place, review, strings)}
            onClick={() => void commands.goTo(place, card)}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
