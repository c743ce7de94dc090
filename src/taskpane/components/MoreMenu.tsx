import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useStrings } from "../text/strings";
import { buttonRef } from "./buttonRef";
import { MoreIcon } from "./icons";

const useStyles = makeStyles({
  anchor: { position: "relative", flexShrink: 0 },
  menu: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 1,
    minWidth: "128px",
    padding: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  item: {
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface MenuEntry {
  readonly label: string;
  readonly run: () => void;
}

/**
 * ⋯ and its menu, by the menu button pattern of the ARIA practices: it opens on its first entry, the arrow keys go
 * round, Escape and Tab close it. (Fluent's menu would weigh 55 kB for two entries.)
 */
export function MoreMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const strings = useStrings();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(anchor.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);

  const run = (entry: MenuEntry) => {
    setOpen(false);
    button.current?.focus();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      setOpen(false);
      button.current?.focus();
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  };

  return (
    <div
      ref={anchor}
      className={styles.anchor}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button
        ref={buttonRef(button)}
        appearance="subtle"
        icon={<MoreIcon />}
        aria-label={strings.more}
        title={strings.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div role="menu" aria-label={strings.more} className={styles.menu} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <div
              key={entry.label}
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => run(entry)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                run(entry);
              }}
            >
              {entry.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
