/** The pane's icons. */
import { tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Severity } from "../../../checks";

/** Our own few icons: an icon package would weigh more than the rest of the pane. All are decoration. */
function Icon({ size = 16, colour, children }: { size?: number; colour?: string; children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0, ...(colour === undefined ? {} : { color: colour }) }}
    >
      {children}
    </svg>
  );
}

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round" } as const;
const cut = { ...stroke, stroke: tokens.colorNeutralBackground1 } as const;

export function ErrorIcon({ size }: { size?: number }) {
  return (
    <Icon {...sized(size)} colour={tokens.colorStatusDangerForeground1}>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.5 5.5l5 5m0-5l-5 5" {...cut} />
    </Icon>
  );
}

export function WarningIcon({ size }: { size?: number }) {
  return (
    <Icon {...sized(size)} colour={tokens.colorStatusWarningForeground1}>
      <path
        d="M8 1.8 L15 14 H1 Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.6m0 2.3v.1" {...cut} />
    </Icon>
  );
}

export function GoodIcon({ size }: { size?: number }) {
  return (
    <Icon {...sized(size)} colour={tokens.colorStatusSuccessForeground1}>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...cut} />
    </Icon>
  );
}

export function InfoIcon({ size }: { size?: number }) {
  return (
    <Icon {...sized(size)} colour={tokens.colorNeutralForeground2}>
      <circle cx="8" cy="8" r="6.2" {...stroke} strokeWidth={1.3} />
      <path d="M8 7.4v3.6m0-6v.1" {...stroke} />
    </Icon>
  );
}

export function MoreIcon() {
  return (
    <Icon>
      <g fill="currentColor">
        <circle cx="3" cy="8" r="1.4" />
        <circle cx="8" cy="8" r="1.4" />
        <circle cx="13" cy="8" r="1.4" />
      </g>
    </Icon>
  );
}

const severityIcons: Readonly<Record<Severity, (props: { size?: number }) => ReactElement>> = {
  error: ErrorIcon,
  warning: WarningIcon,
  advice: InfoIcon,
};

export function SeverityIcon({ severity, size }: { severity: Severity; size?: number }) {
  const Shape = severityIcons[severity];
  return <Shape {...sized(size)} />;
}

function sized(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size };
}
