import type { Element } from "@xmldom/xmldom";
import type { TextRange } from "../../model";
import type { HostCollection, HostObject } from "../hostObject";
import type { Session } from "../session";

/** Makes host objects. They refer to each other in circles; this is where the circle is closed. */
export interface ObjectFactory {
  /** `w:body`, or a cell. */
  body(session: Session, container: Element): HostObject;
  paragraph(session: Session, paragraph: Element): HostObject;
  range(session: Session, range: TextRange): HostObject;
  table(session: Session, table: Element): HostObject;
  row(session: Session, row: Element): HostObject;
  cell(session: Session, cell: Element): HostObject;
  control(session: Session, control: Element): HostObject;
  /** A list whose items are looked up when they are asked for. */
  list(session: Session, className: string, items: () => HostObject[]): HostCollection;
  controls(session: Session, controls: () => Element[]): HostCollection;
}
