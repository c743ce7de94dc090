/** 换成表格: says what will happen to tables that stand as text, and does it once confirmed. */
import { Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { quoted, type TableId } from "../../../report";
import { readingOf } from "../../session/state";
import { newStringsOf } from "../../text/newStrings";
import { makePaneStyles, Question, useOpened, usePane, WriteButton } from "../ui";
import { convertText, planConversion } from "./conversion";

const useStyles = makePaneStyles({});

export function ConvertFix({ label, tables }: { label: string; tables: readonly TableId[] }) {
  const { commands, session, strings } = usePane();
  const words = newStringsOf(strings.language);
  const styles = useStyles();
  const opened = useOpened();
  const reading = readingOf(session);
  const plan = useMemo(
    () => (opened.isOpen && reading ? planConversion(reading.outline, reading.review.report, tables) : null),
    [opened.isOpen, reading, tables],
  );
  /** Whether the lines are to go, as the user has said; null before that. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isSafe = plan?.unplaced === 0 && plan.lost === 0 && plan.unread === 0;
  const goes = plan?.more === null && (chosen ?? isSafe);
  return (
    <>
      <WriteButton {...opened.opener} onClick={opened.isOpen ? opened.close : opened.open}>
        {label}
      </WriteButton>
      {plan && (
        <Question
          opened={opened}
          takesFocus
          text={[
            words.willConvert(plan.tables.length, plan.filled),
            ...(plan.unplaced > 0 ? [words.unplaced(plan.unplaced)] : []),
            ...(plan.unread > 0 ? [words.unread(plan.unread)] : []),
            ...(plan.lost > 0 ? [words.lost(plan.lost)] : []),
            ...(plan.more === null ? [] : [words.more(quoted(plan.more))]),
          ].join(words.space)}
          confirmLabel={words.confirmReplace}
          confirm={() => void commands.insert("inserting", (verbs) => convertText(verbs, plan, !goes))}
        >
          {plan.more === null && (
            <Checkbox
              label={words.linesGo(plan.lines)}
              checked={goes}
              onChange={(_, { checked }) => setChosen(checked === true)}
            />
          )}
          {!goes && <p className={styles.text}>{words.linesStay}</p>}
        </Question>
      )}
    </>
  );
}
