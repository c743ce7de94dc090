/** What goes to a cell of the document. */
import { Button, Link } from "@fluentui/react-components";
import { type ReactNode, useContext } from "react";
import type { PointedPlace } from "../../view/places";
import { CardContext, usePane } from "./pane";

interface Props {
  cell: PointedPlace | null | undefined;
  /** For screen readers, where the words alone do not say what it does. */
  name?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** What goes to a cell, after which the card that it is on is the current one. */
function useGoTo(cell: Props["cell"]) {
  const { commands, isBusy } = usePane();
  const card = useContext(CardContext);
  return cell && { disabledFocusable: isBusy, onClick: () => void commands.goTo(cell, card) };
}

/** A link to a cell. Where there is no cell its words stand alone. */
export function CellLink({ cell, name, className, children }: Props) {
  const goTo = useGoTo(cell);
  if (!goTo) return <span className={className}>{children}</span>;
  return (
    <Link className={className} aria-label={name} {...goTo}>
      {children}
    </Link>
  );
}

/** The same as a button; where there is no cell there is none. */
export function CellButton({ cell, name, className, children }: Props) {
  const goTo = useGoTo(cell);
  if (!goTo) return null;
  return (
    <Button size="small" className={className} aria-label={name} title={name} {...goTo}>
      {children}
    </Button>
  );
}
