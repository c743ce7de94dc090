/** A question, asked in place before something is written. */
import { Button, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { WriteButton } from "./buttons";
import { type useOpened, usePane } from "./pane";
import { makePaneStyles } from "./styles";

const useStyles = makePaneStyles({
  question: {
    // Below the row of buttons that it opens from, as wide as the pane.
    order: 1,
    flexBasis: "100%",
    // The foot of the pane lies over its last lines.
    scrollMarginBottom: "64px",
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

/** Asks whether to do what it says, and shows; either button closes it, and Escape is 取消. */
export function Question({
  opened: { id, close },
  text,
  takesFocus = false,
  confirmLabel,
  confirm,
  children,
}: {
  opened: ReturnType<typeof useOpened>;
  text: string;
  /** Else the focus stays at the button that opened it. */
  takesFocus?: boolean;
  confirmLabel: string;
  confirm: () => void;
  children?: ReactNode;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) group.current?.focus();
    // The foot of the pane is in sight anyway. In a block: newer browsers answer with a promise, which is no way to clean up.
    else if (!group.current?.closest("[data-foot]")) group.current?.scrollIntoView({ block: "nearest" });
  }, [takesFocus]);
  return (
    <div
      ref={group}
      id={id}
      role="group"
      tabIndex={-1}
      aria-label={text}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <p className={styles.text}>{text}</p>
      {children}
      <div className={styles.row}>
        <WriteButton
          appearance="primary"
          onClick={() => {
            close();
            confirm();
          }}
        >
          {confirmLabel}
        </WriteButton>
        <Button size="small" onClick={close}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
