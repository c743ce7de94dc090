import { useId, useRef, useState } from "react";
import type { TableId } from "../../report";
import { useStrings } from "../text/strings";
import { loadNew } from "./loadNew";
import { usePane } from "./paneContext";
import { Question } from "./Question";
import { WriteButton } from "./WriteButton";

/** 插入表二: says where the missing table will go, and puts it there once confirmed. */
export function InsertFix({ label, table }: { label: string; table: TableId }) {
  const strings = useStrings();
  const { acts } = usePane();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    opener.current?.focus();
    setAsking(false);
  };
  const insert = () => {
    close();
    void acts.make("inserting", async (verbs, { reading }) => {
      const { insertMissingTable } = await loadNew();
      return insertMissingTable(verbs, reading, table);
    });
  };
  return (
    <>
      <WriteButton
        ref={opener}
        aria-expanded={isAsking}
        {...(isAsking ? { "aria-controls": id } : {})}
        onClick={() => setAsking(!isAsking)}
      >
        {label}
      </WriteButton>
      {isAsking && (
        <Question
          id={id}
          text={strings.insertAtCursor}
          confirmLabel={strings.confirmInsert}
          confirm={insert}
          cancel={close}
        />
      )}
    </>
  );
}
