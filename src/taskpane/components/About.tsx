import packageJson from "../../../package.json";
import { useStrings } from "../text/strings";
import { Dialog } from "./Dialog";
import { useSharedStyles } from "./styles";

/** 关于: what this is, its version, and that nothing leaves the machine. */
export function About({ close }: { close: () => void }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  return (
    <Dialog title={`${strings.about} · ${strings.product}`} close={close}>
      <p className={shared.text}>{strings.aboutProduct}</p>
      <p className={shared.text}>{strings.version(packageJson.version)}</p>
      <p className={shared.text}>{strings.staysHere}</p>
    </Dialog>
  );
}
