/** A link to a cell of the document. */
import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingCell } from "../../../checks";
import { usePane } from "./paneContext";

/** Goes to a cell on behalf of a card; where there is no cell its words stand alone. */
export function CellLink({
  cell,
  card,
  label,
  className,
  children,
}: {
  cell: FindingCell | null | undefined;
  /** The key of the card, which then is the current one. */
  card: string | null;
  /** For screen readers, where the words alone do not say what the link does. */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const { commands, isBusy } = usePane();
  if (!cell) return <span className={className}>{children}</span>;
  return (
    <Link
      className={className}
      disabledFocusable={isBusy}
      aria-label={label}
      onClick={() => void commands.goTo(cell, card)}
    >
      {children}
    </Link>
  );
}
