import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import packageJson from "../../../package.json";
import { useStrings } from "../text/strings";
import { useSharedStyles } from "./styles";

/** 关于: what this is, its version, and that nothing leaves the machine. */
export default function About({ close }: { close: () => void }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.product}</DialogTitle>
          <DialogContent>
            <p className={shared.text}>{strings.aboutProduct}</p>
            <p className={shared.text}>{strings.version(packageJson.version)}</p>
            <p className={shared.text}>{strings.staysHere}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {strings.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
