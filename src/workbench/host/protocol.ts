/** The messages between Microsoft's office.js and its host, as word-win32-16.01.js sends and understands them. */

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
  reference: 6,
  nullObject: 7,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The properties that a query asks for, as paths: `items/font/highlightColor`. */
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4 } as const;

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
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
 * Whether a batch is a `context.sync()` of the add-in, or the one with which `Word.run` ends where something is left to
 * do. The library's own are none: its notice at boot, and the objects that it gives back behind the add-in's back.
 */
export function isSync({ Actions, ObjectPaths }: BatchRequest): boolean {
  const isNotice = Object.values(ObjectPaths).some(
    (path) => path.ObjectPathType === PathType.service && path.Name.startsWith("Microsoft.Internal"),
  );
  const others = Actions.filter(({ Name }) => Name !== "_RemoveReference");
  const isRelease =
    others.length < Actions.length &&
    others.every(({ ObjectPathId }) => ObjectPaths[String(ObjectPathId)]?.ObjectPathType === PathType.root);
  return !isNotice && !isRelease;
}
