/** The root of all paths, the services of the library, and how host objects are made. */

import { copyRange, OpcPackage } from "../../model";
import { HostCollection, HostObject, type HostState, type ObjectFactory } from "../hostObject";
import { BodyObject, ContentControlObject, ParagraphObject, RangeObject } from "./stories";
import { TableCellObject, TableObject } from "./tables";
import { SearchOptionsObject } from "./text";

/** Makes the objects of one open document. */
export const objectFactory = (state: HostState): ObjectFactory => ({
  body: (container) => new BodyObject(state, container),
  paragraph: (paragraph) => new ParagraphObject(state, paragraph),
  range: (range) => new RangeObject(state, range),
  table: (table) => new TableObject(state, table),
  cell: (cell) => new TableCellObject(state, cell),
  control: (control) => new ContentControlObject(state, control),
  list: (className, items) => new HostCollection(state, className, items),
});

/** The services that the library asks for by name. */
export const servicesOf = (state: HostState): Readonly<Record<string, () => HostObject>> => ({
  "Microsoft.WordServices.Application": () => new ApplicationObject(state),
  "Microsoft.WordServices.SearchOptions": () => new SearchOptionsObject(state),
  "Microsoft.InternalService.AddinInternalService": () => new NoticeObject(state),
});

/** The root of all paths. */
export class DocumentObject extends HostObject {
  readonly className = "Document";
  /** The client always reaches it as the root. */
  override readonly isReferable = false;

  get Body(): HostObject {
    return this.make.body(this.document.body);
  }

  GetSelection(): HostObject {
    const story = this.switches.cursorStory;
    if (story !== "MainDoc") return new Elsewhere(this.state, story);
    return this.make.range(copyRange(this.document.selection));
  }
}

/** `context.application`. */
class ApplicationObject extends HostObject {
  readonly className = "Application";
  override readonly isReferable = false;

  /** A document that is not shown yet, from a .docx in base64. */
  CreateDocument(base64: unknown): HostObject {
    if (this.switches.newDocument === "unsupported") throw this.notOffered("createDocument", "opening");
    return new DocumentCreatedObject(this.state, this.documentOf(base64));
  }

  /** @throws {HostError} GeneralException for what is no Word document (#5150). */
  private documentOf(base64: unknown): Uint8Array {
    try {
      const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
      if (new OpcPackage(bytes).related("", "/officeDocument") !== null) return bytes;
    } catch {
      // Said below.
    }
    throw this.failed("createDocument", "this is no Word document");
  }
}

class DocumentCreatedObject extends HostObject {
  readonly className = "DocumentCreated";

  constructor(
    state: HostState,
    private readonly file: Uint8Array,
  ) {
    super(state);
  }

  /** Opens it in a window of its own. */
  Open(): null {
    this.state.notify.opened(this.file);
    return null;
  }
}

/** The service that the library tells at boot that it is ready. */
class NoticeObject extends HostObject {
  readonly className = "AddinInternalService";

  NotifyActionHandlerReady(): null {
    return null;
  }
}

/** An empty range in a story that this host does not model (a header, a note), and that story's body as well. */
class Elsewhere extends HostObject {
  readonly className = "Range";
  readonly ParentTableOrNullObject = null;
  readonly ParentTableCellOrNullObject = null;
  readonly ParentContentControlOrNullObject = null;
  readonly Paragraphs = this.make.list("ParagraphCollection", () => []);
  readonly ParentBody = this;

  constructor(
    state: HostState,
    readonly Type: string,
  ) {
    super(state);
  }

  GetRange(): HostObject {
    return this;
  }

  /** Ranges of different stories have nothing to do with each other. */
  CompareLocationWith(): string {
    return "Unrelated";
  }
}
