import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { useStrings } from "../text/strings";
import type { PlannedChange } from "../view/fixes";
import { fieldName, type Form } from "../view/form";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { WriteButton } from "./WriteButton";

const useStyles = makeStyles({
  preview: {
    // Below the row of buttons that it opens from, as wide as the pane.
    order: 1,
    flexBasis: "100%",
    boxSizing: "border-box",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { maxHeight: "30vh", overflowY: "auto", margin: "4px 0 8px" },
  item: { padding: "2px 0", overflowWrap: "anywhere" },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * A button that opens a preview of what it will change, cell by cell, in place; only the preview's own button
 * changes anything.
 */
export function FixButton({
  label,
  name = label,
  changes,
  form,
  appearance = "secondary",
}: {
  label: string;
  /** For screen readers, where several buttons have one label. */
  name?: string;
  changes: readonly PlannedChange[];
  form: Form;
  appearance?: "primary" | "secondary";
}) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    opener.current?.focus();
    setOpen(false);
  };
  return (
    <>
      <WriteButton
        ref={opener}
        appearance={appearance}
        aria-expanded={isOpen}
        {...(name === label ? {} : { "aria-label": name })}
        {...(isOpen ? { "aria-controls": id } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </WriteButton>
      {isOpen && <Preview id={id} changes={changes} form={form} close={close} />}
    </>
  );
}

function Preview({
  id,
  changes,
  form,
  close,
}: {
  id: string;
  changes: readonly PlannedChange[];
  form: Form;
  close: () => void;
}) {
  const strings = useStrings();
  const { acts } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const title = strings.preview(changes.length);
  const confirm = () => {
    close();
    void acts.fix(changes);
  };
  return (
    <div
      id={id}
      role="group"
      aria-label={title}
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div>{title}</div>
      {/* Focusable, so that a long list scrolls by keyboard. */}
      <div className={styles.list} tabIndex={changes.length > 6 ? 0 : undefined}>
        <ul className={shared.plain}>
          {changes.map(({ field, from, to }) => (
            <li key={field} className={styles.item}>
              {fieldName(form, field)} <span className={shared.hidden}>{strings.change(from, to)}</span>
              <span aria-hidden="true">
                <span className={styles.from}>{from === "" ? strings.blank : from}</span> →{" "}
                <span className={styles.to}>{to}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className={shared.row}>
        <WriteButton appearance="primary" onClick={confirm}>
          {strings.confirm(changes.length)}
        </WriteButton>
        <Button size="small" onClick={close}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
