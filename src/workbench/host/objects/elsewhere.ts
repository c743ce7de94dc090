import { type HostCollection, HostObject } from "../hostObject";
import type { Session } from "../session";

/** An empty range in a story that this host does not model: a header, a note. */
export class RangeElsewhere extends HostObject {
  readonly className = "Range";
  override readonly scalars = ["IsEmpty", "Text"];

  constructor(
    session: Session,
    private readonly story: string,
  ) {
    super(session);
  }

  readonly IsEmpty = true;
  readonly Text = "";
  readonly ParentTableOrNullObject = null;
  readonly ParentTableCellOrNullObject = null;
  readonly ParentContentControlOrNullObject = null;

  get ParentBody(): HostObject {
    return new BodyElsewhere(this.session, this.story);
  }

  get Paragraphs(): HostCollection {
    return this.session.objects.list(this.session, "ParagraphCollection", () => []);
  }

  GetRange(): HostObject {
    return this;
  }

  /** Ranges of different stories have nothing to do with each other. */
  CompareLocationWith(): string {
    return "Unrelated";
  }
}

class BodyElsewhere extends HostObject {
  readonly className = "Body";
  override readonly scalars = ["Text", "Type"];
  readonly Text = "";

  constructor(
    session: Session,
    readonly Type: string,
  ) {
    super(session);
  }
}
