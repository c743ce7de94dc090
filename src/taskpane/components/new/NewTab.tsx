import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { formatInForce, officialFormats, tableIds } from "../../../report";
import type { TemplateOptions } from "../../../template";
import type { Session } from "../../session/state";
import { newStringsOf } from "../../text/newStrings";
import { useStrings } from "../../text/strings";
import { InfoIcon } from "../icons";
import { usePane } from "../paneContext";
import { Question } from "../Question";
import { useSharedStyles } from "../styles";
import { WriteButton } from "../WriteButton";
import { InsertButton } from "./InsertButton";
import { RequestForm } from "./RequestForm";
import { createDocument, insertReport, insertTable } from "./requests";
import { useRequest } from "./useRequest";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  reason: { display: "flex", gap: "6px" },
});

/** 新建: the blank report of a year and a unit, as a new document, in this one, or one table of it. */
export function NewTab({ session }: { session: Session }) {
  const strings = useStrings();
  const words = newStringsOf(strings.language);
  const { acts, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [today] = useState(() => new Date());
  const request = useRequest(session.reading?.review ?? null, today);
  /** What the user is being asked about. */
  const [asked, setAsked] = useState<TemplateOptions | null>(null);
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
  const insert = (consent: "if-empty" | "confirmed", options: TemplateOptions | null) => {
    setAsked(null);
    if (!options) return;
    void acts.make("inserting", (verbs) => insertReport(verbs, options, consent, () => setAsked(options)));
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
        <p id={id} className={mergeClasses(shared.text, styles.reason)}>
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
            text={words.question}
            confirmLabel={strings.confirmInsert}
            confirm={() => {
              insertButton.current?.focus();
              insert("confirmed", asked);
            }}
            cancel={stopAsking}
          />
        )}
      </div>
      <div role="group" aria-label={words.tables} className={styles.section}>
        <h3 className={styles.title}>{words.tables}</h3>
        <p className={mergeClasses(shared.text, shared.quiet)}>{words.tablesHint}</p>
        {tableIds.map((table) => {
          const declaration = format?.tables[table].declaration;
          return (
            <InsertButton
              key={table}
              label={declaration ? `${declaration.name} ${declaration.title}` : table}
              reasonId={reasonId}
              insert={() => {
                const options = request.table();
                if (!options) return;
                void acts.make("inserting", (verbs) => insertTable(verbs, { ...options, table }));
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
