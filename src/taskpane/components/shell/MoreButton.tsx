/** The button ⋯, which the headline shows before its menu is loaded. */
import { Button, type ButtonProps } from "@fluentui/react-components";
import { forwardRef } from "react";
import { useStrings } from "../../text/strings";
import { fluentRef } from "../ui/buttons";
import { MoreIcon } from "../ui/icons";

export const MoreButton = forwardRef<HTMLButtonElement, Extract<ButtonProps, { as?: "button" }>>(
  function MoreButton(props, ref) {
    const { more } = useStrings();
    return (
      <Button
        appearance="subtle"
        icon={<MoreIcon />}
        aria-label={more}
        aria-haspopup="menu"
        title={more}
        {...props}
        ref={fluentRef(ref)}
      />
    );
  },
);
