import { childValue, highlightOfColor, onOff, runsAt, type TextRange, wordChild } from "../../model";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import type { Session } from "../session";

/** The format of a stretch of text, read as one: where its runs differ, null (`highlightColor`: `""`). */
export class FontObject extends HostObject {
  readonly className = "Font";
  override readonly scalars = ["Bold", "HighlightColor", "Italic", "Size"];

  constructor(
    session: Session,
    private readonly scope: () => TextRange | null,
  ) {
    super(session);
  }

  /** `#RRGGBB`, `""` when mixed, null when there is none (word-api.md §4). */
  get HighlightColor(): string | null {
    const range = this.scope();
    return range && this.session.document.highlightOf(range);
  }

  /** A colour is snapped to the palette; null and `""` (#5997) remove the highlight. */
  set HighlightColor(color: unknown) {
    if (color === null && this.session.switches.nullHighlight === "rejected") throw invalid("HighlightColor");
    const isRemoval = color === null || color === "";
    const value = isRemoval ? null : highlightOfColor(String(color));
    if (value === undefined) throw invalid("HighlightColor");
    const range = this.scope();
    if (range) this.session.write(() => this.session.document.setHighlight(range, value));
  }

  get Bold(): boolean | null {
    return this.common((run) => onOff(run, "b") === true);
  }

  get Italic(): boolean | null {
    return this.common((run) => onOff(run, "i") === true);
  }

  /** In points; w:sz counts halves. */
  get Size(): number | null {
    return this.common((run) => Number(childValue(run, "sz") ?? 0) / 2 || null);
  }

  private common<T>(read: (properties: ReturnType<typeof wordChild>) => T): T | null {
    const range = this.scope();
    const { document } = this.session;
    const values = new Set(
      (range ? document.slices(range) : []).flatMap(({ paragraph, from, to }) =>
        runsAt(paragraph, from, to, document.view).map((run) => read(wordChild(run, "rPr"))),
      ),
    );
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
}

function invalid(name: string): HostError {
  return new HostError("InvalidArgument", `not a value for ${name}`, `Font.${name}`);
}
