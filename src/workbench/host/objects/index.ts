import { BodyObject } from "./body";
import { TableCellObject } from "./cell";
import { ContentControlList, ContentControlObject } from "./control";
import type { ObjectFactory } from "./factory";
import { HostList } from "./list";
import { ParagraphObject } from "./paragraph";
import { RangeObject } from "./range";
import { TableRowObject } from "./row";
import { TableObject } from "./table";

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
