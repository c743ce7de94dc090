/** A part of the pane that opens in place. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  button: {
    display: "block",
    padding: 0,
    minHeight: "24px",
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  sign: { display: "inline-block", width: "14px" },
});

/**
 * A part that opens in place; what is in it is only made once it is open.
 * @param isOpen whether it is, where that is kept elsewhere
 */
export function Unfold({
  title,
  isOpen: given,
  setOpen: give,
  children,
}: {
  title: string;
  isOpen?: boolean;
  setOpen?: (isOpen: boolean) => void;
  children: () => ReactNode;
}) {
  const [own, setOwn] = useState(false);
  const isOpen = given ?? own;
  const setOpen = give ?? setOwn;
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": id } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true" className={styles.sign}>
          {isOpen ? "▾" : "▸"}
        </span>
        {title}
      </button>
      {isOpen && <div id={id}>{children()}</div>}
    </div>
  );
}
