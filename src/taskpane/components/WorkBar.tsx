import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Work } from "../session/state";
import { useStrings } from "../text/strings";
import { Bar } from "./Bar";
import { StopButton } from "./StopButton";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1 },
  text: { flexGrow: 1 },
});

/** An act that is done within this many milliseconds needs no progress: it would only flicker. */
const unnoticed = 300;

/** At the foot of the pane while something is marked, changed or gone to: what goes on, and the way to stop it. */
export function WorkBar({ work, isStopping }: { work: Work; isStopping: boolean }) {
  const strings = useStrings();
  const styles = useStyles();
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), unnoticed);
    return () => clearTimeout(timer);
  }, []);
  if (!isSeen) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.text}>
        {strings.work[work]}
        <Bar label={strings.work[work]} />
      </div>
      <StopButton isStopping={isStopping} />
    </div>
  );
}
