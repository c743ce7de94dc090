import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { groupByTable, reasonsOf } from "../view/groups";
import { Dialog } from "./Dialog";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { focusPlace } from "./useKeptFocus";
import { WriteButton } from "./WriteButton";

const useStyles = makeStyles({
  list: { maxHeight: "50vh", overflowY: "auto" },
  entry: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** 已忽略: what was set aside in this document, to be looked at and brought back. */
export function IgnoredList({ reading, close }: { reading: Reading; close: () => void }) {
  const strings = useStrings();
  const { acts, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { review, form } = reading;
  const groups = groupByTable(review, form, strings, "ignored");
  return (
    <Dialog title={strings.ignoredList} close={close}>
      <p className={mergeClasses(shared.text, shared.quiet)}>{strings.ignoredHint}</p>
      <ul className={mergeClasses(shared.plain, styles.list)}>
        {groups.flatMap((group) =>
          group.findings.map((view) => {
            const { key, findings, where, places } = view;
            const [place] = places;
            const title = strings.named(group.name, where);
            return (
              <li key={`${group.table ?? ""} ${key}`} {...focusPlace} className={styles.entry}>
                {place ? (
                  <Link disabledFocusable={isBusy} onClick={() => void acts.goTo(place, null)}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
                {reasonsOf(view, review, form, strings).map((reason, index) => (
                  <p key={index} className={mergeClasses(shared.text, shared.quiet)}>
                    {reason}
                  </p>
                ))}
                <WriteButton
                  aria-label={strings.bringBackPlace(where)}
                  onClick={() => void acts.ignore(findings, false)}
                >
                  {strings.bringBack}
                </WriteButton>
              </li>
            );
          }),
        )}
      </ul>
    </Dialog>
  );
}
