import type { Session } from "./session";

/**
 * What the client holds a proxy of. The members in Pascal case are the API's; the dispatcher reaches no others.
 */
export abstract class HostObject {
  abstract readonly className: string;
  /** What a bare `load()` asks for: every plain property that this host has. */
  readonly scalars: readonly string[] = [];

  constructor(readonly session: Session) {}

  /** Whether the client may hold on to it between batches. */
  get isReferable(): boolean {
    return true;
  }
}

export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];
}
