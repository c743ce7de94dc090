import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import { useStrings } from "../text/strings";
import type { HeadlinePart } from "../../review";
import type { Summary } from "../view/summary";
import { GoodIcon, InfoIcon, SeverityIcon } from "./icons";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  parts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 16px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: "4px 0",
  },
  part: { display: "inline-flex", alignItems: "center", gap: "6px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: {},
  open: {},
  ignored: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** 2 处错误, 1 处提醒, or 全部相符; and how many relations that rests on, or that it is of an earlier check. */
export function Headline({ summary, isOutdated }: { summary: Summary; isOutdated: boolean }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div>
      <p className={styles.parts}>
        {summary.parts.map((part) => (
          <span
            key={part.tone}
            className={mergeClasses(styles.part, isOutdated ? shared.quiet : styles[part.tone])}
          >
            <PartIcon part={part} isOutdated={isOutdated} />
            {part.text}
          </span>
        ))}
      </p>
      <p className={mergeClasses(shared.text, shared.quiet)}>
        {isOutdated ? strings.outdated : summary.relations}
      </p>
    </div>
  );
}

function PartIcon({ part: { tone }, isOutdated }: { part: HeadlinePart; isOutdated: boolean }) {
  if (tone === "open" || tone === "ignored" || isOutdated) return <InfoIcon size={18} />;
  return tone === "good" ? <GoodIcon size={18} /> : <SeverityIcon severity={tone} size={18} />;
}
