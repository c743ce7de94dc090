import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Reading, Session } from "../session/state";
import { useStrings } from "../text/strings";
import { changesTogether } from "../view/fixes";
import { groupByTable } from "../view/groups";
import { picturesOf } from "../view/picture";
import { placesToMark, type FindingCell } from "../view/places";
import { Actions } from "./Actions";
import { Findings } from "./Findings";
import { Lines } from "./Lines";
import { OpenedContext, type Opened } from "./opened";
import { usePane } from "./paneContext";
import { Pictures } from "./Pictures";
import { samePlace } from "../../report";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 12px 16px" },
});

/** A review of a report: what can be done, the tables at a glance, and the findings. */
export function ReportView({ session, reading }: { session: Session; reading: Reading }) {
  const strings = useStrings();
  const { acts } = usePane();
  const styles = useStyles();
  const opened = useState<Opened | null>(null);
  const { review, form, obstacles } = reading;
  const view = useMemo(
    () => ({
      fixes: changesTogether(review, obstacles),
      pictures: picturesOf(review, form, strings),
      groups: groupByTable(review, form, strings),
      // Blank cells cannot be painted: where there is nothing else, the button would do nothing.
      hasCellsToMark: placesToMark(review).some(({ text }) => text !== ""),
    }),
    [review, form, obstacles, strings],
  );
  const goToSquare = (cell: FindingCell) => {
    const views = view.groups.flatMap(({ findings }) => findings);
    const found = views.find(({ places }) => places.some(({ place }) => samePlace(place, cell.place)));
    void acts.goTo(cell, found?.key ?? null);
  };
  return (
    <OpenedContext.Provider value={opened}>
      <div className={styles.body}>
        <div>
          <Actions
            marks={session.marks}
            hasCellsToMark={view.hasCellsToMark}
            fixes={view.fixes}
            undo={session.undo}
            form={form}
          />
          <Lines session={session} />
        </div>
        <Pictures pictures={view.pictures} goTo={goToSquare} />
        <Findings groups={view.groups} reading={reading} current={session.current} />
      </div>
    </OpenedContext.Provider>
  );
}
