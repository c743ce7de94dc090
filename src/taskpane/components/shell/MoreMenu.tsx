/** ⋯: the menu, and the dialogs that it opens. Loaded when it is first pressed: the headline does without. */
import {
  Checkbox,
  Link,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import packageJson from "../../../../package.json";
import { useState } from "react";
import { rules } from "../../../checks";
import { officialFormats } from "../../../report";
import { countFindings, findingsByCause, type Review } from "../../../review";
import { menuStringsOf } from "../../text/menuStrings";
import { resultText } from "../../view/resultText";
import { PaneDialog } from "./PaneDialog";
import { UnitDialog } from "./UnitDialog";
import { CellLink, WriteButton, usePane, makePaneStyles, focusPlace, Paragraphs, MoreButton } from "../ui";
import { groupByPart, placesOf, reasonsOf, whereOf } from "../../view/groups";

/**
 * @param focusHeading called when a dialog closes: the entry that opened it is gone
 */
export function MoreMenu({ review, focusHeading }: { review: Review | null; focusHeading: () => void }) {
  const { commands, strings, session, isReadOnly } = usePane();
  const words = menuStringsOf(strings.language);
  const [opened, setOpened] = useState<"ignored" | "colours" | "unit" | "settings" | "about" | null>(null);
  const ignored = review ? countFindings(findingsByCause(review)).ignored : 0;
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
            {review && (
              <MenuItem onClick={() => void commands.copy(resultText(review, strings))}>
                {words.copyResult}
              </MenuItem>
            )}
            {ignored > 0 && (
              <MenuItem onClick={() => setOpened("ignored")}>{words.ignoredEntry(ignored)}</MenuItem>
            )}
            {session.unclaimed > 0 && (
              <MenuItem onClick={() => setOpened("colours")}>{words.clearColours}</MenuItem>
            )}
            {review && !isReadOnly && (
              <MenuItem onClick={() => setOpened("unit")}>{words.unitEntry}</MenuItem>
            )}
            <MenuItem onClick={() => setOpened("settings")}>{words.settings}</MenuItem>
            <MenuItemLink href={words.helpPage} {...ownWindow}>
              {words.help}
            </MenuItemLink>
            <MenuItem onClick={() => setOpened("about")}>{words.about}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {opened === "about" && <About close={close} />}
      {opened === "colours" && <Colours close={close} />}
      {opened === "unit" && review && <UnitDialog report={review.report} close={close} />}
      {opened === "settings" && <Settings close={close} />}
      {opened === "ignored" && review && <IgnoredList review={review} close={close} />}
    </>
  );
}

/** Of a link: Word shows it in the browser, since a pane that leaves its own page could not come back. */
const ownWindow = { target: "_blank", rel: "noopener" } as const;

const useStyles = makePaneStyles({
  link: { display: "inline-block", lineHeight: "24px" },
  rules: { margin: "4px 0", padding: 0, border: "none", minWidth: 0 },
  rule: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "3px 0" },
  list: { maxHeight: "50vh", overflowY: "auto" },
  entry: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** 关于: what this is, its version, by which notices it checks, where help and licences are. */
function About({ close }: { close: () => void }) {
  const { strings } = usePane();
  const words = menuStringsOf(strings.language);
  const styles = useStyles();
  return (
    <PaneDialog title={`${words.about} · ${strings.product}`} close={close}>
      <p className={styles.text}>{words.aboutProduct}</p>
      <p className={styles.text}>{words.version(packageJson.version)}</p>
      <p className={styles.text}>{words.basis(officialFormats.map(({ source }) => source))}</p>
      <p className={styles.text}>{words.staysHere}</p>
      <p className={styles.text}>
        {words.howTo}
        <Link href={words.helpPage} className={styles.link} {...ownWindow}>
          {words.help}
        </Link>
      </p>
      <p className={styles.text}>
        {words.licence}
        <Link href="licences.txt" className={styles.link} {...ownWindow}>
          {words.licences}
        </Link>
      </p>
    </PaneDialog>
  );
}

/** 清除全部标记色: what goes, asked first: only the user knows which colours are his own. */
function Colours({ close }: { close: () => void }) {
  const { commands, strings, session } = usePane();
  const words = menuStringsOf(strings.language);
  const styles = useStyles();
  const clear = () => {
    close();
    void commands.unmark(true);
  };
  return (
    <PaneDialog
      title={words.clearColoursTitle}
      close={close}
      confirm={
        <WriteButton appearance="primary" onClick={clear}>
          {words.confirmClear}
        </WriteButton>
      }
    >
      <p className={styles.text}>{words.coloursToClear(session.marks, session.unclaimed)}</p>
    </PaneDialog>
  );
}

/** 设置: which rules are checked. */
function Settings({ close }: { close: () => void }) {
  const { commands, strings, session } = usePane();
  const { offRules } = session;
  const words = menuStringsOf(strings.language);
  const styles = useStyles();
  const turn = (rule: string, isOn: boolean) => {
    const others = [...offRules].filter((one) => one !== rule);
    commands.switchOff(new Set(isOn ? others : [...others, rule]));
  };
  return (
    <PaneDialog title={words.settings} close={close}>
      <fieldset className={styles.rules}>
        <legend className={styles.text}>{words.rulesToCheck}</legend>
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
      <p className={styles.note}>{words.rulesHint}</p>
    </PaneDialog>
  );
}

/** 已忽略: what was set aside in this document, to be looked at and brought back. */
function IgnoredList({ review, close }: { review: Review; close: () => void }) {
  const { commands, strings } = usePane();
  const words = menuStringsOf(strings.language);
  const styles = useStyles();
  const tables = groupByPart(review, strings, "ignored");
  return (
    <PaneDialog title={words.ignoredList} close={close}>
      <p className={styles.note}>{words.ignoredHint}</p>
      <ul className={mergeClasses(styles.plain, styles.list)}>
        {tables.flatMap(({ name, groups }) =>
          groups.map((group) => {
            const where = whereOf(group, review, strings);
            return (
              <li key={group.key} {...focusPlace} className={styles.entry}>
                <CellLink cell={placesOf(group, review)[0]}>{`${name} ${where}`}</CellLink>
                <Paragraphs lines={reasonsOf(group, review, strings)} className={styles.note} />
                <WriteButton
                  aria-label={strings.labelled(strings.bringBack, where)}
                  onClick={() => void commands.ignore(group.findings, false)}
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
