/** What goes to a cell of the document. */
import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useContext } from "react";
import type { Sentence } from "../../../report";
import type { FindingPlace } from "../../../checks";
import { CardContext, usePane } from "./pane";

interface Props {
  cell: FindingPlace | null | undefined;
  /** What is said at the foot of the pane once it was gone to. */
  note?: Sentence | undefined;
  /** For screen readers, where the words alone do not say what it does. */
  name?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** What goes to a cell, after which the card that it is on is the current one. */
function useGoTo({ cell, note }: Pick<Props, "cell" | "note">) {
  const { commands, isBusy } = usePane();
  const card = useContext(CardContext);
  return cell && { disabledFocusable: isBusy, onClick: () => void commands.goTo(cell, card, note) };
}

const useStyles = makeStyles({ link: { minHeight: "24px" } });

/** A link to a cell. Where there is no cell its words stand alone. */
export function CellLink({ cell, note, name, className, children }: Props) {
  const styles = useStyles();
  const goTo = useGoTo({ cell, note });
  if (!goTo) return <span className={className}>{children}</span>;
  return (
    <Link className={mergeClasses(styles.link, className)} aria-label={name} {...goTo}>
      {children}
    </Link>
  );
}

/** The same as a button; where there is no cell there is none. */
export function CellButton({ cell, note, name, className, children }: Props) {
  const goTo = useGoTo({ cell, note });
  if (!goTo) return null;
  return (
    <Button size="small" className={className} aria-label={name} title={name} {...goTo}>
      {children}
    </Button>
  );
}
