/** The buttons that several parts of the pane share. */
import { Button, type ButtonProps } from "@fluentui/react-components";
import { forwardRef, type Ref } from "react";
import type { Finding } from "../../../checks";
import { Icon } from "./icons";
import { usePane } from "./pane";

type Props = Extract<ButtonProps, { as?: "button" }>;

/**
 * A button that acts on the first press of a double click, or of a key held down: by the second one it may do the opposite.
 * It waits for the command under way.
 */
export const ActButton = forwardRef<HTMLButtonElement, Props>(function ActButton(
  { onClick, onKeyDown, ...props },
  ref,
) {
  const { isBusy } = usePane();
  return (
    <Button
      disabledFocusable={isBusy}
      {...props}
      onClick={(event) => {
        if (event.detail < 2) onClick?.(event);
      }}
      onKeyDown={(event) => {
        if (event.repeat && event.key === "Enter") event.preventDefault();
        onKeyDown?.(event);
      }}
      ref={fluentRef(ref)}
    />
  );
});

/** A button that writes into the document, or is on the way to it. It is not there where nothing can be written. */
export const WriteButton = forwardRef<HTMLButtonElement, Props>(function WriteButton(props, ref) {
  const { isBusy, isSearching, isReadOnly } = usePane();
  if (isReadOnly) return null;
  return <ActButton size="small" disabledFocusable={isBusy || isSearching} {...props} ref={ref} />;
});

/** ⋯, of the menu, which is loaded once it is pressed. */
export const MoreButton = forwardRef<HTMLButtonElement, Props>(function MoreButton(props, ref) {
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
});

/**
 * A ref for a Fluent component. Fluent's Button may also be a link, so that TypeScript infers `never` as its element under
 * exactOptionalPropertyTypes.
 */
export function fluentRef<T>(ref: Ref<T>): Ref<never> {
  return ref as Ref<never>;
}

/** Ends what is under way. Where it has to wait for Word it says so. */
export function StopButton({ isStopping }: { isStopping: boolean }) {
  const { commands, strings } = usePane();
  return (
    <Button size="small" disabledFocusable={isStopping} onClick={commands.stop}>
      {isStopping ? strings.stopping : strings.stop}
    </Button>
  );
}

/** 忽略: sets the findings of a card aside with the numbers that they have now. */
export function IgnoreButton({
  findings,
  where,
  label: given,
}: {
  findings: readonly Finding[];
  where: string;
  label?: string;
}) {
  const { commands, strings } = usePane();
  const label = given ?? strings.ignore;
  return (
    <WriteButton
      appearance="subtle"
      aria-label={strings.labelled(label, where)}
      // Its frame is not seen: alone on a line it would stand out of line.
      style={{ minWidth: 0 }}
      onClick={() => void commands.ignore(findings, true)}
    >
      {label}
    </WriteButton>
  );
}
