/** 各表一览: folded behind its heading in a narrow pane, beside the findings in a wide one. */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FixButton } from "./Fixes";
import { Unfold, NotLoaded, useChunk, usePane, widePane } from "../ui";

/**
 * Whether it is unfolded is remembered.
 * @param isFoldable false where it is what there is to see: without findings, and of a form that is to be filled in
 */
export function OverviewSection({ isFoldable }: { isFoldable: boolean }) {
  const { strings, session, commands } = usePane();
  const isWide = useSyncExternalStore(watchWidth, isWidePane);
  const [isAskedFor, setAskedFor] = useState(false);
  if (isWide || !isFoldable) return <LoadedOverview />;
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
  const { chunk, hasFailed } = useChunk(() => import(/* webpackChunkName: "overview" */ "../overview"));
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chunk && comesIntoView) section.current?.scrollIntoView();
  }, [chunk, comesIntoView]);
  if (hasFailed) return <NotLoaded />;
  if (!chunk) return null;
  return (
    // The bar above lies over the list.
    <div ref={section} style={{ scrollMarginTop: "68px" }}>
      <chunk.Overview Fix={FixButton} />
    </div>
  );
}

function isWidePane(): boolean {
  return window.matchMedia(widePane).matches;
}

function watchWidth(onChange: () => void): () => void {
  const query = window.matchMedia(widePane);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
