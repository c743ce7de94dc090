/** 新建, whose code is loaded when it is first shown. */
import { type ComponentType, useEffect, useState } from "react";
import { Message } from "../ui/Message";
import type { SessionState } from "../../session/state";
import { useStrings } from "../../text/strings";
import { notLoaded } from "../../../word";

type Loaded =
  | { readonly phase: "loading" | "failed" }
  | { readonly phase: "ready"; readonly NewTab: ComponentType<{ session: SessionState }> };

export function NewPanel({ session }: { session: SessionState }) {
  const strings = useStrings();
  const [loaded, setLoaded] = useState<Loaded>({ phase: "loading" });
  useEffect(() => {
    if (loaded.phase !== "loading") return;
    import(/* webpackChunkName: "new" */ "../new").then(
      ({ NewTab }) => setLoaded({ phase: "ready", NewTab }),
      () => setLoaded({ phase: "failed" }),
    );
  }, [loaded]);
  switch (loaded.phase) {
    case "loading":
      return <Message tone="quiet" said={strings.loading} whatToDo={null} />;
    case "failed": {
      const retry = { label: strings.retry, run: () => setLoaded({ phase: "loading" }), isBusy: false };
      return <Message tone="bad" said={strings.say(notLoaded().sentence)} whatToDo={null} action={retry} />;
    }
    case "ready":
      return <loaded.NewTab session={session} />;
  }
}
