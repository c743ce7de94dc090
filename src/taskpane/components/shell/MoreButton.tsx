/** The button ⋯, which the headline shows before its menu is loaded. */
import { Button, type ButtonProps } from "@fluentui/react-components";
import { forwardRef } from "react";
import { fluentRef } from "../ui/buttons";
import { Icon } from "../ui/icons";
import { usePane } from "../ui/pane";

export const MoreButton = forwardRef<HTMLButtonElement, Extract<ButtonProps, { as?: "button" }>>(
  function MoreButton(props, ref) {
    const { more } = usePane().strings;
    return (
      <Button
        appearance="subtle"
        icon={<Icon of="more" />}
        aria-label={more}
        aria-haspopup="menu"
        title={more}
        {...props}
        ref={fluentRef(ref)}
      />
    );
  },
);
