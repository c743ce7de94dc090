import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "2px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  done: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: "none",
  },
  running: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none" },
  },
});

/**
 * A progress bar: how far (0 to 1), or, without a value, only that something goes on. (Fluent's brings its motion library
 * along.)
 */
export function Bar({ label, value }: { label: string; value?: number }) {
  const styles = useStyles();
  const known = value === undefined ? {} : { "aria-valuenow": Math.round(value * 100) };
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...known}
      className={styles.track}
    >
      <div
        className={mergeClasses(styles.done, value === undefined && styles.running)}
        {...(value === undefined ? {} : { style: { width: `${value * 100}%` } })}
      />
    </div>
  );
}
