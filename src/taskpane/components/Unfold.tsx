import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    width: "fit-content",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A part that opens in place; what is in it is only made once it is open. */
export function Unfold({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const styles = useStyles();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
