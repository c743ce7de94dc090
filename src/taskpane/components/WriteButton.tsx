import { Button, type ButtonProps } from "@fluentui/react-components";
import { forwardRef } from "react";
import { buttonRef } from "./buttonRef";
import { usePane } from "./paneContext";

/**
 * A button that writes into the document, or is on the way to it. It is not there where nothing can be written. Only the
 * first press counts of a double click, or of a key held down: by the second one the button may do the opposite.
 */
export const WriteButton = forwardRef<HTMLButtonElement, Extract<ButtonProps, { as?: "button" }>>(
  function WriteButton({ onClick, onKeyDown, ...props }, ref) {
    const { isBusy, isSearching, isReadOnly } = usePane();
    if (isReadOnly) return null;
    return (
      <Button
        size="small"
        disabledFocusable={isBusy || isSearching}
        {...props}
        onClick={(event) => {
          if (event.detail < 2) onClick?.(event);
        }}
        onKeyDown={(event) => {
          if (event.repeat && event.key === "Enter") event.preventDefault();
          onKeyDown?.(event);
        }}
        ref={buttonRef(ref)}
      />
    );
  },
);
