import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { NoticeText } from "../view/noticeText";
import { GoodIcon, WarningIcon } from "./icons";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  lines: { minWidth: 0, flexGrow: 1 },
});

/** What was done last, at the foot of the pane. The live region is always there, so that its words are read out. */
export function NoticeBar({ notice }: { notice: NoticeText | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div role="status" className={mergeClasses(notice !== null && styles.bar)}>
      {notice && (
        <>
          {notice.tone === "done" ? <GoodIcon /> : <WarningIcon />}
          <div className={styles.lines}>
            {notice.lines.map((line) => (
              <p key={line} className={shared.text}>
                {line}
              </p>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
