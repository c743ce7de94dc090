import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import { severities, useStrings } from "../text/strings";
import type { Summary } from "../view/summary";
import { GoodIcon, SeverityIcon } from "./icons";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 16px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: "4px 0",
  },
  count: { display: "inline-flex", alignItems: "center", gap: "6px" },
  bad: { color: tokens.colorStatusDangerForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** 2 处错误, 1 处提醒, or 全部相符; and how many relations that rests on. */
export function Headline({ summary }: { summary: Summary }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const counts = { error: summary.errors, warning: summary.warnings, advice: summary.advice };
  const tones = { error: styles.bad, warning: styles.attention, advice: undefined };
  const isEmpty = severities.every((severity) => counts[severity] === 0);
  return (
    <div>
      <p className={styles.counts}>
        {isEmpty && (
          <span className={mergeClasses(styles.count, styles.good)}>
            <GoodIcon size={18} />
            {summary.headline}
          </span>
        )}
        {severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <span key={severity} className={mergeClasses(styles.count, tones[severity])}>
              <SeverityIcon severity={severity} size={18} />
              {strings.count[severity](counts[severity])}
            </span>
          ))}
      </p>
      <p className={mergeClasses(shared.text, shared.quiet)}>{summary.relations}</p>
    </div>
  );
}
