import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { addressKey } from "../../report";
import { useStrings } from "../text/strings";
import type { Form } from "../view/form";
import { placeName, shortPlaceName } from "../view/groups";
import type { Place } from "../view/places";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: "32px", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** So many cells stand in sight; the others are unfolded. */
const mostInSight = 12;

/** All cells of a finding in little room: what each says, which goes there. */
export function CellLinks({
  places,
  form,
  goTo,
}: {
  places: readonly Place[];
  form: Form;
  goTo: (place: Place) => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { isBusy } = usePane();
  const list = (some: readonly Place[]) => (
    <ul className={mergeClasses(shared.plain, styles.cells)}>
      {some.map((place) => (
        <li key={addressKey(place.address)}>
          <Button
            size="small"
            className={styles.cell}
            disabledFocusable={isBusy}
            aria-label={strings.goToPlace(placeName(place, form, strings))}
            title={placeName(place, form, strings)}
            onClick={() => goTo(place)}
          >
            {shortPlaceName(place, places, form, strings)}
          </Button>
        </li>
      ))}
    </ul>
  );
  const rest = places.slice(mostInSight);
  return (
    <>
      {list(places.slice(0, mostInSight))}
      {rest.length > 0 && <Unfold title={strings.moreCells(rest.length)}>{() => list(rest)}</Unfold>}
    </>
  );
}
