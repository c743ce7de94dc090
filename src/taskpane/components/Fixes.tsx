import { mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { obstacleOf } from "../view/fixes";
import type { FindingView } from "../view/groups";
import { isProposed } from "../view/repairs";
import { FixButton } from "./FixButton";
import { InsertFix } from "./InsertFix";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";

/** The fixes of a finding, unless it is for people to choose; in place of one that Word would refuse, why. */
export function Fixes({ view: { cause, finding }, reading }: { view: FindingView; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  if (isReadOnly || !isProposed(cause)) return null;
  return (
    <>
      {finding.fixes.map((fix, index) => {
        if (fix.kind === "insert") return <InsertFix key={fix.label} label={fix.label} table={fix.table} />;
        const obstacle = obstacleOf(fix.changes, reading.obstacles);
        return obstacle ? (
          <p key={fix.label} className={mergeClasses(shared.text, shared.quiet, shared.wide)}>
            {strings.cannotFix(fix.label, strings.say(obstacle))}
          </p>
        ) : (
          <FixButton key={index} label={fix.label} changes={fix.changes} form={reading.form} />
        );
      })}
    </>
  );
}
