/** 新建: the blank report of a year and a unit, as a new document, in this one, or one table of it. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { forwardRef, useId, useRef, useState } from "react";
import { formatInForce, officialFormats } from "../../../report";
import type { TemplateOptions } from "../../../template";
import type { InsertPermission } from "../../../word";
import { readingOf, type SessionState } from "../../session/state";
import { newStringsOf, type NewStrings } from "../../text/newStrings";
import { useStrings } from "../../text/strings";
import { fluentRef, WriteButton } from "../ui/buttons";
import { InfoIcon } from "../ui/icons";
import { usePane } from "../ui/paneContext";
import { Question } from "../ui/Question";
import { useSharedStyles } from "../ui/styles";
import { createDocument, insertReport, insertTable, type PlaceQuestion } from "./insertion";
import { useRequest, type RequestField, type TypedRequest } from "./request";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  year: { maxWidth: "120px" },
  line: { display: "flex", alignItems: "flex-start", gap: "6px" },
  wide: { maxWidth: "100%", textAlign: "left", justifyContent: "flex-start" },
});

export function NewTab({ session }: { session: SessionState }) {
  const strings = useStrings();
  const words = newStringsOf(strings.language);
  const { commands, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [today] = useState(() => new Date());
  const reading = readingOf(session);
  const request = useRequest(reading?.review ?? null, today);
  /** What the user is being asked about. */
  const [asked, setAsked] = useState<(PlaceQuestion & { options: TemplateOptions }) | null>(null);
  const insertButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { isSupported } = session.host;
  const obstacle = isSupported ? session.readOnly && strings.say(session.readOnly) : strings.tooOld;
  const reasonId = obstacle === null ? null : id;

  const create = () => {
    const options = request.report();
    if (!options) return;
    void commands.insert("creating", (verbs) => createDocument(verbs, options, isSupported));
  };
  const title = reading?.review.report.title ?? null;
  const insert = (permission: InsertPermission, options: TemplateOptions | null) => {
    setAsked(null);
    if (!options) return;
    void commands.insert("inserting", (verbs) =>
      insertReport(verbs, options, { permission, title }, (question) => setAsked({ ...question, options })),
    );
  };
  const stopAsking = () => {
    insertButton.current?.focus();
    setAsked(null);
  };
  const format = formatInForce(Number.parseInt(request.year.value, 10)) ?? officialFormats[0];

  return (
    <div className={styles.tab}>
      <h2 className={styles.title}>{words.title}</h2>
      <RequestForm request={request} words={words} />
      <div className={styles.section}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={(event) => {
            if (event.detail < 2) create();
          }}
        >
          {words.create}
        </Button>
        <p className={mergeClasses(shared.text, shared.quiet)}>{words.createHint}</p>
      </div>
      {obstacle !== null && (
        <p id={id} className={mergeClasses(shared.text, styles.line)}>
          <InfoIcon />
          {words.cannotInsert(obstacle)}
        </p>
      )}
      <div className={styles.section}>
        <InsertButton
          ref={insertButton}
          label={words.insert}
          reasonId={reasonId}
          insert={() => insert("if-empty", request.report())}
        />
        <p className={mergeClasses(shared.text, shared.quiet)}>{words.insertHint}</p>
        {asked && (
          <Question
            text={strings.say(asked.text)}
            confirmLabel={strings.confirmInsert}
            confirm={() => {
              insertButton.current?.focus();
              insert(asked.place, asked.options);
            }}
            cancel={stopAsking}
          />
        )}
      </div>
      <div role="group" aria-label={words.tables} className={styles.section}>
        <h3 className={styles.title}>{words.tables}</h3>
        <p className={mergeClasses(shared.text, shared.quiet)}>{words.tablesHint}</p>
        {(format?.tables ?? []).map(({ id: table, name, title: tableName }) => {
          return (
            <InsertButton
              key={table}
              label={`${name} ${tableName}`}
              reasonId={reasonId}
              insert={() => {
                const options = request.table();
                if (!options) return;
                void commands.insert("inserting", (verbs) =>
                  insertTable(verbs, { ...options, table }, title),
                );
              }}
            />
          );
        })}
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
  const strings = useStrings();
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

/** Inserts on the first press of a double click. Where nothing can be inserted it stays, and a line beside says why. */
const InsertButton = forwardRef<
  HTMLButtonElement,
  { label: string; reasonId: string | null; insert: () => void }
>(function InsertButton({ label, reasonId, insert }, ref) {
  const { isBusy } = usePane();
  const styles = useStyles();
  return (
    <Button
      ref={fluentRef(ref)}
      className={styles.wide}
      disabledFocusable={isBusy || reasonId !== null}
      {...(reasonId === null ? {} : { "aria-describedby": reasonId })}
      onClick={(event) => {
        if (event.detail < 2) insert();
      }}
    >
      {label}
    </Button>
  );
});
