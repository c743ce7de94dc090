import { mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { obstacleOf } from "../view/fixes";
import type { FindingView } from "../view/groups";
import { FixButton } from "./FixButton";
import { InsertFix } from "./InsertFix";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";

/** The fixes of a finding; in place of one that Word would refuse, why. */
export function Fixes({ view: { finding }, reading }: { view: FindingView; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  if (isReadOnly) return null;
  return (
    <>
      {finding.fixes.map((fix) => {
        if (fix.kind === "insert") return <InsertFix key={fix.label} label={fix.label} table={fix.table} />;
        const obstacle = obstacleOf(fix.changes, reading.obstacles);
        return obstacle ? (
          <p key={fix.label} className={mergeClasses(shared.text, shared.quiet, shared.wide)}>
            {strings.cannotFix(fix.label, strings.say(obstacle))}
          </p>
        ) : (
          <FixButton key={fix.label} label={fix.label} changes={fix.changes} form={reading.form} />
        );
      })}
    </>
  );
}
