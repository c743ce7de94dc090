/** 核验 | 新建: the tabs of the pane and their panels. The code of 新建 is loaded when it is first shown. */
import { Button, makeStyles, Tab as FluentTab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Message, useChunk, usePane } from "../ui";
import { notLoaded } from "../../../word";

const useStyles = makeStyles({
  bar: { padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const tabs = ["check", "new"] as const;
export type Tab = (typeof tabs)[number];

export const tabId = (tab: Tab): string => `tab-${tab}`;
const panelId = (tab: Tab): string => `panel-${tab}`;

export function Tabs({ current, open }: { current: Tab; open: (tab: Tab) => void }) {
  const { strings } = usePane();
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

export function Panel({ tab, current, children }: { tab: Tab; current: Tab; children: ReactNode }) {
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={tab !== current}>
      {children}
    </div>
  );
}

/** What the tab 新建 shows, or why it cannot be shown. */
export function NewPanel() {
  const { strings } = usePane();
  const { chunk, hasFailed, retry } = useChunk(() => import(/* webpackChunkName: "new" */ "../new"));
  if (chunk) return <chunk.NewTab />;
  if (!hasFailed) return <Message said={strings.loading} />;
  return (
    <Message icon="warning" said={strings.say(notLoaded().sentence)}>
      <Button appearance="primary" onClick={retry}>
        {strings.retry}
      </Button>
    </Message>
  );
}
