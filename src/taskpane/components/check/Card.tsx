/** The frame of a card of the list, and the place that it is for the focus and for the links in it. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import type { Severity } from "../../../checks";
import { severityWords } from "../../../review";
import { Icon, CardContext, usePane, makePaneStyles, focusPlace } from "../ui";

const useStyles = makePaneStyles({
  card: {
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    // The bars above and below lie over the list.
    scrollMarginTop: "44px",
    scrollMarginBottom: "56px",
    "&[aria-current]": {
      backgroundColor: tokens.colorBrandBackground2,
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
    },
  },
  error: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  advice: { borderLeftColor: tokens.colorNeutralForeground3 },
  head: { display: "flex", alignItems: "flex-start", gap: "6px" },
  icon: { paddingTop: "2px", display: "inline-flex" },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: "inherit", overflowWrap: "anywhere" },
  /** 错误 · 表二 */
  kind: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  severity: { textTransform: "capitalize" },
});

/**
 * How bad, in which part and where, above what else a card says; its left edge has the colour of its severity.
 * @param isCurrent whether it, or a finding in it, is the current one
 */
export function Card({
  id,
  isCurrent,
  severity,
  part,
  title,
  children,
}: {
  id: string;
  isCurrent: boolean;
  severity: Severity;
  part: string;
  title: string;
  children: ReactNode;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  return (
    <CardPlace id={id} isCurrent={isCurrent} className={mergeClasses(styles.card, styles[severity])}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <Icon of={severity} />
        </span>
        <h3 tabIndex={-1} className={styles.title}>
          <span className={styles.kind}>
            <span className={styles.severity}>{severityWords[severity][strings.language]}</span> · {part}
          </span>{" "}
          {title}
        </h3>
      </div>
      {children}
    </CardPlace>
  );
}

/** An item of a list. Once it is the current one it comes into view, or what is current in it. */
export function CardPlace({
  id,
  isCurrent,
  className,
  children,
}: {
  id: string;
  isCurrent: boolean;
  className: string;
  children: ReactNode;
}) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && !item.current?.querySelector("[aria-current]"))
      item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <CardContext.Provider value={id}>
      <li ref={item} {...focusPlace} className={className} aria-current={isCurrent || undefined}>
        {children}
      </li>
    </CardContext.Provider>
  );
}
