import { controlsIn } from "../../model";
import { type HostCollection, HostObject } from "../hostObject";
import { RangeElsewhere } from "./elsewhere";
import { copyRange } from "./ranges";

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
