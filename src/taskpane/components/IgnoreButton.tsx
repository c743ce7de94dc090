import type { ReviewFinding } from "../../review";
import { useStrings } from "../text/strings";
import { usePane } from "./paneContext";
import { WriteButton } from "./WriteButton";

/** 忽略: sets the findings of a card aside with the numbers that they have now. */
export function IgnoreButton({
  findings,
  where,
  label: given,
}: {
  findings: readonly ReviewFinding[];
  where: string;
  label?: string;
}) {
  const strings = useStrings();
  const { acts } = usePane();
  const label = given ?? strings.ignore;
  return (
    <WriteButton
      appearance="subtle"
      aria-label={strings.ignorePlace(label, where)}
      onClick={() => void acts.ignore(findings, true)}
    >
      {label}
    </WriteButton>
  );
}
