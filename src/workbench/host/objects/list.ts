import { HostError } from "../errors";
import { HostCollection, type HostObject } from "../hostObject";
import type { Session } from "../session";

/** A collection of the API. Its items are looked up anew each time, as the document is then. */
export class HostList extends HostCollection {
  constructor(
    session: Session,
    readonly className: string,
    private readonly find: () => HostObject[],
  ) {
    super(session);
  }

  items(): HostObject[] {
    return this.find();
  }

  GetFirst(): HostObject {
    return this.GetFirstOrNullObject() ?? this.notFound("getFirst");
  }

  GetFirstOrNullObject(): HostObject | null {
    return this.items()[0] ?? null;
  }

  GetLast(): HostObject {
    return this.GetLastOrNullObject() ?? this.notFound("getLast");
  }

  GetLastOrNullObject(): HostObject | null {
    const items = this.items();
    return items[items.length - 1] ?? null;
  }

  /** By zero-based number. Items that cannot be held are not found again in a later batch (#3858). */
  GetItem(index: unknown): HostObject {
    const item = this.items()[Number(index)];
    return item && (item.isReferable || this.session.switches.lateRowItems === "work")
      ? item
      : this.notFound("getItem");
  }

  /** What the library asks for when it uses an item of an earlier `Word.run` again. */
  GetItemAt(index: unknown): HostObject {
    return this.GetItem(index);
  }

  private notFound(member: string): never {
    throw new HostError("ItemNotFound", "there is none", `${this.className}.${member}`);
  }
}
