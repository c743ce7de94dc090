/**
 * The messages between Microsoft's office.js and its host, as word-win32-16.01.js sends and understands them.
 */

/**
 * The messages between Microsoft's office.js and its host, as word-win32-16.01.js sends and understands them.
 */

/** How an object is reached; ids are the client's. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the object path it stands for, or 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** A message of the library to the host. */
export interface ClientMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: BatchRequest };
}

/**
 * - `sync`: a `context.sync()` of the add-in, or the one with which `Word.run` ends where something is left to do
 * - `notice`: the library's own notice at boot
 * - `release`: objects given back, as `Word.run` does behind the add-in's back
 */
export type BatchKind = "sync" | "notice" | "release";

export interface BatchRecord {
  readonly kind: BatchKind;
  readonly actions: number;
  /** Actions that set a property, insert or delete. */
  readonly writes: number;
  /** The code of the error that ended it, or null. */
  readonly error: string | null;
}

/** What went over the bridge, batch by batch, so that tests can count. */
export class Traffic {
  readonly batches: BatchRecord[] = [];

  /** Syncs of the add-in since the last `reset`. */
  get syncs(): number {
    return this.batches.filter((batch) => batch.kind === "sync").length;
  }

  record(request: BatchRequest, response: BatchResponse): void {
    this.batches.push({
      kind: kindOf(request),
      actions: request.Actions.length,
      writes: writesOf(request),
      error: response.Error?.Code ?? null,
    });
  }

  reset(): void {
    this.batches.length = 0;
  }
}

export function kindOf(request: BatchRequest): BatchKind {
  const paths = Object.values(request.ObjectPaths);
  if (
    paths.some(
      (path) => path.ObjectPathType === PathType.service && path.Name.startsWith("Microsoft.Internal"),
    )
  ) {
    return "notice";
  }
  const others = request.Actions.filter((action) => action.Name !== "_RemoveReference");
  const isRelease =
    others.length < request.Actions.length && others.every((one) => isRoot(request, one.ObjectPathId));
  return isRelease ? "release" : "sync";
}

function isRoot(request: BatchRequest, path: number): boolean {
  return request.ObjectPaths[String(path)]?.ObjectPathType === PathType.root;
}

function writesOf(request: BatchRequest): number {
  const sets = request.Actions.filter(
    ({ ActionType: type, ObjectPathId: id }) =>
      type === ActionType.setProperty && request.ObjectPaths[String(id)]?.ObjectPathType !== PathType.service,
  );
  const insertions = Object.values(request.ObjectPaths).filter(
    (path) => path.ObjectPathType === PathType.method && path.Name.startsWith("Insert"),
  );
  const deletions = request.Actions.filter(
    ({ ActionType: type, Name }) => type === ActionType.method && Name === "Delete",
  );
  return sets.length + insertions.length + deletions.length;
}
