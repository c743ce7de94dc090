import { useId, useRef, useState } from "react";
import { formatInForce, officialFormats } from "../../../report";
import type { TemplateOptions } from "../../../template";
import type { InsertPermission } from "../../../word";
import type { Session } from "../../session/state";
import { newStringsOf } from "../../text/newStrings";
import type { NewKit } from "../newKit";
import { InsertButton } from "./InsertButton";
import { RequestForm } from "./RequestForm";
import { createDocument, insertReport, insertTable, type PlaceQuestion } from "./requests";
import { KitContext, useKit } from "./useKit";
import { useRequest } from "./useRequest";

/** 新建: the blank report of a year and a unit, as a new document, in this one, or one table of it. */
export function NewTab({ session, kit }: { session: Session; kit: NewKit }) {
  return (
    <KitContext.Provider value={kit}>
      <NewReport session={session} />
    </KitContext.Provider>
  );
}

function NewReport({ session }: { session: Session }) {
  const { Button, InfoIcon, mergeClasses, Question, WriteButton, ...kit } = useKit();
  const strings = kit.useStrings();
  const words = newStringsOf(strings.language);
  const { acts, isBusy } = kit.usePane();
  const styles = kit.useNewStyles();
  const shared = kit.useSharedStyles();
  const [today] = useState(() => new Date());
  const request = useRequest(session.reading?.review ?? null, today);
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
    void acts.make("creating", (verbs) => createDocument(verbs, options, isSupported));
  };
  const title = session.reading?.review.title ?? null;
  const insert = (permission: InsertPermission, options: TemplateOptions | null) => {
    setAsked(null);
    if (!options) return;
    void acts.make("inserting", (verbs) =>
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
                void acts.make("inserting", (verbs) => insertTable(verbs, { ...options, table }, title));
              }}
            />
          );
        })}
      </div>
      {session.undo?.act === "insert" && (
        <div>
          <WriteButton onClick={() => void acts.undo()}>{words.undo}</WriteButton>
        </div>
      )}
    </div>
  );
}
