import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isCheck, noticeOf, type Notice, type Session } from "../session/state";
import type { Acts } from "../session/useSession";
import { useStrings } from "../text/strings";
import { noticeText, type NoticeText } from "../view/noticeText";
import { GoodIcon, WarningIcon } from "./icons";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { WorkBar } from "./WorkBar";
import { WriteButton } from "./WriteButton";

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
  again: { padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground2 },
  lines: { minWidth: 0, flexGrow: 1, maxHeight: "40vh", overflowY: "auto" },
});

/**
 * The foot of the pane: what is being written, then what was done. The live region is always there, so that its words are
 * read out, once.
 */
export function Footer({ session }: { session: Session }) {
  const strings = useStrings();
  const styles = useStyles();
  const { acts } = usePane();
  const { work, isStopping, reading } = session;
  const notice = noticeOf(session);
  const again = notice && work === null ? retryOf(notice, acts) : null;
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
      {again && (
        <div className={styles.again}>
          {notice?.kind === "written" ? (
            <WriteButton onClick={again}>{strings.retry}</WriteButton>
          ) : (
            <Button size="small" onClick={again}>
              {strings.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Does again what broke off in its middle: of a fix what was left, of the other acts all, as they pass by what is done. */
function retryOf(notice: Notice, acts: Acts): (() => void) | null {
  if (notice.kind === "said" && notice.retry === "causes") return acts.findCauses;
  // Where nothing was left another undo, say, would be of another act.
  if (notice.kind !== "written" || notice.outcome.report.unfinished.length === 0) return null;
  const { outcome } = notice;
  switch (outcome.act) {
    case "mark":
      return () => void acts.mark();
    case "unmark":
      return () => void acts.unmark();
    case "undo":
      return () => void acts.undo();
    case "fix": {
      const left = outcome.report.unfinished.map(({ key, text, to }) => ({ field: key, from: text, to }));
      return () => void acts.fix(left);
    }
  }
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
