/** 各表一览: folded behind its heading in a narrow pane, beside the findings in a wide one. */
import { type ComponentType, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Unfold, usePane } from "../ui";
import { notLoaded } from "../../../word";

type Loaded = "awaited" | "failed" | { readonly Overview: ComponentType };

/** Whether it is unfolded is remembered. Without findings there is nothing else to see: it is not folded. */
export function OverviewSection({ hasFindings }: { hasFindings: boolean }) {
  const { strings, session, commands } = usePane();
  const isWide = useSyncExternalStore(watchWidth, isWidePane);
  const [isAskedFor, setAskedFor] = useState(false);
  if (isWide || !hasFindings) return <LoadedOverview />;
  return (
    <Unfold
      title={strings.tables}
      isOpen={session.isOverviewOpen}
      setOpen={(isOpen) => {
        setAskedFor(isOpen);
        commands.showOverview(isOpen);
      }}
    >
      {() => <LoadedOverview comesIntoView={isAskedFor} />}
    </Unfold>
  );
}

/** Loaded once it is seen: the headline and the findings do without. */
function LoadedOverview({ comesIntoView = false }: { comesIntoView?: boolean }) {
  const { strings } = usePane();
  const [loaded, setLoaded] = useState<Loaded>("awaited");
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    import(/* webpackChunkName: "overview" */ "../overview").then(setLoaded, () => setLoaded("failed"));
  }, []);
  useEffect(() => {
    if (loaded !== "awaited" && comesIntoView) section.current?.scrollIntoView();
  }, [loaded, comesIntoView]);
  if (loaded === "awaited") return null;
  if (loaded === "failed") return <p role="alert">{strings.say(notLoaded().sentence)}</p>;
  return (
    // The bar above lies over the list.
    <div ref={section} style={{ scrollMarginTop: "68px" }}>
      <loaded.Overview />
    </div>
  );
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
