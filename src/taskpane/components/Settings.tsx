import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { rules } from "../../checks";
import { useStrings } from "../text/strings";
import { Dialog } from "./Dialog";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  rules: { margin: "4px 0", padding: 0, border: "none", minWidth: 0 },
  rule: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "3px 0" },
});

/** 设置: which rules are checked. */
export function Settings({ offRules, close }: { offRules: ReadonlySet<string>; close: () => void }) {
  const strings = useStrings();
  const { acts } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const turn = (rule: string, isOn: boolean) => {
    const next = new Set(offRules);
    if (isOn) next.delete(rule);
    else next.add(rule);
    acts.switchOff(next);
  };
  return (
    <Dialog title={strings.settings} close={close}>
      <fieldset className={styles.rules}>
        <legend className={shared.text}>{strings.rulesToCheck}</legend>
        {rules.map(({ id, title }) => (
          <label key={id} className={styles.rule}>
            <input
              type="checkbox"
              checked={!offRules.has(id)}
              onChange={({ target }) => turn(id, target.checked)}
            />
            <span className={shared.text}>{strings.say(title)}</span>
          </label>
        ))}
      </fieldset>
      <p className={mergeClasses(shared.text, shared.quiet)}>{strings.rulesHint}</p>
    </Dialog>
  );
}
