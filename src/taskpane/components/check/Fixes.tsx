/** The buttons that change the document, each after a preview or a question. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Change, ChangeGroup } from "../../../checks";
import type { TableId } from "../../../report";
import type { PlaceQuestion } from "../new";
import { Question } from "../ui/Question";
import { WriteButton } from "../ui/buttons";
import { useOpened, usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { type Reading, readingOf } from "../../session/state";
import { useStrings } from "../../text/strings";
import { isProposed, obstacleOf } from "../../view/fixes";
import { fieldName, type Form } from "../../view/form";
import type { FindingView } from "../../view/groups";
import type { InsertPermission } from "../../../word";

/** The fixes of a finding, unless it is for people to choose; in place of one that Word would refuse, why. */
export function Fixes({ view: { cause, finding }, reading }: { view: FindingView; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  if (isReadOnly || !isProposed(cause)) return null;
  return (
    <>
      {finding.fixes.map((fix, index) => {
        const label = strings.say(fix.label);
        if (fix.kind === "insert") return <InsertFix key={label} label={label} table={fix.table} />;
        const obstacle = obstacleOf(fix.changes, reading.obstacles);
        return obstacle ? (
          <p key={label} className={mergeClasses(shared.text, shared.quiet, shared.wide)}>
            {strings.cannotFix(label, strings.say(obstacle))}
          </p>
        ) : (
          <FixButton key={index} label={label} groups={[fix]} form={reading.form} />
        );
      })}
    </>
  );
}

const useStyles = makeStyles({
  preview: {
    // Below the row of buttons that it opens from, as wide as the pane.
    order: 1,
    flexBasis: "100%",
    // The foot of the pane lies over its last lines.
    scrollMarginBottom: "64px",
    boxSizing: "border-box",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { maxHeight: "30vh", overflowY: "auto", margin: "4px 0 8px" },
  note: { marginBottom: "8px" },
  item: { padding: "2px 0", overflowWrap: "anywhere" },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * A button that opens a preview of what it will change, cell by cell, in place; only the preview's own button changes
 * anything, and nothing but what the preview shows: where a check finds that this is not offered any more, it closes and
 * says so. Without changes the button is not there.
 */
export function FixButton({
  label,
  name = label,
  groups,
  note,
  form,
  appearance = "secondary",
}: {
  label: string;
  /** For screen readers, where several buttons have one label. */
  name?: string;
  groups: readonly ChangeGroup[];
  /** What the preview says beside the changes. */
  note?: string;
  form: Form;
  appearance?: "primary" | "secondary";
}) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const opened = useOpened();
  const [shown, setShown] = useState<readonly ChangeGroup[]>([]);
  const opener = useRef<HTMLButtonElement>(null);
  const { id } = opened;
  const isOffered = shown.every((group) => groups.some((other) => isSameGroup(group, other)));
  const isOpen = opened.isOpen && isOffered;
  useEffect(() => {
    if (opened.isOpen && !isOffered) opened.lapse();
  });
  const open = () => {
    setShown(groups);
    opened.open();
  };
  const close = () => {
    opener.current?.focus({ preventScroll: true });
    opened.close();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <>
      {groups.length > 0 && (
        <WriteButton
          ref={opener}
          appearance={appearance}
          aria-expanded={isOpen}
          {...(name === label ? {} : { "aria-label": name })}
          {...(isOpen ? { "aria-controls": id } : {})}
          onClick={isOpen ? close : open}
          // The focus stays here, beside the preview, when it opens.
          onKeyDown={isOpen ? closeOnEscape : undefined}
        >
          {label}
        </WriteButton>
      )}
      {isOpen && (
        <Preview id={id} groups={shown} note={note} form={form} close={close} closeOnEscape={closeOnEscape} />
      )}
      {opened.isLapsed && (
        <p className={mergeClasses(shared.text, shared.quiet, shared.wide)}>{strings.previewLapsed}</p>
      )}
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
  return one.field === other?.field && one.from === other.from && one.to === other.to;
}

function Preview({
  id,
  groups,
  note,
  form,
  close,
  closeOnEscape,
}: {
  id: string;
  groups: readonly ChangeGroup[];
  note: string | undefined;
  form: Form;
  close: () => void;
  closeOnEscape: (event: KeyboardEvent) => void;
}) {
  const strings = useStrings();
  const { commands } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a block: newer browsers answer with a promise, which is no way to clean up.
    preview.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const changes = groups.flatMap((group) => group.changes);
  const title = strings.preview(changes.length);
  const confirm = () => {
    close();
    void commands.fix(groups);
  };
  return (
    <div
      ref={preview}
      id={id}
      role="group"
      aria-label={title}
      className={styles.preview}
      onKeyDown={closeOnEscape}
    >
      <div>{title}</div>
      {/* Focusable, so that a long list scrolls by keyboard. */}
      <div className={styles.list} tabIndex={changes.length > 6 ? 0 : undefined}>
        <ul className={shared.plain}>
          {changes.map(({ field, from, to }) => (
            <li key={field} className={styles.item}>
              {fieldName(form, field)} <span className={shared.hidden}>{strings.change(from, to)}</span>
              <span aria-hidden="true">
                <span className={styles.from}>{from === "" ? strings.blank : from}</span> →{" "}
                <span className={styles.to}>{to}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {note !== undefined && <p className={mergeClasses(shared.text, styles.note)}>{note}</p>}
      <div className={shared.row}>
        <WriteButton appearance="primary" onClick={confirm}>
          {strings.confirm(changes.length)}
        </WriteButton>
        <Button size="small" onClick={close}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}

/** 插入表二: finds and says where the missing table will go, and puts it there once confirmed. */
export function InsertFix({ label, table }: { label: string; table: TableId }) {
  const strings = useStrings();
  const { commands } = usePane();
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
    void commands.insert("inserting", async (verbs, state) => {
      const { insertMissingTable } = await import(/* webpackChunkName: "new" */ "../new");
      return insertMissingTable(verbs, readingOf(state), table, permission, ask);
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
