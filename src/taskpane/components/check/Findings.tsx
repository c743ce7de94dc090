/** The list of findings, a card each, or one for what a rule found over and over. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks";
import { grouped } from "../../../report";
import { answerOf, type CauseGroup } from "../../../review";
import { Answer } from "./Answer";
import { Card, CardPlace } from "./Card";
import { CellLinks } from "./CellLinks";
import { BlanksButton, FixButton, Fixes } from "./Fixes";
import {
  CellButton,
  CellLink,
  Unfold,
  NotLoaded,
  useChunk,
  IgnoreButton,
  useReport,
  makePaneStyles,
  Paragraphs,
} from "../ui";
import { cellCount, changesTogether, isOfOneCell, obstacleOf } from "../../view/fixes";
import { isOfCard, titleOf, type FindingsCard } from "../../view/cards";
import { brokenOf, noteOf, placesOf, reasonOf, reasonsOf, whereOf } from "../../view/groups";

const useStyles = makePaneStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  entries: { marginTop: "4px" },
  entry: {
    padding: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "&[aria-current]": { backgroundColor: tokens.colorBrandBackground2 },
  },
  name: { flexGrow: 1, flexBasis: "60%", textAlign: "left", overflowWrap: "anywhere" },
});

export function Findings({ cards }: { cards: readonly FindingsCard[] }) {
  const { strings } = useReport();
  const styles = useStyles();
  if (cards.length === 0) return null;
  return (
    <section aria-label={strings.findings}>
      <h2 className={styles.hidden}>{strings.findings}</h2>
      <ul className={mergeClasses(styles.plain, styles.list)}>
        {cards.map((card) =>
          card.groups.length > 1 ? (
            <FoldedCard key={card.key} card={card} />
          ) : (
            <FindingCard key={card.key} card={card} />
          ),
        )}
      </ul>
    </section>
  );
}

/** One finding, or all findings of one cause: how bad, where, why, and what to press. */
function FindingCard({ card }: { card: FindingsCard }) {
  const { review, strings, session } = useReport();
  const styles = useStyles();
  const [group] = card.groups;
  const { findings, cause } = group;
  const broken = brokenOf(group);
  const where = whereOf(group, review, strings);
  const places = placesOf(group, review);
  // Blanks that wait are all there is to go to; of a broken relation the calculation leads to its cells.
  const isWaiting = cause !== null && answerOf(cause).kind === "waiting";
  const hasLinks = places.length > 1 && (isWaiting || broken.length === 0);
  // Of more relations than two it is said how many they are; their equations are unfolded.
  const isSummed = broken.length > 2 && !cause?.isUnfilled;
  const reasons = isSummed
    ? [strings.breaks(broken.length, isOfOneCell(cause))]
    : reasonsOf(group, review, strings);
  return (
    <Card
      id={card.key}
      isCurrent={isOfCard(card, session.current)}
      severity={card.severity}
      part={card.part}
      title={where}
    >
      <Paragraphs lines={reasons} className={styles.text} />
      {cause && <Answer cause={cause} />}
      {hasLinks && <CellLinks places={places} />}
      <div className={styles.row}>
        <Fixes group={group} />
        {!hasLinks && (
          <CellButton cell={places[0]} note={noteOf(group, review)} name={strings.goToPlace(where)}>
            {strings.goTo}
          </CellButton>
        )}
        <IgnoreButton findings={findings} where={where} />
      </div>
      {broken.length > 0 && (
        <Unfold title={broken.length === 1 ? strings.calculation : strings.affects(broken.length)}>
          {() => <LoadedCalculations findings={broken} />}
        </Unfold>
      )}
    </Card>
  );
}

function LoadedCalculations({ findings }: { findings: readonly Finding[] }) {
  const { chunk, hasFailed } = useChunk(() => import(/* webpackChunkName: "overview" */ "./Calculations"));
  if (hasFailed) return <NotLoaded />;
  return chunk && <chunk.Calculations findings={findings} />;
}

/** What one rule found over and over in a table: a clerk who left twenty cells blank wants one button, not twenty cards. */
function FoldedCard({ card }: { card: FindingsCard }) {
  const { key, severity, part, groups } = card;
  const { review, obstacles, strings, session } = useReport();
  const styles = useStyles();
  const findings = groups.map(({ findings: [first] }) => first);
  const together = changesTogether({ ...review, findings }, obstacles);
  const title = titleOf(card, review, strings);
  const reasons = new Set(groups.map((group) => reasonOf(group, review, strings)));
  const [sharedReason] = reasons.size === 1 ? reasons : [];
  return (
    <Card id={key} isCurrent={isOfCard(card, session.current)} severity={severity} part={part} title={title}>
      {sharedReason !== undefined && <p className={styles.text}>{sharedReason}</p>}
      <ByHand groups={groups} />
      <div className={styles.row}>
        <BlanksButton together={together} />
        <FixButton label={strings.fixAll(cellCount(together.repairs))} groups={together.repairs} />
        <IgnoreButton
          findings={groups.flatMap((group) => group.findings)}
          where={title}
          label={strings.ignoreAll}
        />
      </div>
      <Unfold title={strings.allCells(groups.length)}>
        {() => (
          <ul className={mergeClasses(styles.plain, styles.entries)}>
            {groups.map((group) => (
              <Entry
                key={group.key}
                group={group}
                reason={sharedReason === undefined ? reasonOf(group, review, strings) : null}
              />
            ))}
          </ul>
        )}
      </Unfold>
    </Card>
  );
}

/** How many of the findings no button can fix, and why, each reason once. */
function ByHand({ groups }: { groups: readonly CauseGroup[] }) {
  const { obstacles, strings, isReadOnly } = useReport();
  const styles = useStyles();
  if (isReadOnly) return null;
  const reasons = groups.flatMap(({ findings: [{ fixes }] }) => {
    const found = fixes.flatMap((fix) =>
      fix.kind === "change" ? (obstacleOf(fix.changes, obstacles) ?? []) : [],
    );
    return found.slice(0, 1).map(strings.say);
  });
  const lines = [...grouped(reasons, (reason) => reason)].map(([reason, { length }]) =>
    strings.cannotFixSome(length, groups.length, reason),
  );
  return <Paragraphs lines={lines} className={styles.note} />;
}

/** One of the folded findings on a line: its place, which goes there, what only it says, and its fix. */
function Entry({ group, reason }: { group: CauseGroup; reason: string | null }) {
  const { review, strings, session } = useReport();
  const styles = useStyles();
  const where = whereOf(group, review, strings);
  const places = placesOf(group, review);
  return (
    <CardPlace
      id={group.key}
      isCurrent={group.key === session.current}
      className={mergeClasses(styles.row, styles.entry)}
    >
      <CellLink cell={places[0]} name={strings.goToPlace(where)} className={styles.name}>
        {where}
      </CellLink>
      {reason !== null && <p className={mergeClasses(styles.note, styles.wide)}>{reason}</p>}
      {places.length > 1 && <CellLinks places={places} />}
      <Fixes group={group} />
      <IgnoreButton findings={group.findings} where={where} />
    </CardPlace>
  );
}
