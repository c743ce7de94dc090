import { useRef, useState } from "react";
import type { TableId } from "../../report";
import type { InsertPermission } from "../../word";
import { useStrings } from "../text/strings";
import { loadNew } from "./loadNew";
import type { PlaceQuestion } from "./new";
import { useOpened } from "./opened";
import { usePane } from "./paneContext";
import { Question } from "./Question";
import { WriteButton } from "./WriteButton";

/** 插入表二: finds and says where the missing table will go, and puts it there once confirmed. */
export function InsertFix({ label, table }: { label: string; table: TableId }) {
  const strings = useStrings();
  const { acts } = usePane();
  const [question, setQuestion] = useState<PlaceQuestion | null>(null);
  const opened = useOpened();
  const asked = opened.isOpen ? question : null;
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    opener.current?.focus();
    opened.close();
  };
  const ask = (place: PlaceQuestion) => {
    setQuestion(place);
    opened.open();
  };
  const insert = (permission: InsertPermission) =>
    void acts.make("inserting", async (verbs, { reading }) => {
      const { insertMissingTable } = await loadNew();
      return insertMissingTable(verbs, reading, table, permission, ask);
    });
  return (
    <>
      <WriteButton
        ref={opener}
        aria-expanded={asked !== null}
        {...(asked ? { "aria-controls": opened.id } : {})}
        onClick={() => (asked ? opened.close() : insert("if-empty"))}
      >
        {label}
      </WriteButton>
      {asked && (
        <Question
          id={opened.id}
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
