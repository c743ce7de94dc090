import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isCheck, type Session } from "../session/state";
import { useStrings } from "../text/strings";
import { noticeText, type NoticeText } from "../view/noticeText";
import { GoodIcon, WarningIcon } from "./icons";
import { useSharedStyles } from "./styles";
import { WorkBar } from "./WorkBar";

const useStyles = makeStyles({
  foot: { position: "sticky", bottom: 0 },
  bar: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "&:empty": { display: "none" },
  },
  lines: { minWidth: 0, flexGrow: 1, maxHeight: "40vh", overflowY: "auto" },
});

/**
 * The foot of the pane: what is being written, then what was done. The live region is always there, so that its words are
 * read out, once.
 */
export function Footer({ session }: { session: Session }) {
  const strings = useStrings();
  const styles = useStyles();
  const { work, notice, isStopping, reading } = session;
  return (
    <div className={styles.foot}>
      {work !== null && !isCheck(work) && (
        <div className={styles.bar}>
          <WorkBar key={work} work={work} isStopping={isStopping} />
        </div>
      )}
      <div role="status" className={mergeClasses(notice !== null && styles.bar)}>
        {notice && <Said notice={noticeText(notice, reading?.form ?? null, strings)} />}
      </div>
    </div>
  );
}

function Said({ notice: { tone, lines } }: { notice: NoticeText }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      {tone === "done" ? <GoodIcon /> : <WarningIcon />}
      <div className={styles.lines} tabIndex={lines.length > 4 ? 0 : undefined}>
        {lines.map((line) => (
          <p key={line} className={shared.text}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}
