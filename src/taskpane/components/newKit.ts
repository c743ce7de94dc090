import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useStrings } from "../text/strings";
import { buttonRef } from "./buttonRef";
import { InfoIcon, WarningIcon } from "./icons";
import { usePane } from "./paneContext";
import { Question } from "./Question";
import { useSharedStyles } from "./styles";
import { WriteButton } from "./WriteButton";

const useNewStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { display: "flex", flexDirection: "column", gap: "4px" },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "4px 8px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
  year: { maxWidth: "120px" },
  refused: { border: `1px solid ${tokens.colorStatusDangerForeground1}` },
  line: { display: "flex", alignItems: "flex-start", gap: "6px" },
  check: { display: "flex", alignItems: "center", gap: "8px" },
  box: { width: "16px", height: "16px", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  wide: { maxWidth: "100%", textAlign: "left", justifyContent: "flex-start" },
});

/**
 * What the 新建 tab takes from the pane's first load. It is handed over, not imported: webpack keeps every module apart
 * that two files import, and Fluent apart weighs 5 kB more before the headline.
 */
export const newKit = {
  Button,
  buttonRef,
  InfoIcon,
  mergeClasses,
  Question,
  useNewStyles,
  usePane,
  useSharedStyles,
  useStrings,
  WarningIcon,
  WriteButton,
};

export type NewKit = typeof newKit;
