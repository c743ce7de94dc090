/** A dialog of the menu ⋯. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { menuStringsOf } from "../../text/menuStrings";
import { makePaneStyles, usePane } from "../ui";

const useStyles = makePaneStyles({
  surface: { padding: "16px" },
  content: { minHeight: 0 },
});

/**
 * What the menu opens, over the pane. It traps nothing: what the pane says meanwhile is read out.
 * @param confirm the button that does what the dialog asks about; the other one is then 取消
 */
export function PaneDialog({
  title,
  close,
  confirm,
  children,
}: {
  title: string;
  close: () => void;
  confirm?: ReactNode;
  children: ReactNode;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <Dialog open modalType="non-modal" onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={null}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            {confirm}
            <Button {...(confirm ? { size: "small" } : {})} onClick={close}>
              {confirm ? strings.cancel : menuStringsOf(strings.language).close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
