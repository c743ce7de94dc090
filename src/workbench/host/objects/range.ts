import type { Element } from "@xmldom/xmldom";
import { controlsIn, deleteRange, isCollapsed, type TextRange } from "../../model";
import type { HostObject } from "../hostObject";
import type { Session } from "../session";
import { copyRange, relationOf } from "./ranges";
import { TextObject } from "./text";

/** A stretch of text that stays with it: edits before it and in it move its ends. */
export class RangeObject extends TextObject {
  readonly className = "Range";
  override readonly scalars = ["IsEmpty", "Style", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End", "Before", "After"];

  constructor(
    session: Session,
    private readonly range: TextRange,
  ) {
    super(session);
    session.document.track(range);
  }

  get scope(): TextRange {
    return this.range;
  }

  get IsEmpty(): boolean {
    return isCollapsed(this.range);
  }

  get Style(): string {
    return this.session.document.styles.nameOf(this.range.start.paragraph);
  }

  /** Also one within the paragraph; at its very edge the cursor counts as outside. */
  override get ParentContentControlOrNullObject(): HostObject | null {
    const { start, end } = this.range;
    const around = controlsIn(start.paragraph).filter((control) => {
      const inside = this.session.document.rangeOfControl(control);
      const isEdge = isCollapsed(this.range) ? 1 : 0;
      return (
        inside !== null &&
        end.paragraph === start.paragraph &&
        inside.start.offset + isEdge <= start.offset &&
        inside.end.offset - isEdge >= end.offset
      );
    });
    const innermost = around[around.length - 1];
    return innermost
      ? this.session.objects.control(this.session, innermost)
      : super.ParentContentControlOrNullObject;
  }

  CompareLocationWith(other: unknown): string {
    return relationOf(this.session, this.range, this.other(other));
  }

  ExpandTo(other: unknown): HostObject {
    const { document, objects } = this.session;
    const from = copyRange(this.range);
    const to = copyRange(this.other(other));
    const isLonger = document.compare(to.end, from.end) > 0;
    const start = document.compare(to.start, from.start) < 0 ? to.start : from.start;
    const [end, throughMark] = isLonger ? [to.end, to.throughMark] : [from.end, from.throughMark];
    return objects.range(this.session, { start, end, throughMark });
  }

  IntersectWith(other: unknown): HostObject {
    return this.IntersectWithOrNullObject(other) ?? this.notFound("intersectWith");
  }

  IntersectWithOrNullObject(other: unknown): HostObject | null {
    const { document, objects } = this.session;
    const from = copyRange(this.range);
    const to = copyRange(this.other(other));
    const start = document.compare(to.start, from.start) > 0 ? to.start : from.start;
    const isShorter = document.compare(to.end, from.end) < 0;
    const [end, throughMark] = isShorter ? [to.end, to.throughMark] : [from.end, from.throughMark];
    if (document.compare(start, end) > 0) return null;
    return objects.range(this.session, { start, end, throughMark });
  }

  Delete(): null {
    const { session } = this;
    const range = copyRange(this.requireScope());
    session.write(() => deleteRange(session.document, range, session.switches.lastParagraph));
    return null;
  }

  protected get place(): Element {
    return this.range.start.paragraph;
  }

  private other(value: unknown): TextRange {
    if (value instanceof RangeObject) return value.range;
    throw this.invalid("range", String(value));
  }
}
