import { Button, type ButtonProps } from "@fluentui/react-components";
import { forwardRef } from "react";
import { buttonRef } from "./buttonRef";
import { usePane } from "./paneContext";

/**
 * A button that writes into the document. Where nothing can be written it is disabled, stays reachable by keyboard, and
 * points at the line that says why.
 */
export const WriteButton = forwardRef<HTMLButtonElement, Extract<ButtonProps, { as?: "button" }>>(
  function WriteButton(props, ref) {
    const { isBusy, readOnlyReason } = usePane();
    return (
      <Button
        size="small"
        disabledFocusable={isBusy || readOnlyReason !== null}
        {...(readOnlyReason === null ? {} : { "aria-describedby": readOnlyReason })}
        {...props}
        ref={buttonRef(ref)}
      />
    );
  },
);
