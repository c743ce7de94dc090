import { ignoredSetting, readAddInSettings } from "../../src/document";
import { docx, documentXml, flat, p, parts, relationships, zip } from "./build";

/** What add-ins keep with a document ([MS-OWEXML] 2.1): task panes refer to web extensions, and those hold properties. */

const microsoft = "http://schemas.microsoft.com/office/2011/relationships";
const extension = (properties: Readonly<Record<string, string>>) =>
  `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties>` +
  Object.entries(properties)
    .map(([name, value]) => `<we:property name="${name}" value="${value}"/>`)
    .join("") +
  "</we:properties></we:webextension>";
const kept = (properties: Readonly<Record<string, string>>, kind = "webextension") => ({
  ...parts(documentXml(p("a"))),
  "_rels/.rels":
    relationships({ officeDocument: "word/document.xml" }).replace("</Relationships>", "") +
    relationships({ webextensiontaskpanes: "word/webextensions/taskpanes.xml" }, microsoft).replace(
      /^<R.*?>/u,
      "",
    ),
  "word/webextensions/taskpanes.xml": "<a/>",
  "word/webextensions/_rels/taskpanes.xml.rels": relationships({ [kind]: "webextension1.xml" }, microsoft),
  "word/webextensions/webextension1.xml": extension(properties),
});
const quoted = (value: unknown) => JSON.stringify(value).replaceAll('"', "&quot;");

test("a setting is read from a .docx and from flat OPC", () => {
  const value = { version: 1, findings: ["x"] };
  const files = kept({ other: "1", [ignoredSetting]: quoted(value) });
  expect(readAddInSettings(zip(files)).get(ignoredSetting)).toEqual(value);
  expect(readAddInSettings(flat(files)).get(ignoredSetting)).toEqual(value);
  expect(readAddInSettings(zip(files)).get("other")).toBe(1);
});

test.each([
  ["that nobody kept", zip(kept({ other: "1" }))],
  ["in a document without add-ins", docx(p("a"))],
  ["that is no JSON", zip(kept({ [ignoredSetting]: "{" }))],
  ["in a part of another kind", zip(kept({ [ignoredSetting]: "1" }, "image"))],
  ["in a file that cannot be read", new Uint8Array([1, 2, 3])],
])("there is no setting %s", (_, source) => {
  expect(readAddInSettings(source).get(ignoredSetting)).toBeUndefined();
});
