import { ActionType, type BatchRequest, type BatchResponse, PathType } from "./protocol";

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
