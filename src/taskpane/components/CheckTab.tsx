import type { Session } from "../session/state";
import { useStrings } from "../text/strings";
import { Message } from "./Message";
import { usePane } from "./paneContext";
import { ReportView } from "./ReportView";

/** 核验: the review, or what stands in its way and what to do. */
export function CheckTab({ session, openNew }: { session: Session; openNew: () => void }) {
  const strings = useStrings();
  const { acts, isBusy } = usePane();
  const { reading, failure, isOutdated } = session;
  const check = { run: () => void acts.check(), isBusy };
  if (!session.host.isSupported)
    return <Message tone="bad" said={strings.tooOld} whatToDo={strings.tooOldWhatToDo} />;
  if (failure) {
    return (
      <Message
        tone="bad"
        said={strings.failed}
        whatToDo={strings.say(failure)}
        action={{ ...check, label: strings.retry }}
      />
    );
  }
  const checkAgain = { ...check, label: strings.checkAgain };
  if (!reading) {
    return isOutdated ? (
      <Message tone="quiet" said={strings.stopped} whatToDo={null} action={checkAgain} />
    ) : null;
  }
  const { status, reason } = reading.review;
  switch (status) {
    case "unreadable":
      return (
        <Message
          tone="bad"
          said={strings.unreadable}
          whatToDo={reason?.message ?? null}
          action={checkAgain}
        />
      );
    case "not-a-report":
      return (
        <Message
          tone="quiet"
          said={reason?.message ?? strings.notAReport}
          whatToDo={null}
          action={checkAgain}
          alternative={{ label: strings.startReport, run: openNew }}
        />
      );
    case "passed":
    case "findings":
      return <ReportView session={session} reading={reading} />;
  }
}
