import { useEffect, useState, type ComponentType } from "react";
import { notLoaded } from "../../word";
import type { Session } from "../session/state";
import { useStrings } from "../text/strings";
import { loadNew } from "./loadNew";
import { Message } from "./Message";
import { newKit, type NewKit } from "./newKit";

type Loaded =
  | { readonly state: "loading" | "failed" }
  | { readonly state: "ready"; readonly NewTab: ComponentType<{ session: Session; kit: NewKit }> };

/** 新建, whose code is asked for when this is first shown. */
export function NewPanel({ session }: { session: Session }) {
  const strings = useStrings();
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  useEffect(() => {
    if (loaded.state !== "loading") return;
    loadNew().then(
      ({ NewTab }) => setLoaded({ state: "ready", NewTab }),
      () => setLoaded({ state: "failed" }),
    );
  }, [loaded]);
  switch (loaded.state) {
    case "loading":
      return <Message tone="quiet" said={strings.loading} whatToDo={null} />;
    case "failed": {
      const retry = { label: strings.retry, run: () => setLoaded({ state: "loading" }), isBusy: false };
      return <Message tone="bad" said={strings.say(notLoaded().sentence)} whatToDo={null} action={retry} />;
    }
    case "ready":
      return <loaded.NewTab session={session} kit={newKit} />;
  }
}
