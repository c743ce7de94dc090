/** 单位和年度: what was read of unit, level and year, to be corrected. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { unitLevelOf, unitTiers, type Report, type Sentence } from "../../../report";
import { asRead, typedCorrections, unitTyped, type TypedUnit } from "../../session/correcting";
import { menuStringsOf } from "../../text/menuStrings";
import { fluentRef, makePaneStyles, usePane, WriteButton } from "../ui";
import { PaneDialog } from "./PaneDialog";

const useStyles = makePaneStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  // Else as wide as its longest option.
  tier: { minWidth: 0 },
  reset: { alignSelf: "flex-start" },
});

/** Three fields with what holds now, each with what was read. Enter saves, as the button does. */
export function UnitDialog({ report, close }: { report: Report; close: () => void }) {
  const { commands, strings, isBusy } = usePane();
  const words = menuStringsOf(strings.language);
  const styles = useStyles();
  const read = report.asRead ?? report;
  // What is not typed follows the document, which may change behind the dialog.
  const [isReset, setIsReset] = useState(false);
  const [changes, setChanges] = useState<Partial<TypedUnit>>({});
  const now = isReset ? asRead(read) : { ...asRead(report), tier: report.tier ?? null };
  const typed: TypedUnit = { ...now, ...changes };
  const [refused, setRefused] = useState<{ field: "unit" | "year"; sentence: Sentence } | null>(null);
  const refs = { unit: useRef<HTMLInputElement>(null), year: useRef<HTMLInputElement>(null) };
  const set = (change: Partial<TypedUnit>) => {
    setChanges({ ...changes, ...change });
    setRefused(null);
  };
  const reset = () => {
    setIsReset(true);
    setChanges({});
    setRefused(null);
  };
  const save = () => {
    const corrections = typedCorrections(typed, read);
    if (corrections.kind === "refused") {
      setRefused(corrections);
      refs[corrections.field].current?.focus();
      return;
    }
    close();
    void commands.correct(corrections.change);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) save();
  };
  const under = (field: "unit" | "year") => ({
    hint: read[field] === null ? words.unitNotRead : words.unitRead(String(read[field])),
    ...(refused?.field === field ? { validationMessage: strings.say(refused.sentence) } : {}),
  });
  const named = unitLevelOf(unitTyped(typed.unit))?.tier;
  return (
    <PaneDialog
      title={words.unitTitle}
      close={close}
      confirm={
        <WriteButton appearance="primary" onClick={save}>
          {words.unitSave}
        </WriteButton>
      }
    >
      <p className={styles.note}>{words.unitIntro}</p>
      <form className={styles.form} onSubmit={submit}>
        <Field label={words.unit} {...under("unit")}>
          <Input
            ref={fluentRef(refs.unit)}
            autoComplete="off"
            value={typed.unit}
            onChange={(_, { value }) => set({ unit: value })}
          />
        </Field>
        <Field label={words.tier}>
          <Select
            className={styles.tier}
            select={{ className: styles.tier }}
            value={typed.tier ?? ""}
            onChange={(_, { value }) => set({ tier: unitTiers.find((tier) => tier === value) ?? null })}
          >
            <option value="">{words.tierByName(named ? words.tiers[named] : null)}</option>
            {unitTiers.map((tier) => (
              <option key={tier} value={tier}>
                {words.tiers[tier]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.year} {...under("year")}>
          <Input
            ref={fluentRef(refs.year)}
            autoComplete="off"
            inputMode="numeric"
            maxLength={8}
            value={typed.year}
            onChange={(_, { value }) => set({ year: value })}
          />
        </Field>
        <Button className={styles.reset} size="small" onClick={reset}>
          {words.unitReset}
        </Button>
        {/* Enter submits a form that has such a button. */}
        <button type="submit" hidden />
      </form>
    </PaneDialog>
  );
}
