/** Which findings are shown, and the way from one to the next. */
import { Button, mergeClasses, tokens } from "@fluentui/react-components";
import { severities } from "../../../review";
import type { Filter, FindingsCard } from "../../view/cards";
import { ActButton, makePaneStyles, usePane } from "../ui";

const useStyles = makePaneStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "2px",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", alignItems: "center", gap: "2px" },
  button: { minWidth: "24px", minHeight: "24px", padding: "0 6px" },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  count: { minWidth: "32px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
});

/**
 * 全部 5 · 错误 2 · 提醒 3, where there is more than one kind; ‹ 1/5 ›.
 * @param shown the cards that the filter leaves
 * @param at the index of the current one among them, or -1
 * @param said what the current one is about, for screen readers
 */
export function FilterBar({
  cards,
  shown,
  filter,
  setFilter,
  at,
  said,
  step,
}: {
  cards: readonly FindingsCard[];
  shown: readonly FindingsCard[];
  filter: Filter;
  setFilter: (filter: Filter) => void;
  at: number;
  said: string;
  step: (by: 1 | -1) => void;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  // As the headline counts: a folded card has many.
  const count = (which: Filter) =>
    cards
      .filter(({ severity }) => which === "all" || severity === which)
      .reduce((sum, { groups }) => sum + groups.length, 0);
  const kinds = severities.filter((severity) => count(severity) > 0);
  const filterButton = (which: Filter) => (
    <Button
      key={which}
      size="small"
      appearance="subtle"
      className={mergeClasses(styles.button, filter === which && styles.pressed)}
      aria-pressed={filter === which}
      onClick={() => setFilter(which)}
    >
      {strings.filter(which, count(which))}
    </Button>
  );
  return (
    <div className={styles.bar}>
      <div role="group" aria-label={strings.show} className={styles.buttons}>
        {kinds.length > 1 && [filterButton("all"), ...kinds.map(filterButton)]}
      </div>
      {shown.length > 1 && (
        <div role="group" aria-label={strings.stepThrough} className={styles.buttons}>
          <StepButton sign="‹" name={strings.previous} keys="Alt+ArrowUp" onClick={() => step(-1)} />
          <span role="status" className={styles.count}>
            {at >= 0 && `${at + 1}/${shown.length}`}
            <span className={styles.hidden}>{said}</span>
          </span>
          <StepButton sign="›" name={strings.next} keys="Alt+ArrowDown" onClick={() => step(1)} />
        </div>
      )}
    </div>
  );
}

function StepButton({
  sign,
  name,
  keys,
  onClick,
}: {
  sign: string;
  name: string;
  keys: string;
  onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <ActButton
      size="small"
      appearance="subtle"
      className={styles.button}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name}（${keys.replace("ArrowUp", "↑").replace("ArrowDown", "↓")}）`}
      onClick={onClick}
    >
      {sign}
    </ActButton>
  );
}
