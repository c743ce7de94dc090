import type { Element } from "@xmldom/xmldom";
import { cellAround, isWord, nestingLevel, storyChildren, tablesIn, type TextRange } from "../../model";
import type { HostObject } from "../hostObject";
import type { Session } from "../session";
import { TextObject } from "./text";

/** The body of the document, or of a cell. */
export class BodyObject extends TextObject {
  readonly className = "Body";
  override readonly scalars = ["Style", "Text", "Type"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    private readonly container: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.container, true);
  }

  get Style(): string {
    const names = new Set(
      this.paragraphs().map((paragraph) => this.session.document.styles.nameOf(paragraph)),
    );
    const [name] = names;
    return names.size === 1 && name !== undefined ? name : "";
  }

  get Type(): string {
    return isWord(this.container, "tc") ? "TableCell" : "MainDoc";
  }

  /** The body around a cell's one. */
  override get ParentBody(): HostObject {
    return this.ParentBodyOrNullObject ?? this.notFound("parentBody");
  }

  get ParentBodyOrNullObject(): HostObject | null {
    if (!isWord(this.container, "tc")) return null;
    const outer = cellAround(this.container.parentNode ?? this.container) ?? this.session.document.body;
    return this.session.objects.body(this.session, outer);
  }

  override GetOoxml(): string {
    return this.ooxml(this.container);
  }

  protected get place(): Element {
    return this.container;
  }

  /** WordApi 1.1 and 1.2 leave out paragraphs in tables, 1.3 lists them (office-js-docs-reference#1076). */
  protected override paragraphs(): Element[] {
    const paragraphs = super.paragraphs();
    if (Number(this.session.switches.requirementSets["WordApi"] ?? 0) >= 1.3) return paragraphs;
    const level = nestingLevel(this.container);
    return paragraphs.filter((paragraph) => nestingLevel(paragraph) === level);
  }

  protected override tables(): Element[] {
    return this.session.switches.nestedTables === "listed"
      ? tablesIn(this.container, "all")
      : storyChildren(this.container, ["tbl"]);
  }
}
