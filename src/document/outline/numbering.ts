/** Which lists of a document number their paragraphs, so that a number shows that is no text. */
import { parseXml, type ElementTable, type PartText } from "../package/xml";

/** The levels of a list that show a number: `0` to `8`. */
type Levels = Set<string>;

/** What the numbering part says. */
export class Numbering {
  private readonly abstract = new Map<string, Levels>();
  private readonly abstractOf = new Map<string, string>();
  /** What is being read. */
  levels: Levels | null = null;
  level = "0";
  number: string | null = null;

  /**
   * Whether a paragraph of a list shows a number. One of a list that is not defined may: who converts the file decides.
   * @param list value of w:numId; 0 is none
   * @param level value of w:ilvl
   */
  showsNumber(list: string, level: string): boolean {
    const levels = this.abstract.get(this.abstractOf.get(list) ?? "");
    return levels === undefined ? Number(list) > 0 : levels.has(level);
  }

  beginAbstract(id: string): void {
    this.levels = new Set();
    this.abstract.set(id, this.levels);
  }

  link(abstract: string): void {
    if (this.number !== null) this.abstractOf.set(this.number, abstract);
  }
}

const table: ElementTable<Numbering> = {
  "w:abstractNum": {
    open: (numbering, tag) => numbering.beginAbstract(tag.attribute("w:abstractNumId") ?? ""),
    close: (numbering) => void (numbering.levels = null),
  },
  "w:lvl": { open: (numbering, tag) => void (numbering.level = tag.attribute("w:ilvl") ?? "0") },
  // A level without a counter (%1) is a bullet, or nothing.
  "w:lvlText": {
    open({ levels, level }, tag) {
      if (/%\d/u.test(tag.attribute("w:val") ?? "")) levels?.add(level);
    },
  },
  "w:num": {
    open: (numbering, tag) => void (numbering.number = tag.attribute("w:numId") ?? null),
    close: (numbering) => void (numbering.number = null),
  },
  "w:abstractNumId": { open: (numbering, tag) => numbering.link(tag.attribute("w:val") ?? "") },
};

/**
 * Reads the numbering part. What a single list overrides of its definition (w:lvlOverride) is not followed.
 * @param main is not numbered at all if it names no list: then the part is not parsed
 */
export function readNumbering(part: PartText | null, main: PartText): Numbering {
  const numbering = new Numbering();
  return part !== null && main.xml.includes("numPr") ? parseXml(part, table, numbering) : numbering;
}
