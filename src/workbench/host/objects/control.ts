import type { Element } from "@xmldom/xmldom";
import { controlProperties, type TextRange } from "../../model";
import { HostError } from "../errors";
import type { HostObject } from "../hostObject";
import type { Session } from "../session";
import { HostList } from "./list";
import { TextObject } from "./text";

export class ContentControlObject extends TextObject {
  readonly className = "ContentControl";
  override readonly scalars = ["CannotDelete", "CannotEdit", "Id", "Tag", "Text", "Title"];
  protected readonly rangeLocations = ["Start", "End", "Before", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    private readonly element: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOfControl(this.element);
  }

  get Id(): number {
    return controlProperties(this.element).id;
  }

  get Tag(): string {
    return controlProperties(this.element).tag;
  }

  get Title(): string {
    return controlProperties(this.element).title;
  }

  get CannotEdit(): boolean {
    return controlProperties(this.element).cannotEdit;
  }

  get CannotDelete(): boolean {
    return controlProperties(this.element).cannotDelete;
  }

  protected get place(): Element {
    return this.element;
  }
}

export class ContentControlList extends HostList {
  constructor(
    session: Session,
    private readonly controls: () => Element[],
  ) {
    super(session, "ContentControlCollection", () =>
      controls().map((control) => session.objects.control(session, control)),
    );
  }

  GetById(id: unknown): HostObject {
    const found = this.GetByIdOrNullObject(id);
    if (!found)
      throw new HostError("ItemNotFound", `no control ${String(id)}`, "ContentControlCollection.getById");
    return found;
  }

  GetByIdOrNullObject(id: unknown): HostObject | null {
    const found = this.controls().find((control) => controlProperties(control).id === Number(id));
    return found ? this.session.objects.control(this.session, found) : null;
  }

  GetByTag(tag: unknown): HostObject {
    return this.filtered((control) => controlProperties(control).tag === tag);
  }

  GetByTitle(title: unknown): HostObject {
    return this.filtered((control) => controlProperties(control).title === title);
  }

  private filtered(isWanted: (control: Element) => boolean): HostObject {
    return this.session.objects.controls(this.session, () => this.controls().filter(isWanted));
  }
}
