/** The root of all paths, the services of the library, and how host objects are made. */

import { controlsIn, OpcPackage } from "../../model";
import {
  type HostCollection,
  HostError,
  HostList,
  HostObject,
  type ObjectFactory,
  type Session,
} from "../hostObject";
import { copyRange } from "./ranges";
import {
  BodyObject,
  ContentControlList,
  ContentControlObject,
  ParagraphObject,
  RangeObject,
} from "./stories";
import { TableCellObject, TableObject, TableRowObject } from "./tables";

/** The root of all paths. */
export class DocumentObject extends HostObject {
  readonly className = "Document";
  override readonly scalars = ["Saved"];

  /** The client always reaches it as the root. */
  override get isReferable(): boolean {
    return false;
  }

  get Body(): HostObject {
    return this.session.objects.body(this.session, this.session.document.body);
  }

  get ContentControls(): HostCollection {
    return this.session.objects.controls(this.session, () => controlsIn(this.session.document.body));
  }

  get Saved(): boolean {
    return this.session.isSaved;
  }

  GetSelection(): HostObject {
    const story = this.session.switches.cursorStory;
    if (story !== "MainDoc") return new RangeElsewhere(this.session, story);
    return this.session.objects.range(this.session, copyRange(this.session.document.selection));
  }

  Save(): null {
    this.session.isSaved = true;
    return null;
  }
}

/** `context.application`. */
export class ApplicationObject extends HostObject {
  readonly className = "Application";

  override get isReferable(): boolean {
    return false;
  }

  /** A document that is not shown yet, from a .docx in base64. */
  CreateDocument(base64: unknown): HostObject {
    if (this.session.switches.newDocument === "unsupported") {
      throw new HostError("NotImplemented", "this host opens no documents", "Application.createDocument");
    }
    return new DocumentCreatedObject(this.session, documentOf(base64));
  }
}

class DocumentCreatedObject extends HostObject {
  readonly className = "DocumentCreated";

  constructor(
    session: Session,
    private readonly file: Uint8Array,
  ) {
    super(session);
  }

  /** Opens it in a window of its own. */
  Open(): null {
    this.session.openDocument(this.file);
    return null;
  }
}

/** @throws {HostError} GeneralException for what is no Word document (#5150). */
function documentOf(base64: unknown): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
    if (new OpcPackage(bytes).related("", "/officeDocument") !== null) return bytes;
  } catch {
    // Said below.
  }
  throw new HostError("GeneralException", "this is no Word document", "Application.createDocument");
}

/** The service that the library tells at boot that it is ready. */
export class NoticeObject extends HostObject {
  readonly className = "AddinInternalService";

  NotifyActionHandlerReady(): null {
    return null;
  }
}

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

export const OBJECTS: ObjectFactory = {
  body: (session, container) => new BodyObject(session, container),
  paragraph: (session, paragraph) => new ParagraphObject(session, paragraph),
  range: (session, range) => new RangeObject(session, range),
  table: (session, table) => new TableObject(session, table),
  row: (session, row) => new TableRowObject(session, row),
  cell: (session, cell) => new TableCellObject(session, cell),
  control: (session, control) => new ContentControlObject(session, control),
  list: (session, className, items) => new HostList(session, className, items),
  controls: (session, controls) => new ContentControlList(session, controls),
};
