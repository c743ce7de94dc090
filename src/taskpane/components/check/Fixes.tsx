/** The buttons that change the document, each after a preview or a question. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { changeKey, type Change, type ChangeGroup } from "../../../checks";
import { quoted, type TableId } from "../../../report";
import { changedName, type CauseGroup } from "../../../review";
import type { PlaceQuestion } from "../new";
import { NotLoaded, Question, WriteButton, useChunk, useOpened, useReport, makePaneStyles } from "../ui";
import { readingOf } from "../../session/state";
import { type ChangesTogether, isProposed, obstacleOf } from "../../view/fixes";
import type { InsertPermission } from "../../../word";

/** The fixes of a finding, unless it is for people to choose; in place of one that Word would refuse, why. */
export function Fixes({
  group: {
    cause,
    findings: [finding],
  },
}: {
  group: CauseGroup;
}) {
  const { strings, isReadOnly, obstacles } = useReport();
  const styles = useStyles();
  if (isReadOnly || !isProposed(cause)) return null;
  return (
    <>
      {finding.fixes.map((fix, index) => {
        const label = strings.say(fix.label);
        if (fix.kind === "convert") return <LaterFix key={label} label={label} tables={fix.tables} />;
        if (fix.kind === "insert") return <InsertFix key={label} label={label} table={fix.table} />;
        const obstacle = obstacleOf(fix.changes, obstacles);
        return obstacle ? (
          <p key={label} className={mergeClasses(styles.note, styles.wide)}>
            {strings.cannotFix(label, strings.say(obstacle))}
          </p>
        ) : (
          <FixButton
            key={index}
            label={label}
            groups={[fix]}
            isCertain={finding.fixes.length === 1 && fix.changes.length === 1 && fix.isGuess !== true}
          />
        );
      })}
    </>
  );
}

/** 可填 0 的 N 格填 0, which says how many blanks it leaves alone. */
export function BlanksButton({ together: { blanks, doubtful } }: { together: ChangesTogether }) {
  const { strings } = useReport();
  const note = doubtful > 0 ? strings.otherBlanks(doubtful) : null;
  return <FixButton label={strings.fillBlanks(blanks.length)} groups={blanks} note={note} />;
}

const useStyles = makePaneStyles({
  list: { maxHeight: "30vh", overflowY: "auto" },
  item: { padding: "2px 0", overflowWrap: "anywhere" },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
});

/**
 * A button that opens a preview of what it will change, cell by cell, in place; only the preview's own button changes
 * anything, and nothing but what the preview shows: where a check finds that this is not offered any more, it closes and
 * says so. The one certain change of one place needs no preview. Without changes the button is not there.
 */
export function FixButton({
  label,
  name = label,
  groups,
  isCertain = false,
  note = null,
  appearance = "secondary",
}: {
  label: string;
  /** For screen readers, where several buttons have one label. */
  name?: string;
  groups: readonly ChangeGroup[];
  /** Whether this is the only answer, and changes one place: it is made at once. */
  isCertain?: boolean;
  /** What the preview says beside the changes. */
  note?: string | null;
  appearance?: "primary" | "secondary" | "subtle";
}) {
  const { strings, commands, review } = useReport();
  const styles = useStyles();
  const opened = useOpened();
  const [shown, setShown] = useState<readonly ChangeGroup[]>([]);
  const isOffered = shown.every((group) => groups.some((other) => isSameGroup(group, other)));
  const isOpen = opened.isOpen && isOffered;
  useEffect(() => {
    if (opened.isOpen && !isOffered) opened.lapse();
  });
  const open = () => {
    setShown(groups);
    opened.open();
  };
  const changes = shown.flatMap((group) => group.changes);
  return (
    <>
      {groups.length > 0 && isCertain && (
        <WriteButton appearance={appearance} onClick={() => void commands.fix(groups)}>
          {label}
        </WriteButton>
      )}
      {groups.length > 0 && !isCertain && (
        <WriteButton
          {...opened.opener}
          appearance={appearance}
          {...(name === label ? {} : { "aria-label": name })}
          onClick={isOpen ? opened.close : open}
          onKeyDown={(event) => {
            if (isOpen && event.key === "Escape") opened.close();
          }}
        >
          {label}
        </WriteButton>
      )}
      {isOpen && (
        <Question
          opened={opened}
          text={strings.preview(changes.length)}
          confirmLabel={strings.confirm(changes.length)}
          confirm={() => void commands.fix(shown)}
        >
          {/* Focusable, so that a long list scrolls by keyboard. */}
          <div className={styles.list} tabIndex={changes.length > 6 ? 0 : undefined}>
            <ul className={styles.plain}>
              {changes.map((change, index) => {
                const from = quoted(change.from);
                return (
                  <li key={index} className={styles.item}>
                    {changedName(change, review, strings.language)}{" "}
                    <span className={styles.hidden}>{strings.change(from, change.to)}</span>
                    <span aria-hidden="true">
                      <span className={styles.from}>{from || strings.blank}</span> →{" "}
                      <span className={styles.strong}>{change.to}</span>
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
          {note !== null && <p className={styles.text}>{note}</p>}
        </Question>
      )}
      {opened.isLapsed && <p className={mergeClasses(styles.note, styles.wide)}>{strings.previewLapsed}</p>}
    </>
  );
}

function isSameGroup({ changes }: ChangeGroup, other: ChangeGroup): boolean {
  return (
    changes.length === other.changes.length &&
    changes.every((change, index) => isSameChange(change, other.changes[index]))
  );
}

function isSameChange(one: Change, other: Change | undefined): boolean {
  return (
    other !== undefined &&
    changeKey(one) === changeKey(other) &&
    one.from === other.from &&
    one.to === other.to
  );
}

/** 换成 3 张表格: comes with what it does. */
function LaterFix(fix: { label: string; tables: readonly TableId[] }) {
  const { chunk, hasFailed } = useChunk(() => import(/* webpackChunkName: "new" */ "../new"));
  return hasFailed ? <NotLoaded /> : chunk && <chunk.ConvertFix {...fix} />;
}

/** 插入表二: finds and says where the missing table will go, and puts it there once confirmed. */
function InsertFix({ label, table }: { label: string; table: TableId }) {
  const { strings, commands } = useReport();
  const [question, setQuestion] = useState<PlaceQuestion | null>(null);
  const opened = useOpened();
  const ask = (place: PlaceQuestion) => {
    setQuestion(place);
    opened.open();
  };
  const insert = (permission: InsertPermission) =>
    void commands.insert("inserting", async (verbs, state) => {
      const { insertTableInForce } = await import(/* webpackChunkName: "new" */ "../new");
      return insertTableInForce(verbs, readingOf(state), table, permission, ask);
    });
  return (
    <>
      <WriteButton {...opened.opener} onClick={() => (opened.isOpen ? opened.close() : insert("if-empty"))}>
        {label}
      </WriteButton>
      {opened.isOpen && question && (
        <Question
          opened={opened}
          text={strings.say(question.text)}
          takesFocus
          confirmLabel={strings.confirmInsert}
          confirm={() => insert(question.place)}
        />
      )}
    </>
  );
}
