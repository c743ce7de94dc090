import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useStrings } from "../text/strings";

const useStyles = makeStyles({
  dialog: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "4px",
    margin: "4px 0 8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  button: { marginTop: "8px", alignSelf: "flex-start" },
});

/** What the menu opens: in place, with its title focused; Escape closes it. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <div
      role="dialog"
      aria-labelledby={id}
      className={styles.dialog}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
      <Button size="small" className={styles.button} onClick={close}>
        {strings.close}
      </Button>
    </div>
  );
}
