/** 核验 | 新建: the tabs of the pane, and what names a tab to its panel. */
import { makeStyles, Tab as FluentTab, TabList, tokens } from "@fluentui/react-components";
import { useStrings } from "../../text/strings";

const useStyles = makeStyles({
  bar: { padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const tabs = ["check", "new"] as const;
export type Tab = (typeof tabs)[number];

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const panelId = (tab: Tab): string => `panel-${tab}`;

export function Tabs({ current, open }: { current: Tab; open: (tab: Tab) => void }) {
  const strings = useStrings();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      selectTabOnFocus
      aria-label={strings.product}
      className={styles.bar}
      selectedValue={current}
      onTabSelect={(_, { value }) => {
        const tab = tabs.find((one) => one === value);
        if (tab) open(tab);
      }}
    >
      {tabs.map((tab) => (
        <FluentTab
          key={tab}
          value={tab}
          id={tabId(tab)}
          aria-controls={panelId(tab)}
          aria-label={strings.tabs[tab]}
        >
          {strings.tabs[tab]}
        </FluentTab>
      ))}
    </TabList>
  );
}
