import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { NewStrings } from "../../text/newStrings";
import { useStrings } from "../../text/strings";
import { WarningIcon } from "../icons";
import { useSharedStyles } from "../styles";
import type { RequestField, TypedRequest } from "./useRequest";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "4px" },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "4px 8px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
  year: { maxWidth: "120px" },
  refused: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  refusal: { display: "flex", gap: "6px" },
  check: { display: "flex", alignItems: "center", gap: "8px" },
  box: { width: "16px", height: "16px", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

/** Year, unit, and what the number cells say. (Fluent's fields would weigh more than all the rest of the tab.) */
export function RequestForm({ request, words }: { request: TypedRequest; words: NewStrings }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const { zeros, setZeros } = request;
  return (
    <>
      <TextField label={words.year} field={request.year} isYear />
      <TextField label={words.unit} field={request.unit} />
      <div className={styles.field}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={zeros}
            aria-describedby={id}
            className={styles.box}
            onChange={({ target }) => setZeros(target.checked)}
          />
          {words.zeros}
        </label>
        <p id={id} className={mergeClasses(shared.text, shared.quiet)}>
          {words.zerosHint}
        </p>
      </div>
    </>
  );
}

function TextField({
  label,
  field: { value, set, refusal, ref },
  isYear = false,
}: {
  label: string;
  field: RequestField;
  isYear?: boolean;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        onChange={({ target }) => set(target.value)}
        className={mergeClasses(styles.input, isYear && styles.year, refusal !== null && styles.refused)}
        {...(isYear ? { inputMode: "numeric" as const, maxLength: 8 } : {})}
        {...(refusal ? { "aria-invalid": true, "aria-describedby": `${id}-refusal` } : {})}
      />
      {refusal && (
        <p id={`${id}-refusal`} role="alert" className={mergeClasses(shared.text, styles.refusal)}>
          <WarningIcon />
          {strings.say(refusal)}
        </p>
      )}
    </div>
  );
}
