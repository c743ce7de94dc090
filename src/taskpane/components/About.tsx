import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import packageJson from "../../../package.json";
import { useStrings } from "../text/strings";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    margin: "4px 0 8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  button: { marginTop: "8px" },
});

/** 关于: what this is, its version, and that nothing leaves the machine. Opens in place and takes the focus. */
export function About({ close }: { close: () => void }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus(), []);
  return (
    <div
      role="dialog"
      aria-labelledby={id}
      className={styles.about}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {strings.about} · {strings.product}
      </h2>
      <p className={shared.text}>{strings.aboutProduct}</p>
      <p className={shared.text}>{strings.version(packageJson.version)}</p>
      <p className={shared.text}>{strings.staysHere}</p>
      <Button size="small" className={styles.button} onClick={close}>
        {strings.close}
      </Button>
    </div>
  );
}
