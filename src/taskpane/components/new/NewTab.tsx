/** 新建: the blank report of a year and a unit, as a new document, in this one, or one table of it. */
import { Checkbox, Field, Input, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formatInForce, officialFormats } from "../../../report";
import type { TemplateOptions } from "../../../template";
import type { InsertPermission } from "../../../word";
import { readingOf } from "../../session/state";
import { newStringsOf, type NewStrings } from "../../text/newStrings";
import { ActButton, fluentRef, WriteButton, Icon, useOpened, usePane, Question, makePaneStyles } from "../ui";
import { createDocument, insertReport, insertTable, type PlaceQuestion } from "./insertion";
import { useRequest, type RequestField, type TypedRequest } from "./request";

const useStyles = makePaneStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  year: { maxWidth: "120px" },
  line: { display: "flex", alignItems: "flex-start", gap: "6px" },
  insert: { maxWidth: "100%", textAlign: "left", justifyContent: "flex-start" },
});

export function NewTab() {
  const { commands, isBusy, session, strings } = usePane();
  const words = newStringsOf(strings.language);
  const styles = useStyles();
  const [today] = useState(() => new Date());
  const reading = readingOf(session);
  const request = useRequest(reading?.review ?? null, today);
  /** What the user is being asked about. */
  const [asked, setAsked] = useState<(PlaceQuestion & { options: TemplateOptions }) | null>(null);
  const opened = useOpened();
  const reasonId = useId();
  const { isSupported, readOnly } = session.host;
  const obstacle = isSupported ? readOnly && strings.say(readOnly) : strings.tooOld;
  // Where nothing can be inserted the buttons stay, and a line beside says why.
  const inserting = {
    className: styles.insert,
    disabledFocusable: isBusy || obstacle !== null,
    ...(obstacle === null ? {} : { "aria-describedby": reasonId }),
  };

  const create = () => {
    const options = request.report();
    if (!options) return;
    void commands.insert("creating", (verbs) => createDocument(verbs, options, isSupported));
  };
  const title = reading?.review.report.title ?? null;
  const insert = (permission: InsertPermission, options: TemplateOptions | null) => {
    if (!options) return;
    const ask = (question: PlaceQuestion) => {
      setAsked({ ...question, options });
      opened.open();
    };
    void commands.insert("inserting", (verbs) => insertReport(verbs, options, { permission, title }, ask));
  };
  const format = formatInForce(Number.parseInt(request.year.value, 10)) ?? officialFormats[0];

  return (
    <div className={styles.tab}>
      <h2 className={styles.heading}>{words.title}</h2>
      <RequestForm request={request} words={words} />
      <div className={styles.section}>
        <ActButton appearance="primary" onClick={create}>
          {words.create}
        </ActButton>
        <p className={styles.note}>{words.createHint}</p>
      </div>
      {obstacle !== null && (
        <p id={reasonId} className={mergeClasses(styles.text, styles.line)}>
          <Icon of="info" />
          {words.cannotInsert(obstacle)}
        </p>
      )}
      <div className={styles.section}>
        <ActButton
          {...inserting}
          {...opened.opener}
          onClick={() => {
            opened.close();
            insert("if-empty", request.report());
          }}
        >
          {words.insert}
        </ActButton>
        <p className={styles.note}>{words.insertHint}</p>
        {opened.isOpen && asked && (
          <Question
            opened={opened}
            text={strings.say(asked.text)}
            takesFocus
            confirmLabel={strings.confirmInsert}
            confirm={() => insert(asked.place, asked.options)}
          />
        )}
      </div>
      <div role="group" aria-label={words.tables} className={styles.section}>
        <h3 className={styles.heading}>{words.tables}</h3>
        <p className={styles.note}>{words.tablesHint}</p>
        {(format?.tables ?? []).map(({ id: table, name, title: tableName }) => (
          <ActButton
            key={table}
            {...inserting}
            onClick={() => {
              const options = request.table();
              if (!options) return;
              void commands.insert("inserting", (verbs) => insertTable(verbs, { ...options, table }, title));
            }}
          >
            {`${name} ${tableName}`}
          </ActButton>
        ))}
      </div>
      {session.undo?.act === "insert" && (
        <div>
          <WriteButton onClick={() => void commands.undo()}>{words.undo}</WriteButton>
        </div>
      )}
    </div>
  );
}

/** Year, unit, and what the number cells say. */
function RequestForm({ request, words }: { request: TypedRequest; words: NewStrings }) {
  const styles = useStyles();
  const { year, unit, zeros, setZeros } = request;
  return (
    <>
      <TextField label={words.year} field={year} className={styles.year} inputMode="numeric" maxLength={8} />
      <TextField label={words.unit} field={unit} />
      <Field hint={words.zerosHint}>
        <Checkbox
          label={words.zeros}
          checked={zeros}
          onChange={(_, { checked }) => setZeros(checked === true)}
        />
      </Field>
    </>
  );
}

function TextField({
  label,
  field: { value, set, refusal, ref },
  ...input
}: {
  label: string;
  field: RequestField;
  className?: string;
  inputMode?: "numeric";
  maxLength?: number;
}) {
  const { strings } = usePane();
  return (
    <Field label={label} {...(refusal ? { validationMessage: strings.say(refusal) } : {})}>
      <Input
        ref={fluentRef(ref)}
        autoComplete="off"
        value={value}
        onChange={(_, data) => set(data.value)}
        {...input}
      />
    </Field>
  );
}
