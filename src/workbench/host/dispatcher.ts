/** Runs the batches of the library: walks object paths and performs actions on the host's objects. */

import { HostCollection, HostError, HostObject } from "./hostObject";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from "./protocol";

/** What the dispatcher needs to know about the host it serves. */
interface Dispatch {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, () => HostObject>>;
  readonly references: References;
  readonly childOfNull: "null" | "throws";
  /** Called before each action with its index; a throw ends the batch there. */
  readonly beforeAction: (index: number) => void;
}

/** Null objects are null, as their answer is. */
type Target = HostObject | null;

/**
 * Runs a batch: the actions in order, until one fails. What was done before it stays done and is answered
 * (word-api.md "Simulator must reproduce").
 */
export function runBatch(request: BatchRequest, dispatch: Dispatch): BatchResponse {
  const batch = new Batch(request, dispatch);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      dispatch.beforeAction(index);
      results.push({ ActionId: action.Id, Value: batch.perform(action) });
    } catch (error) {
      const { code, message, location } = asHostError(error);
      const failure = { Code: code, Message: message, Location: location, ActionIndex: index };
      return { Results: results, Error: failure };
    }
  }
  return { Results: results };
}

class Batch {
  /** Objects by path id: a path is walked once, or `insertText` would write twice. */
  private readonly objects = new Map<number, Target>();

  constructor(
    private readonly request: BatchRequest,
    private readonly dispatch: Dispatch,
  ) {}

  perform(action: Action): unknown {
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && this.identity(target);
      case ActionType.query:
        if (action.QueryInfo?.Select === undefined) target?.loadedBare();
        return target && this.answer(target, (action.QueryInfo?.Select ?? []).map(segments));
      case ActionType.method:
        return this.call(target, action);
      case ActionType.setProperty:
        setMember(this.present(target, action.Name), action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError("ApiNotFound", `action ${action.ActionType} is not known`);
    }
  }

  private object(id: number): Target {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `there is no object path ${id}`);
    const object = this.walk(path);
    this.objects.set(id, object);
    return object;
  }

  private walk(path: ObjectPath): Target {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.dispatch.root;
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.dispatch.references.get(path.Name);
      case PathType.service: {
        const create = this.dispatch.services[path.Name];
        if (!create) throw new HostError("ApiNotFound", `there is no service ${path.Name}`);
        return create();
      }
      case PathType.method:
      case PathType.property:
        return this.child(path);
      default:
        throw new HostError("InvalidObjectPath", `object path type ${path.ObjectPathType} is not known`);
    }
  }

  private child(path: ObjectPath): Target {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) {
      if (this.dispatch.childOfNull === "null") return null;
      throw new HostError("ItemNotFound", `${path.Name} of a null object`, path.Name);
    }
    const name = path.Name;
    const value =
      path.ObjectPathType === PathType.property
        ? readMember(parent, name)
        : callMember(parent, name, this.arguments(path.ArgumentInfo));
    if (value === null || value instanceof HostObject) return value;
    throw new HostError("InvalidObjectPath", `${name} is no object`, `${parent.className}.${name}`);
  }

  private call(target: Target, action: Action): unknown {
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      this.dispatch.references.remove(String(this.arguments(action.ArgumentInfo)[0]));
      return null;
    }
    const value = callMember(
      this.present(target, action.Name),
      action.Name,
      this.arguments(action.ArgumentInfo),
    );
    return value instanceof HostObject ? this.identity(value) : (value ?? null);
  }

  private present(target: Target, name: string): HostObject {
    if (target) return target;
    throw new HostError("ItemNotFound", `${name} of a null object`, name);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return typeof id === "number" && id > 0 ? this.object(id) : value;
    });
  }

  private identity(object: HostObject): Record<string, unknown> {
    return object.isReferable ? { _ReferenceId: this.dispatch.references.idOf(object) } : {};
  }

  /** The selected properties of an object, or of each item of a collection, in Pascal case. */
  private answer(object: HostObject, paths: readonly string[][]): unknown {
    if (!(object instanceof HostCollection)) return this.properties(object, paths);
    const items = object.items();
    return { _Items: items.map((item) => ({ ...this.properties(item, paths), ...this.identity(item) })) };
  }

  private properties(object: HostObject, paths: readonly string[][]): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const deeper = new Map<string, string[][]>();
    for (const [first = "", ...rest] of paths) {
      if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest]);
      else values[first] = plain(object, first);
    }
    for (const [name, inner] of deeper) {
      const child = readMember(object, name);
      values[name] = child instanceof HostObject ? this.answer(child, inner) : null;
    }
    return values;
  }
}

/** A property that is no object: this host loads an object's properties only by their names. */
function plain(object: HostObject, name: string): unknown {
  const value = readMember(object, name);
  if (value instanceof HostObject) throw unknownMember(object, name);
  return value;
}

/** `items/font/highlightColor` → Font, HighlightColor: members are in Pascal case, `items` stands for itself. */
function segments(path: string): string[] {
  return path
    .split(/[/.]/)
    .filter((name) => name !== "" && name !== "items")
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/**
 * Reads a member. The API of a host object is what its class names in Pascal case; all else is out of the client's
 * reach.
 */
function readMember(object: HostObject, name: string): unknown {
  const value: unknown = Reflect.get(object, memberOf(object, name));
  if (typeof value === "function") throw unknownMember(object, name);
  return foundBy(object, name, value);
}

function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(object, memberOf(object, name));
  if (typeof method !== "function") throw unknownMember(object, name);
  return foundBy(object, name, Reflect.apply(method, object, args));
}

function setMember(object: HostObject, name: string, value: unknown): void {
  memberOf(object, name);
  if (typeof Reflect.get(object, name) === "function" || !Reflect.set(object, name, value)) {
    const place = `${object.className}.${name}`;
    throw new HostError("NotImplemented", `${place} cannot be set here`, place);
  }
}

/** The member that answers for a name: `GetNextOrNullObject` for `GetNext`, where the class has no other. */
function memberOf(object: HostObject, name: string): string {
  const member = [name, `${name}OrNullObject`].find((one) => /^[A-Z]/.test(one) && one in object);
  if (member === undefined) throw unknownMember(object, name);
  return member;
}

/** What a member gave; an error where the client asked for an object that there is not. */
function foundBy(object: HostObject, name: string, value: unknown): unknown {
  if (value !== null || name in object) return value;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  throw new HostError("ItemNotFound", "there is none", `${object.className}.${member}`);
}

function unknownMember(object: HostObject, name: string): HostError {
  const place = `${object.className}.${name}`;
  return new HostError("NotImplemented", `${place} is not offered by this host`, place);
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("GeneralException", error instanceof Error ? error.message : String(error));
}

/** Objects that the client holds on to between batches, by the ids it knows them by. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  idOf(object: HostObject): string {
    const known = this.ids.get(object);
    if (known && this.objects.has(known)) return known;
    const id = `{${this.next}}`;
    this.next += 1;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  /** @throws {HostError} InvalidObjectPath for one that was given back. */
  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError("InvalidObjectPath", "the object is not tracked any more");
    return object;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }
}
