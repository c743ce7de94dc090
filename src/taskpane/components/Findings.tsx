import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { foldFindings } from "../view/fold";
import type { FindingGroup } from "../view/groups";
import { FindingCard } from "./FindingCard";
import { FoldedCard } from "./FoldedCard";
import { useSharedStyles } from "./styles";

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
      {groups.map((group) => (
        <div key={group.table ?? "document"}>
          <h3 className={styles.title}>{group.title}</h3>
          <ul className={mergeClasses(shared.plain, styles.list)}>
            {foldFindings(group.findings).map((entry) =>
              "folded" in entry ? (
                <FoldedCard key={entry.rule} folded={entry} reading={reading} current={current} />
              ) : (
                <FindingCard
                  key={entry.key}
                  view={entry}
                  reading={reading}
                  isCurrent={entry.key === current}
                />
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
