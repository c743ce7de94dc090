/** What the formats of runs make of their text: by the styles in force, and by their own properties, which override these. */
import { limits } from "../limits";
import type { PartText } from "../package/xml";
import type { ParagraphBuilder, RunBuilder, TableBuilder } from "./builders";
import { formatSignature, type CombinedTraits, type StyleSheet } from "./styles";

/** What stands round a run. */
interface Around {
  readonly table: TableBuilder | null;
  readonly paragraph: ParagraphBuilder | null;
}

/** The formats of one document's runs. */
export class RunFormats {
  /** Whether any text is struck through. */
  hasStruckText = false;
  /** `formatSignature` of each w:rPr that was compared: a document has few kinds of them. */
  private readonly signatures = new Map<string, string>();

  /** @param keepsStruckText whether text that is struck through counts */
  constructor(
    private readonly main: PartText,
    private readonly styles: StyleSheet,
    private readonly keepsStruckText: boolean,
  ) {}

  /** Whether the text of a run is neither hidden nor struck through. */
  isSeen(run: RunBuilder, around: Around): boolean {
    const styles = this.stylesOf(run, around);
    const isStruck = (run.strike ?? styles.strike) || (run.doubleStrike ?? styles.doubleStrike);
    if (isStruck) this.hasStruckText = true;
    return !(run.vanish ?? styles.vanish) && (!isStruck || this.keepsStruckText);
  }

  /** Whether a paragraph's mark is hidden. */
  isMarkHidden({ style, markStyle, markVanish }: ParagraphBuilder, table: TableBuilder | null): boolean {
    const names = { table: table?.style, paragraph: style, character: markStyle };
    return markVanish ?? this.styles.combined(names).vanish;
  }

  /** Whether a run is raised behind other text. Raised text alone is no note mark, but what the cell says. */
  isNoteMark(run: RunBuilder, paragraph: ParagraphBuilder, table: TableBuilder | null): boolean {
    if (run.isNoteMark) return true;
    const position = run.position ?? this.stylesOf(run, { table, paragraph }).position;
    return position === "superscript" && paragraph.text.trim() !== "";
  }

  /** A run's highlight as w:highlight writes it, or null. */
  highlightOf(run: RunBuilder, around: Around): string | null {
    const colour = run.highlight ?? this.stylesOf(run, around).highlight;
    return colour === undefined || colour === "none" ? null : colour;
  }

  /** Whether the own properties of two runs make the same of a text. */
  areSame(first: RunBuilder, other: RunBuilder): boolean {
    const firstFormat = this.main.xml.slice(first.formatStart, first.formatEnd);
    const otherFormat = this.main.xml.slice(other.formatStart, other.formatEnd);
    if (firstFormat === otherFormat) return true;
    if (Math.max(firstFormat.length, otherFormat.length) > limits.formatLength) return false;
    return this.signatureOf(firstFormat) === this.signatureOf(otherFormat);
  }

  private signatureOf(format: string): string {
    const signature = this.signatures.get(format) ?? formatSignature(format);
    this.signatures.set(format, signature);
    return signature;
  }

  private stylesOf(run: RunBuilder, { table, paragraph }: Around): CombinedTraits {
    run.styles ??= this.styles.combined({
      table: table?.style,
      paragraph: paragraph?.style,
      character: run.style,
    });
    return run.styles;
  }
}
