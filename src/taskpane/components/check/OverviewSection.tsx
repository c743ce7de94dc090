/** 各表一览: folded behind its heading in a narrow pane, beside the findings in a wide one. */
import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import type { FindingsCard } from "../../view/cards";
import { Unfold, usePane } from "../ui";
import { notLoaded } from "../../../word";

type OverviewProps = { readonly cards: readonly FindingsCard[] };
type Loaded = "awaited" | "failed" | { readonly Overview: ComponentType<OverviewProps> };

/** Whether it is unfolded is remembered. */
export function OverviewSection({ cards }: OverviewProps) {
  const { strings, session, commands } = usePane();
  const isWide = useSyncExternalStore(watchWidth, isWidePane);
  if (isWide) return <LoadedOverview cards={cards} />;
  return (
    <Unfold title={strings.tables} isOpen={session.isOverviewOpen} setOpen={commands.showOverview}>
      {() => <LoadedOverview cards={cards} />}
    </Unfold>
  );
}

/** Loaded once it is seen: the headline and the findings do without. */
function LoadedOverview({ cards }: OverviewProps) {
  const { strings } = usePane();
  const [loaded, setLoaded] = useState<Loaded>("awaited");
  useEffect(() => {
    import(/* webpackChunkName: "overview" */ "../overview").then(setLoaded, () => setLoaded("failed"));
  }, []);
  if (loaded === "awaited") return null;
  if (loaded === "failed") return <p role="alert">{strings.say(notLoaded().sentence)}</p>;
  return <loaded.Overview cards={cards} />;
}

/** The same width as in CheckTab. */
const wide = "(min-width: 640px)";

function isWidePane(): boolean {
  return window.matchMedia(wide).matches;
}

function watchWidth(onChange: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
