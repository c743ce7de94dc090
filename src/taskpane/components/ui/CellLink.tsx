/** What goes to a cell of the document. */
import { Button, Link } from "@fluentui/react-components";
import { type ReactNode, useContext } from "react";
import type { FindingCell } from "../../../checks";
import { CardContext, usePane } from "./pane";

interface Props {
  cell: FindingCell | null | undefined;
  /** For screen readers, where the words alone do not say what it does. */
  name?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to a cell, after which its card is the current one. Where there is no cell its words stand alone. */
export function CellLink({ cell, name, className, children }: Props) {
  const { commands, isBusy } = usePane();
  const card = useContext(CardContext);
  if (!cell) return <span className={className}>{children}</span>;
  return (
    <Link
      className={className}
      disabledFocusable={isBusy}
      aria-label={name}
      onClick={() => void commands.goTo(cell, card)}
    >
      {children}
    </Link>
  );
}

/** The same as a button; where there is no cell there is none. */
export function CellButton({ cell, name, className, children }: Props) {
  const { commands, isBusy } = usePane();
  const card = useContext(CardContext);
  if (!cell) return null;
  return (
    <Button
      size="small"
      className={className}
      disabledFocusable={isBusy}
      aria-label={name}
      title={name}
      onClick={() => void commands.goTo(cell, card)}
    >
      {children}
    </Button>
  );
}
