import { useId, useRef, useState } from "react";
import type { TableId } from "../../report";
import type { InsertConsent } from "../../word";
import { useStrings } from "../text/strings";
import { loadNew } from "./loadNew";
import type { PlaceQuestion } from "./new";
import { usePane } from "./paneContext";
import { Question } from "./Question";
import { WriteButton } from "./WriteButton";

/** 插入表二: finds and says where the missing table will go, and puts it there once confirmed. */
export function InsertFix({ label, table }: { label: string; table: TableId }) {
  const strings = useStrings();
  const { acts } = usePane();
  const [asked, setAsked] = useState<PlaceQuestion | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    opener.current?.focus();
    setAsked(null);
  };
  const insert = (consent: InsertConsent) =>
    void acts.make("inserting", async (verbs, { reading }) => {
      const { insertMissingTable } = await loadNew();
      return insertMissingTable(verbs, reading, table, consent, setAsked);
    });
  return (
    <>
      <WriteButton
        ref={opener}
        aria-expanded={asked !== null}
        {...(asked ? { "aria-controls": id } : {})}
        onClick={() => (asked ? setAsked(null) : insert("if-empty"))}
      >
        {label}
      </WriteButton>
      {asked && (
        <Question
          id={id}
          text={strings.say(asked.text)}
          confirmLabel={strings.confirmInsert}
          confirm={() => {
            close();
            insert(asked.place);
          }}
          cancel={close}
        />
      )}
    </>
  );
}
