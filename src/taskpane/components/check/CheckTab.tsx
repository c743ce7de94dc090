/** The tab 核验: the review of a report, or what stands in its way. */
import { Button, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { Findings } from "./Findings";
import { FilterBar } from "./FilterBar";
import { OverviewSection } from "./OverviewSection";
import { isBeingFilledIn } from "../../../review";
import { Message, Icon, usePane, useReport, makePaneStyles, widePane } from "../ui";
import { cardsOf, filtered, isOfCard, titleOf, type Filter } from "../../view/cards";
import { noteOf, placesOf } from "../../view/groups";

/** 核验: the review, or what stands in its way and what to do. */
export function CheckTab({ openNew }: { openNew: () => void }) {
  const { strings, commands, isBusy, session } = usePane();
  const { document, host } = session;
  if (!host.isSupported)
    return <Message icon="warning" said={strings.tooOld} whatToDo={strings.tooOldWhatToDo} />;
  const check = (label: string) => (
    <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void commands.check()}>
      {label}
    </Button>
  );
  if (document.phase === "failed") {
    return (
      <Message icon="warning" said={strings.failed} whatToDo={strings.say(document.failure)}>
        {check(strings.retry)}
      </Message>
    );
  }
  if (document.phase === "unread")
    return document.isStopped ? <Message said={strings.stopped}>{check(strings.checkAgain)}</Message> : null;
  const { notReviewed } = document.reading;
  if (!notReviewed) return <ReportView />;
  return (
    <Message said={strings.say(notReviewed.message)}>
      {check(strings.checkAgain)}
      <Button onClick={openNew}>{strings.startReport}</Button>
    </Message>
  );
}

/** Where arrow keys with Alt have a meaning of their own. */
const keysOfOthers = "input, select, textarea, [role=combobox], [role=dialog], [role=menu]";

const useStyles = makePaneStyles({
  columns: {
    [`@media ${widePane}`]: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(300px, 1fr)" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 8px 12px",
    "&:empty": { display: "none" },
  },
  lines: { display: "flex", flexDirection: "column", gap: "6px" },
  line: {
    display: "flex",
    gap: "6px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignSelf: "center" },
});

/** The findings, one to be looked at after the other, then the report at a glance. */
function ReportView() {
  const { strings, commands, review, session, isBusy } = useReport();
  const styles = useStyles();
  const cards = useMemo(() => cardsOf(review, strings), [review, strings]);
  const [filter, setFilter] = useState<Filter>("all");
  const shown = filtered(cards, filter);
  useEffect(() => {
    // The last card of its kind is gone: one that comes later hides no others.
    if (shown === cards) setFilter("all");
  }, [shown, cards]);
  const at = shown.findIndex((card) => isOfCard(card, session.current));
  const current = shown[at];
  const step = (by: 1 | -1) => {
    const next = shown.at((at < 0 && by < 0 ? by : at + by) % shown.length);
    if (!next || isBusy) return;
    const [group] = next.groups;
    void commands.goTo(placesOf(group, review)[0] ?? null, group.key, noteOf(group, review));
  };
  const columns = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stepByKey = (event: KeyboardEvent) => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
      if (!event.altKey || by === null || shown.length < 2) return;
      const isTaken = event.target instanceof Element && event.target.closest(keysOfOthers) !== null;
      if (isTaken || columns.current?.closest("[hidden]")) return;
      event.preventDefault();
      step(by);
    };
    document.addEventListener("keydown", stepByKey);
    return () => document.removeEventListener("keydown", stepByKey);
  });
  return (
    <div ref={columns} className={cards.length > 0 ? styles.columns : undefined}>
      <div>
        {cards.length > 1 && (
          <FilterBar
            cards={cards}
            shown={shown}
            filter={filter}
            setFilter={setFilter}
            at={at}
            said={current ? titleOf(current, review, strings) : ""}
            step={step}
          />
        )}
        <div className={styles.body}>
          <Lines which="first" />
          <Findings cards={shown} />
          <Lines which="last" />
        </div>
      </div>
      <div className={styles.body}>
        <OverviewSection isFoldable={cards.length > 0 && !isBeingFilledIn(review.report)} />
      </div>
    </div>
  );
}

/** The quiet lines about the document itself: before the findings what bears on them, behind them what is in the file. */
function Lines({ which }: { which: "first" | "last" }) {
  const { strings, session, hasRevisions, source } = useReport();
  const styles = useStyles();
  const { host, marks, unclaimed, hasOldMarks, offRules } = session;
  const lines =
    which === "first"
      ? [
          host.readOnly && strings.say(host.readOnly),
          source === "file" && strings.readFromFile,
          offRules.size > 0 && strings.rulesOff(offRules.size),
        ]
      : [
          marks > 0 && (hasOldMarks ? strings.oldMarks(marks) : strings.marksBelongToFile(marks)),
          unclaimed > 0 && strings.unclaimed(unclaimed),
          hasRevisions && strings.hasRevisions,
        ];
  const said = lines.filter((line) => line !== null && line !== false);
  if (said.length === 0) return null;
  return (
    <ul className={mergeClasses(styles.plain, styles.lines)}>
      {said.map((line) => (
        <li key={line} className={styles.line}>
          <Icon of="info" />
          <span className={styles.words}>{line}</span>
        </li>
      ))}
    </ul>
  );
}
