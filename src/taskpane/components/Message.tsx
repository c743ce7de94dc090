import { Button, makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
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
}: {
  tone: "quiet" | "bad";
  said: string;
  whatToDo: string | null;
  action?: { readonly label: string; readonly run: () => void; readonly isBusy: boolean };
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.message}>
      {tone === "bad" ? <WarningIcon size={24} /> : <InfoIcon size={24} />}
      <p className={mergeClasses(shared.text, styles.said)}>{said}</p>
      {whatToDo !== null && <p className={shared.text}>{whatToDo}</p>}
      {action && (
        <Button appearance="primary" disabledFocusable={action.isBusy} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
