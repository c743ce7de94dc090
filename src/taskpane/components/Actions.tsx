import { Button } from "@fluentui/react-components";
import type { UndoEntry } from "../../word";
import type { ChangesTogether } from "../view/fixes";
import { useStrings } from "../text/strings";
import type { Form } from "../view/form";
import { FixButton } from "./FixButton";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { WriteButton } from "./WriteButton";

/** The one row of actions. Buttons that would do nothing are not there, but 撤销, whose place stays. */
export function Actions({
  marks,
  hasCellsToMark,
  fixes: { repairs, blanks, doubtful },
  undo,
  form,
}: {
  marks: number;
  hasCellsToMark: boolean;
  fixes: ChangesTogether;
  undo: UndoEntry | null;
  form: Form;
}) {
  const strings = useStrings();
  const { acts, isBusy } = usePane();
  const shared = useSharedStyles();
  return (
    <div role="group" aria-label={strings.actions} className={shared.row}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void acts.check()}>
        {strings.checkAgain}
      </Button>
      {marks > 0 ? (
        <WriteButton onClick={() => void acts.unmark()}>{strings.unmark}</WriteButton>
      ) : (
        hasCellsToMark && <WriteButton onClick={() => void acts.mark()}>{strings.mark}</WriteButton>
      )}
      <FixButton label={strings.fixAll(repairs.length)} changes={repairs} form={form} appearance="primary" />
      {/* The other act, once there is nothing to repair; never the thing to do: only its writer knows that 0 is right. */}
      <FixButton
        label={strings.fillBlanks(blanks.length)}
        changes={repairs.length > 0 ? [] : blanks}
        {...(doubtful > 0 ? { note: strings.otherBlanks(doubtful) } : {})}
        form={form}
      />
      <WriteButton
        title={undo ? strings.undoHint(undo.act, undo.cells) : strings.nothingToUndo}
        {...(undo ? {} : { disabledFocusable: true })}
        onClick={() => void acts.undo()}
      >
        {strings.undo}
      </WriteButton>
    </div>
  );
}
