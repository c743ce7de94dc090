import { Button } from "@fluentui/react-components";
import { useStrings } from "../text/strings";
import { usePane } from "./paneContext";

/** Ends what is under way. Where it has to wait for Word it says so. */
export function StopButton({ isStopping }: { isStopping: boolean }) {
  const strings = useStrings();
  const { acts } = usePane();
  return (
    <Button size="small" disabledFocusable={isStopping} onClick={acts.stop}>
      {isStopping ? strings.stopping : strings.stop}
    </Button>
  );
}
