import { OpcPackage } from "../../model";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import type { Session } from "../session";

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
