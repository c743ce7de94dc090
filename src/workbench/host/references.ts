import { HostError } from "./errors";
import type { HostObject } from "./hostObject";

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

  /** How many objects the client has not given back. */
  get count(): number {
    return this.objects.size;
  }
}
