import { useStrings } from "../text/strings";
import type { FindingView } from "../view/groups";
import { usePane } from "./paneContext";
import { WriteButton } from "./WriteButton";

/** 忽略: sets the findings of a card aside with the numbers that they have now. */
export function IgnoreButton({ view: { findings, where } }: { view: FindingView }) {
  const strings = useStrings();
  const { acts } = usePane();
  return (
    <WriteButton
      appearance="subtle"
      aria-label={strings.ignorePlace(where)}
      onClick={() => void acts.ignore(findings, true)}
    >
      {strings.ignore}
    </WriteButton>
  );
}
