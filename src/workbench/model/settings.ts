/**
 * `Office.context.document.settings`, in the parts where Word keeps it.
 *
 * They are the properties of a web extension part ([MS-OWEXML] 2.1), which the task panes part refers to, which the
 * package refers to. Property values are the texts that the library hands over, that is, JSON.
 */

import type { Element } from "@xmldom/xmldom";
import { type OpcPackage, relationshipsPart, XML_DECLARATION } from "./package";
import { childElements, createElement, escapeXml } from "./xml";

/** Whose settings they are. */
export interface AddIn {
  /** The manifest's id. */
  readonly id: string;
  readonly version: string;
}

const EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const FOLDER = "word/webextensions";

/** All settings of an add-in, by name. */
export function readSettings(file: OpcPackage, addIn: AddIn): Map<string, string> {
  const part = extensionPart(file, addIn);
  const holder = part && childNamed(file.xml(part).root, "properties");
  const properties = (holder ? childElements(holder) : []).filter(
    ({ localName }) => localName === "property",
  );
  return new Map(properties.map((one) => [one.getAttribute("name") ?? "", one.getAttribute("value") ?? ""]));
}

/** Replaces all settings of the add-in. With none left, its part and what refers to it go. */
export function writeSettings(file: OpcPackage, addIn: AddIn, settings: ReadonlyMap<string, string>): void {
  const existing = extensionPart(file, addIn);
  if (settings.size === 0) {
    if (existing) clearExtension(file, existing);
    return;
  }
  const part = existing ?? addExtension(file, addIn);
  const holder = propertiesElement(file.xml(part).root);
  for (const property of childElements(holder)) holder.removeChild(property);
  for (const [name, value] of settings) {
    holder.appendChild(createElement(holder, EXTENSION_NAMESPACE, "we:property", { name, value }));
  }
  file.touch(part);
}

function extensionPart(file: OpcPackage, addIn: AddIn): string | null {
  const panes = file.related("", "/webextensiontaskpanes");
  if (!panes) return null;
  const isOurs = (part: string): boolean =>
    childElements(file.xml(part).root).some(
      (child) =>
        child.localName === "reference" && child.getAttribute("id")?.toLowerCase() === addIn.id.toLowerCase(),
    );
  const parts = file.relationships(panes).filter((one) => one.type.endsWith("/webextension"));
  return parts.map((one) => one.target).find((part) => file.has(part) && isOurs(part)) ?? null;
}

function propertiesElement(root: Element): Element {
  const found = childNamed(root, "properties");
  if (found) return found;
  const added = createElement(root, EXTENSION_NAMESPACE, "we:properties");
  root.insertBefore(added, childNamed(root, "bindings", "snapshot") ?? null);
  return added;
}

function childNamed(parent: Element, ...names: readonly string[]): Element | undefined {
  return childElements(parent).find(({ localName }) => names.includes(localName ?? ""));
}

/** As Word writes it for an add-in that was loaded from a catalog on the machine. */
function addExtension(file: OpcPackage, addIn: AddIn): string {
  let number = 1;
  while (file.has(`${FOLDER}/webextension${number}.xml`)) number += 1;
  const part = `${FOLDER}/webextension${number}.xml`;
  const { id, version } = addIn;
  file.add(
    part,
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION_NAMESPACE}" id="{${id.toUpperCase()}}">` +
      `<we:reference id="${escapeXml(id)}" version="${escapeXml(version)}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties/><we:bindings/>` +
      `<we:snapshot xmlns:r="${RELATIONSHIPS_NAMESPACE}"/></we:webextension>`,
    EXTENSION_TYPE,
  );
  const panes = file.related("", "/webextensiontaskpanes") ?? addPanes(file);
  addPane(file, panes, file.relate(panes, EXTENSION_RELATIONSHIP, part.slice(part.lastIndexOf("/") + 1)));
  return part;
}

function addPanes(file: OpcPackage): string {
  const panes = `${FOLDER}/taskpanes.xml`;
  file.add(panes, `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"/>`, PANES_TYPE);
  file.relate("", PANES_RELATIONSHIP, panes);
  return panes;
}

/** Docked right and closed: the pane opens by its button, not with the document. */
function addPane(file: OpcPackage, panes: string, relationshipId: string): void {
  const root = file.xml(panes).root;
  const attributes = { dockstate: "right", visibility: "0", width: "350", row: "1" };
  const pane = createElement(root, PANES_NAMESPACE, "wetp:taskpane", attributes);
  const reference = createElement(root, PANES_NAMESPACE, "wetp:webextensionref");
  reference.setAttributeNS(RELATIONSHIPS_NAMESPACE, "r:id", relationshipId);
  pane.appendChild(reference);
  root.appendChild(pane);
  file.touch(panes);
}

/** Takes the part away, with its pane. */
function clearExtension(file: OpcPackage, part: string): void {
  const panes = file.related("", "/webextensiontaskpanes");
  if (!panes) return;
  const ids = file.relationships(panes).filter((one) => one.target === part);
  removePanes(file, panes, new Set(ids.map((one) => one.id)));
  file.unrelate(panes, part);
  file.remove(part);
  if (childElements(file.xml(panes).root).length > 0 || file.has(relationshipsPart(panes))) return;
  file.unrelate("", panes);
  file.remove(panes);
}

function removePanes(file: OpcPackage, panes: string, ids: ReadonlySet<string>): void {
  const root = file.xml(panes).root;
  for (const pane of childElements(root)) {
    const reference = childNamed(pane, "webextensionref");
    if (ids.has(reference?.getAttributeNS(RELATIONSHIPS_NAMESPACE, "id") ?? "")) root.removeChild(pane);
  }
  file.touch(panes);
}
