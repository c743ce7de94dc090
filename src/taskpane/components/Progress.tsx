import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import { useStrings } from "../text/strings";
import { Bar } from "./Bar";
import { StopButton } from "./StopButton";
import { useSharedStyles } from "./styles";

const steps = ["reading", "parsing", "checking"] as const;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", margin: "4px 0 8px" },
  steps: { display: "flex", flexWrap: "wrap", gap: "0 6px", flexGrow: 1 },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Stands in the headline's place while a check runs: 读取文档 → 识别表格 → 核对. */
export function Progress({ step, isStopping }: { step: (typeof steps)[number]; isStopping: boolean }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const at = steps.indexOf(step);
  return (
    <div>
      <div className={styles.line}>
        <ol className={mergeClasses(shared.plain, styles.steps)}>
          {steps.map((name, index) => (
            <li
              key={name}
              className={index === at ? styles.now : shared.quiet}
              {...(index === at ? { "aria-current": "step" as const } : {})}
            >
              {strings.steps[name]}
              {index < steps.length - 1 && <span aria-hidden="true"> →</span>}
            </li>
          ))}
        </ol>
        <StopButton isStopping={isStopping} />
      </div>
      <Bar label={strings.progress} value={(at + 1) / (steps.length + 1)} />
    </div>
  );
}
