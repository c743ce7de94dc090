import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
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

/**
 * 2 处错误, 1 处提醒, or 全部相符; and how many relations that rests on.
 * @param doubt why that may not be so any more, which is then said in place of the relations
 */
export function Headline({ summary, doubt }: { summary: Summary; doubt: string | null }) {
  const isDoubtful = doubt !== null;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div>
      <p className={styles.parts}>
        {summary.parts.map((part) => (
          <span
            key={part.tone}
            className={mergeClasses(styles.part, isDoubtful ? shared.quiet : styles[part.tone])}
          >
            <PartIcon part={part} isDoubtful={isDoubtful} />
            {part.text}
          </span>
        ))}
      </p>
      <p className={mergeClasses(shared.text, shared.quiet)}>{doubt ?? summary.relations}</p>
    </div>
  );
}

function PartIcon({ part: { tone }, isDoubtful }: { part: HeadlinePart; isDoubtful: boolean }) {
  if (tone === "open" || tone === "ignored" || isDoubtful) return <InfoIcon size={18} />;
  return tone === "good" ? <GoodIcon size={18} /> : <SeverityIcon severity={tone} size={18} />;
}
