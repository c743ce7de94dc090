import { Button } from "@fluentui/react-components";
import { forwardRef } from "react";
import { buttonRef } from "../buttonRef";
import { usePane } from "../paneContext";

/** Inserts on the first press of a double click. Where nothing can be inserted it stays, and a line beside says why. */
export const InsertButton = forwardRef<
  HTMLButtonElement,
  { label: string; reasonId: string | null; insert: () => void }
>(function InsertButton({ label, reasonId, insert }, ref) {
  const { isBusy } = usePane();
  return (
    <Button
      ref={buttonRef(ref)}
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
