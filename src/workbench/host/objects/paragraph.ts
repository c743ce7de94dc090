import type { Element } from "@xmldom/xmldom";
import {
  cellAround,
  childValue,
  closestWord,
  deleteParagraph,
  insertParagraph,
  nestingLevel,
  type TextRange,
  wordChild,
} from "../../model";
import type { HostObject } from "../hostObject";
import type { Session } from "../session";
import { isListed } from "./ranges";
import { TextObject } from "./text";

export class ParagraphObject extends TextObject {
  readonly className = "Paragraph";
  override readonly scalars = ["IsLastParagraph", "IsListItem", "Style", "TableNestingLevel", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    readonly element: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.element, true);
  }

  get Style(): string {
    return this.session.document.styles.nameOf(this.element);
  }

  /** 0 outside of tables (word-api.md §2). */
  get TableNestingLevel(): number {
    return nestingLevel(this.element);
  }

  get IsListItem(): boolean {
    const properties = wordChild(this.element, "pPr");
    const numbering = properties && wordChild(properties, "numPr");
    return numbering !== null && (childValue(numbering, "numId") ?? "0") !== "0";
  }

  /** Last in its body, that is, in its cell or in the document. */
  get IsLastParagraph(): boolean {
    const range = this.session.document.rangeOf(cellAround(this.element) ?? this.session.document.body, true);
    return range?.end.paragraph === this.element;
  }

  GetNext(): HostObject {
    return this.GetNextOrNullObject() ?? this.notFound("getNext");
  }

  GetNextOrNullObject(): HostObject | null {
    return this.neighbour(1);
  }

  GetPrevious(): HostObject {
    return this.GetPreviousOrNullObject() ?? this.notFound("getPrevious");
  }

  GetPreviousOrNullObject(): HostObject | null {
    return this.neighbour(-1);
  }

  /** On Mac a cell's last paragraph brings its whole row (#6751). */
  override GetOoxml(): string {
    const row = closestWord(this.element, "tr");
    const bringsRow = this.session.switches.lastParagraphOoxml === "row" && this.IsLastParagraph;
    return this.ooxml(bringsRow && row ? row : this.element);
  }

  /** A new paragraph of the same properties beside this one. */
  InsertParagraph(text: unknown, location: unknown): HostObject {
    const where = location === "Before" || location === "After" ? location : null;
    if (where === null || typeof text !== "string") throw this.invalid("insertParagraph", String(location));
    const { session } = this;
    this.requireScope();
    const added = session.write(() => {
      const paragraph = insertParagraph(session.document, this.element, where);
      const range = session.document.rangeAt(paragraph, 0, 0);
      if (text !== "") session.document.replace(range, text, "inherit");
      return paragraph;
    });
    return session.objects.paragraph(session, added);
  }

  /** Deletes the paragraph with its mark. */
  Delete(): null {
    const { session } = this;
    this.requireScope();
    session.write(() => deleteParagraph(session.document, this.element, session.switches.lastParagraph));
    return null;
  }

  protected get place(): Element {
    return this.element;
  }

  private neighbour(step: number): HostObject | null {
    const { session } = this;
    const paragraphs = session.document.paragraphs().filter((paragraph) => isListed(session, paragraph));
    const found = paragraphs[paragraphs.indexOf(this.element) + step];
    return found ? session.objects.paragraph(session, found) : null;
  }
}
