/** A question, asked in place before something is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WriteButton } from "./buttons";
import { useSharedStyles } from "./styles";
import { useStrings } from "../../text/strings";

const useStyles = makeStyles({
  question: {
    order: 1,
    flexBasis: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Asks, in place, before something is written; takes the focus. Escape is 取消. */
export function Question({
  id,
  text,
  confirmLabel,
  confirm,
  cancel,
}: {
  id?: string;
  text: string;
  confirmLabel: string;
  confirm: () => void;
  cancel: () => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <div
      ref={group}
      {...(id === undefined ? {} : { id })}
      role="group"
      tabIndex={-1}
      aria-label={text}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
    >
      <p className={shared.text}>{text}</p>
      <div className={shared.row}>
        <WriteButton appearance="primary" onClick={confirm}>
          {confirmLabel}
        </WriteButton>
        <Button size="small" onClick={cancel}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
