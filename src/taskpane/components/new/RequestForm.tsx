import { useId } from "react";
import type { NewStrings } from "../../text/newStrings";
import { useKit } from "./useKit";
import type { RequestField, TypedRequest } from "./useRequest";

/** Year, unit, and what the number cells say. (Fluent's fields would weigh more than all the rest of the tab.) */
export function RequestForm({ request, words }: { request: TypedRequest; words: NewStrings }) {
  const { mergeClasses, useNewStyles, useSharedStyles } = useKit();
  const styles = useNewStyles();
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
  const { mergeClasses, useNewStyles, useSharedStyles, useStrings, WarningIcon } = useKit();
  const strings = useStrings();
  const styles = useNewStyles();
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
        <p id={`${id}-refusal`} role="alert" className={mergeClasses(shared.text, styles.line)}>
          <WarningIcon />
          {strings.say(refusal)}
        </p>
      )}
    </div>
  );
}
