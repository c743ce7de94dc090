/** A sentence that stands where there is nothing to review. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { InfoIcon, WarningIcon } from "./icons";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  message: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "24px 12px",
  },
  said: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Stands where there is nothing to review: what happened, what to do, and the button that does it. */
export function Message({
  tone,
  said,
  whatToDo,
  action,
  alternative,
}: {
  tone: "quiet" | "bad";
  said: string;
  whatToDo: string | null;
  action?: { readonly label: string; readonly run: () => void; readonly isBusy: boolean };
  /** What else can be done, if the first is not wanted. */
  alternative?: { readonly label: string; readonly run: () => void };
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.message}>
      {tone === "bad" ? <WarningIcon size={24} /> : <InfoIcon size={24} />}
      <p className={mergeClasses(shared.text, styles.said)}>{said}</p>
      {whatToDo !== null && <p className={shared.text}>{whatToDo}</p>}
      <div className={shared.row}>
        {action && (
          <Button appearance="primary" disabledFocusable={action.isBusy} onClick={action.run}>
            {action.label}
          </Button>
        )}
        {alternative && <Button onClick={alternative.run}>{alternative.label}</Button>}
      </div>
    </div>
  );
}
