/** The pane's few icons: an icon package would weigh more than the rest of the pane. All are decoration. */
import { tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round" } as const;
const cut = { ...stroke, stroke: tokens.colorNeutralBackground1 } as const;
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" />;

const info = shape(
  tokens.colorNeutralForeground2,
  <>
    <circle cx="8" cy="8" r="6.2" {...stroke} strokeWidth={1.3} />
    <path d="M8 7.4v3.6m0-6v.1" {...stroke} />
  </>,
);

/** Each in its colour, by what it stands for. */
const icons = {
  info,
  open: info,
  ignored: info,
  advice: info,
  error: shape(
    tokens.colorStatusDangerForeground1,
    <>
      {disc}
      <path d="M5.5 5.5l5 5m0-5l-5 5" {...cut} />
    </>,
  ),
  warning: shape(
    tokens.colorStatusWarningForeground1,
    <>
      <path
        d="M8 1.8 L15 14 H1 Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.6m0 2.3v.1" {...cut} />
    </>,
  ),
  good: shape(
    tokens.colorStatusSuccessForeground1,
    <>
      {disc}
      <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...cut} />
    </>,
  ),
  again: shape(
    "currentColor",
    <path d="M13 8a5 5 0 1 1-1.5-3.6M13 1.8v3h-3" {...stroke} strokeLinejoin="round" />,
  ),
  more: shape("currentColor", <path d="M3 8h.1m4.9 0h.1m4.9 0h.1" {...stroke} strokeWidth={2.8} />),
};

function shape(color: string, drawing: ReactNode) {
  return { color, drawing };
}

export function Icon({ of, size = 16 }: { of: keyof typeof icons; size?: number }) {
  const { color, drawing } = icons[of];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0, color }}
    >
      {drawing}
    </svg>
  );
}
