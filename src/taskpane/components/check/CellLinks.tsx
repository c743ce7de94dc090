/** The cells of a finding, as buttons that go there. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { placeKey } from "../../../report";
import { Unfold } from "../ui/Unfold";
import { usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { useStrings } from "../../text/strings";
import type { Form } from "../../view/form";
import { blanksByRow, placeName, type PlaceRow, shortPlaceName } from "../../view/groups";
import type { FindingCell } from "../../../checks";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "4px" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: "32px", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** So many cells stand in sight; the others are unfolded. */
const mostInSight = 12;

/** All cells of a finding in little room: what each says, which goes there; blank cells row by row. */
export function CellLinks({
  places,
  form,
  goTo,
}: {
  places: readonly FindingCell[];
  form: Form;
  goTo: (place: FindingCell) => void;
}) {
  const strings = useStrings();
  const areBlank = places.every(({ field, text }) => field !== null && text === "");
  const list = (some: readonly FindingCell[]) => {
    if (areBlank) return <BlankRows rows={blanksByRow(some, form)} form={form} goTo={goTo} />;
    const named = some.map((place) => ({ place, name: shortPlaceName(place, places, form, strings) }));
    return <Links named={named} form={form} goTo={goTo} />;
  };
  const rest = places.slice(mostInSight);
  return (
    <>
      {list(places.slice(0, mostInSight))}
      {rest.length > 0 && <Unfold title={strings.moreCells(rest.length)}>{() => list(rest)}</Unfold>}
    </>
  );
}

function BlankRows({
  rows,
  form,
  goTo,
}: {
  rows: readonly PlaceRow[];
  form: Form;
  goTo: (place: FindingCell) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.plain, styles.rows)}>
      {rows.map(({ row, places }) => (
        <li key={row}>
          {row !== "" && <div className={mergeClasses(shared.text, shared.quiet)}>{row}</div>}
          <Links named={places} form={form} goTo={goTo} />
        </li>
      ))}
    </ul>
  );
}

function Links({
  named,
  form,
  goTo,
}: {
  named: PlaceRow["places"];
  form: Form;
  goTo: (place: FindingCell) => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { isBusy } = usePane();
  return (
    <ul className={mergeClasses(shared.plain, styles.cells)}>
      {named.map(({ place, name }) => (
        <li key={placeKey(place.place)}>
          <Button
            size="small"
            className={styles.cell}
            disabledFocusable={isBusy}
            aria-label={strings.goToPlace(placeName(place, form, strings))}
            title={placeName(place, form, strings)}
            onClick={() => goTo(place)}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
