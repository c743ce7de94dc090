import { forwardRef } from "react";
import { useKit } from "./useKit";

/** Inserts on the first press of a double click. Where nothing can be inserted it stays, and a line beside says why. */
export const InsertButton = forwardRef<
  HTMLButtonElement,
  { label: string; reasonId: string | null; insert: () => void }
>(function InsertButton({ label, reasonId, insert }, ref) {
  const { Button, buttonRef, useNewStyles, usePane } = useKit();
  const { isBusy } = usePane();
  const styles = useNewStyles();
  return (
    <Button
      ref={buttonRef(ref)}
      className={styles.wide}
      disabledFocusable={isBusy || reasonId !== null}
      {...(reasonId === null ? {} : { "aria-describedby": reasonId })}
      onClick={(event) => {
        if (event.detail < 2) insert();
      }}
    >
      {label}
    </Button>
  );
});
