/** ⋯: the menu, and the dialogs that it opens. Loaded when it is first pressed: the headline does without. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import packageJson from "../../../../package.json";
import { useState, type ReactNode } from "react";
import { rules } from "../../../checks";
import { countFindings, findingsByCause } from "../../../review";
import { resultText } from "../../view/resultText";
import { MoreButton } from "./MoreButton";
import { WriteButton } from "../ui/buttons";
import { usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { focusPlace } from "../ui/useKeptFocus";
import type { Reading, SessionState } from "../../session/state";
import { useStrings } from "../../text/strings";
import { groupByTable, reasonsOf } from "../../view/groups";

/**
 * @param focusHeading called when a dialog closes: the entry that opened it is gone
 */
export function MoreMenu({
  session,
  report,
  focusHeading,
}: {
  session: SessionState;
  report: Reading | null;
  focusHeading: () => void;
}) {
  const strings = useStrings();
  const { commands } = usePane();
  const [opened, setOpened] = useState<"ignored" | "settings" | "about" | null>(null);
  const ignored = report ? countFindings(findingsByCause(report.review)).ignored : 0;
  // The last one was brought back: the next one to be ignored does not open the list again.
  if (opened === "ignored" && ignored === 0) setOpened(null);
  const close = () => {
    setOpened(null);
    focusHeading();
  };
  return (
    <>
      <Menu defaultOpen positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MoreButton />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {report && (
              <MenuItem onClick={() => void commands.copy(resultText(report.review, report.form, strings))}>
                {strings.copyResult}
              </MenuItem>
            )}
            {ignored > 0 && (
              <MenuItem onClick={() => setOpened("ignored")}>{strings.ignoredEntry(ignored)}</MenuItem>
            )}
            <MenuItem onClick={() => setOpened("settings")}>{strings.settings}</MenuItem>
            <MenuItem onClick={() => setOpened("about")}>{strings.about}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {opened === "about" && <About close={close} />}
      {opened === "settings" && <Settings offRules={session.offRules} close={close} />}
      {opened === "ignored" && report && <IgnoredList reading={report} close={close} />}
    </>
  );
}

const useDialogStyles = makeStyles({
  surface: { padding: "16px" },
  content: { minHeight: 0 },
});

/** What the menu opens, over the pane. It traps nothing: what the pane says meanwhile is read out. */
function PaneDialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const strings = useStrings();
  const styles = useDialogStyles();
  return (
    <Dialog open modalType="non-modal" onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={null}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{strings.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** 关于: what this is, its version, and that nothing leaves the machine. */
function About({ close }: { close: () => void }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  return (
    <PaneDialog title={`${strings.about} · ${strings.product}`} close={close}>
      <p className={shared.text}>{strings.aboutProduct}</p>
      <p className={shared.text}>{strings.version(packageJson.version)}</p>
      <p className={shared.text}>{strings.staysHere}</p>
    </PaneDialog>
  );
}

const useSettingsStyles = makeStyles({
  rules: { margin: "4px 0", padding: 0, border: "none", minWidth: 0 },
  rule: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "3px 0" },
});

/** 设置: which rules are checked. */
function Settings({ offRules, close }: { offRules: ReadonlySet<string>; close: () => void }) {
  const strings = useStrings();
  const { commands } = usePane();
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const turn = (rule: string, isOn: boolean) => {
    const next = new Set(offRules);
    if (isOn) next.delete(rule);
    else next.add(rule);
    commands.switchOff(next);
  };
  return (
    <PaneDialog title={strings.settings} close={close}>
      <fieldset className={styles.rules}>
        <legend className={shared.text}>{strings.rulesToCheck}</legend>
        {rules.map(({ id, title }) => (
          <Checkbox
            key={id}
            className={styles.rule}
            checked={!offRules.has(id)}
            label={strings.say(title)}
            onChange={(_, { checked }) => turn(id, checked === true)}
          />
        ))}
      </fieldset>
      <p className={mergeClasses(shared.text, shared.quiet)}>{strings.rulesHint}</p>
    </PaneDialog>
  );
}

const useIgnoredListStyles = makeStyles({
  list: { maxHeight: "50vh", overflowY: "auto" },
  entry: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** 已忽略: what was set aside in this document, to be looked at and brought back. */
function IgnoredList({ reading, close }: { reading: Reading; close: () => void }) {
  const strings = useStrings();
  const { commands, isBusy } = usePane();
  const styles = useIgnoredListStyles();
  const shared = useSharedStyles();
  const { review, form } = reading;
  const groups = groupByTable(review, form, strings, "ignored");
  return (
    <PaneDialog title={strings.ignoredList} close={close}>
      <p className={mergeClasses(shared.text, shared.quiet)}>{strings.ignoredHint}</p>
      <ul className={mergeClasses(shared.plain, styles.list)}>
        {groups.flatMap((group) =>
          group.findings.map((view) => {
            const { key, findings, where, places } = view;
            const [place] = places;
            const title = strings.named(group.name, where);
            return (
              <li key={`${group.table ?? ""} ${key}`} {...focusPlace} className={styles.entry}>
                {place ? (
                  <Link disabledFocusable={isBusy} onClick={() => void commands.goTo(place, null)}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
                {reasonsOf(view, review, form, strings).map((reason, index) => (
                  <p key={index} className={mergeClasses(shared.text, shared.quiet)}>
                    {reason}
                  </p>
                ))}
                <WriteButton
                  aria-label={strings.bringBackPlace(where)}
                  onClick={() => void commands.ignore(findings, false)}
                >
                  {strings.bringBack}
                </WriteButton>
              </li>
            );
          }),
        )}
      </ul>
    </PaneDialog>
  );
}
