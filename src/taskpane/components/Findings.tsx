import { makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import type { FindingGroup, FindingView } from "../view/groups";
import { BlankCard } from "./BlankCard";
import { FindingCard } from "./FindingCard";
import { useSharedStyles } from "./styles";

/** More blank cells than this in one table are shown as one card. */
const mostBlankCards = 3;

const useStyles = makeStyles({
  title: {
    margin: "12px 0 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** The findings, grouped by table. */
export function Findings({
  groups,
  reading,
  current,
}: {
  groups: readonly FindingGroup[];
  reading: Reading;
  current: string | null;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  if (groups.length === 0) return null;
  return (
    <section aria-label={strings.findings}>
      <h2 className={shared.hidden}>{strings.findings}</h2>
      {groups.map((group) => {
        const blanks = group.findings.filter(isBlank);
        const areFolded = blanks.length > mostBlankCards;
        const single = areFolded ? group.findings.filter((view) => !isBlank(view)) : group.findings;
        return (
          <div key={group.table ?? "document"}>
            <h3 className={styles.title}>{group.title}</h3>
            <ul className={`${shared.plain} ${styles.list}`}>
              {single.map((view) => (
                <FindingCard key={view.key} view={view} reading={reading} isCurrent={view.key === current} />
              ))}
              {areFolded && <BlankCard views={blanks} reading={reading} current={current} />}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function isBlank({ finding }: FindingView): boolean {
  return finding.rule === "blank";
}
