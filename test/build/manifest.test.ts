/** The manifest that Word reads. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import packageJson from "../../package.json";
import { DEVELOPMENT_URL, manifestFor } from "../../scripts/build/manifest";

const ROOT = path.join(__dirname, "../..");
const FILE = path.join(ROOT, "manifest.xml");
const text = fs.readFileSync(FILE, "utf8");

/**
 * What Word needs of an add-in only manifest, by Microsoft's "Manifest element ordering", "Resources", "Icons" and
 * "Localization" pages. Their schemas are not ours to commit (scripts/manifest-xsd.mjs takes a folder of them), and miss
 * half of this.
 */
describe.each([
  ["manifest.xml", text, DEVELOPMENT_URL],
  [
    "the manifest for an address",
    manifestFor(text, "https://oa.example.gov.cn/nianbao/"),
    "https://oa.example.gov.cn/nianbao",
  ],
])("%s", (_name, manifest, base) => {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const root = rootOf(document);
  const overrides = one(root, "VersionOverrides");
  const resources = one(overrides, "Resources");

  test("is a task pane add-in for Word, with the elements in the order that Word enforces", () => {
    expect(root.getAttribute("xsi:type")).toBe("TaskPaneApp");
    expect(names(root)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(
      all(root, "Host").map((host) => host.getAttribute("Name") || host.getAttribute("xsi:type")),
    ).toEqual(["Document", "Document"]);
  });

  test("has one id for ever, and the version of the package", () => {
    expect(one(root, "Id").textContent).toBe("8f4a6c52-3d1b-4e0a-9b57-c2e7d9016a3f");
    expect(one(root, "Version").textContent).toBe(`${packageJson.version}.0`);
  });

  test("asks for WordApi 1.3 and for the right to write, and for no more", () => {
    expect(all(root, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual(
      [["WordApi", "1.3"]],
    );
    expect(one(root, "Permissions").textContent).toBe("ReadWriteDocument");
  });

  test("puts one button that shows the pane on the Home tab, by VersionOverrides 1.0", () => {
    expect(overrides.getAttribute("xsi:type")).toBe("VersionOverridesV1_0");
    expect(names(overrides)).toEqual(["Hosts", "Resources"]);
    expect(names(one(overrides, "DesktopFormFactor"))).toEqual(["GetStarted", "ExtensionPoint"]);
    expect(names(one(overrides, "GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    expect(one(overrides, "ExtensionPoint").getAttribute("xsi:type")).toBe("PrimaryCommandSurface");
    expect(one(overrides, "OfficeTab").getAttribute("id")).toBe("TabHome");
    expect(names(one(overrides, "Group"))).toEqual(["Label", "Icon", "Control"]);
    expect(names(one(overrides, "Control"))).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(names(one(overrides, "Action"))).toEqual(["TaskpaneId", "SourceLocation"]);
    const ids = ["Group", "Control"].map((name) => one(overrides, name).getAttribute("id") ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  test("names every resource that exists, and only such, in at most 32 characters", () => {
    expect(names(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    const defined = elements(resources)
      .flatMap(elements)
      .map((item) => item.getAttribute("id") ?? "");
    const used = descendants(one(overrides, "Hosts")).flatMap((item) => item.getAttribute("resid") || []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id).toMatch(/^[\w.]{1,32}$/);
  });

  test("uses each resource as what it is", () => {
    const group = new Map(
      elements(resources).flatMap((kind) =>
        elements(kind).map((item) => [item.getAttribute("id"), kind.localName] as const),
      ),
    );
    const expected: Record<string, string> = {
      "bt:Image": "Images",
      SourceLocation: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
    };
    const uses = descendants(one(overrides, "Hosts")).filter((item) => item.hasAttribute("resid"));
    expect(uses.map((item) => [item.nodeName, group.get(item.getAttribute("resid"))])).toEqual(
      uses.map((item) => [item.nodeName, expected[item.nodeName]]),
    );
  });

  test("keeps to Word's lengths in both languages", () => {
    const limits: [Element, number][] = [
      [one(root, "DisplayName"), 125],
      [one(root, "Description"), 250],
      ...elements(one(resources, "bt:ShortStrings")).map((item): [Element, number] => [item, 125]),
      ...elements(one(resources, "bt:LongStrings")).map((item): [Element, number] => [item, 250]),
    ];
    for (const [item, limit] of limits) {
      const values = [
        item.getAttribute("DefaultValue"),
        ...elements(item).map((each) => each.getAttribute("Value")),
      ];
      for (const value of values) {
        expect(value?.length).toBeGreaterThan(0);
        expect(value?.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("speaks Chinese by default, and English where it says something", () => {
    expect(one(root, "DefaultLocale").textContent).toBe("zh-CN");
    const spoken = [
      one(root, "DisplayName"),
      one(root, "Description"),
      ...elements(one(resources, "bt:ShortStrings")),
      ...elements(one(resources, "bt:LongStrings")),
    ];
    for (const item of spoken) {
      expect(item.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(elements(item).map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
      expect(elements(item)[0]?.getAttribute("Value")).toMatch(/^[\x20-\x7e“”’]+$/);
    }
  });

  test("loads everything by https from the one address", () => {
    const addresses = descendants(root).filter((item) =>
      /^(IconUrl|HighResolutionIconUrl|SupportUrl)$/.test(item.nodeName),
    );
    addresses.push(one(one(root, "DefaultSettings"), "SourceLocation"));
    addresses.push(...elements(one(resources, "bt:Images")), ...elements(one(resources, "bt:Urls")));
    expect(addresses).toHaveLength(10);
    for (const item of addresses) {
      expect(item.getAttribute("DefaultValue")?.startsWith(`${base}/`)).toBe(true);
    }
    expect(manifest.replaceAll(/xmlns(:\w+)?="[^"]*"/g, "")).not.toContain("http:");
    expect(all(root, "AppDomain").map((domain) => domain.textContent)).toEqual([new URL(base).origin]);
  });

  test("has icons of exactly the sizes that it says", () => {
    const icons = [
      [32, one(root, "IconUrl").getAttribute("DefaultValue")],
      [64, one(root, "HighResolutionIconUrl").getAttribute("DefaultValue")],
      ...all(one(overrides, "Hosts"), "bt:Image").map((image) => [
        Number(image.getAttribute("size")),
        elements(one(resources, "bt:Images"))
          .find((item) => item.getAttribute("id") === image.getAttribute("resid"))
          ?.getAttribute("DefaultValue"),
      ]),
    ] as [number, string][];
    const ribbon = icons.slice(2).map(([size]) => size);
    expect(new Set(ribbon)).toEqual(new Set([16, 32, 64, 80])); // Word demands 16, 32 and 80.
    for (const [size, address] of icons) {
      expect(pngSize(path.join(ROOT, address.slice(base.length + 1)))).toEqual([size, size]);
    }
  });

  test("points at files that the build writes", () => {
    expect(one(one(root, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue")).toBe(
      `${base}/taskpane.html`,
    );
    expect(one(root, "SupportUrl").getAttribute("DefaultValue")).toBe(`${base}/assets/help.html`);
    expect(fs.existsSync(path.join(ROOT, "assets/help.html"))).toBe(true);
  });
});

describe("the manifest for another address", () => {
  test("differs in the address only", () => {
    const other = manifestFor(text, "https://example.com");
    expect(other).not.toContain("localhost");
    expect(other.replaceAll("https://example.com", DEVELOPMENT_URL)).toBe(text);
  });

  test.each([
    "http://example.com",
    "example.com",
    "",
    "https://example.com/?a=1",
    "https://example.com/#a",
    "ftp://x",
    "true",
  ])("is refused for %p with a sentence in both languages", (url) => {
    expect(() => manifestFor(text, url)).toThrow(/地址必须以 https:\/\/ 开头.*must begin with https:\/\//);
  });

  test("takes any spelling that an address may have without leaving the manifest's XML", () => {
    const manifest = manifestFor(text, "https://example.com/a'&b/");
    const url = one(rootOf(new DOMParser().parseFromString(manifest, "text/xml")), "SupportUrl");
    expect(url.getAttribute("DefaultValue")).toBe("https://example.com/a'&b/assets/help.html");
  });
});

test("Microsoft's own tool reads the manifest", () => {
  const tool = require.resolve("office-addin-manifest/cli.js");
  const output = execFileSync(process.execPath, [tool, "info", FILE], { encoding: "utf8" });
  expect(output).toMatch(/Name: 年报核验/);
  expect(output).toMatch(/Type: TaskPaneApp/);
  expect(output).toMatch(/Hosts: Document/);
});

function rootOf(document: Document): Element {
  if (!document.documentElement) throw new Error("no root element");
  return document.documentElement;
}

function elements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

function descendants(parent: Element): Element[] {
  return elements(parent).flatMap((element) => [element, ...descendants(element)]);
}

function all(parent: Element, name: string): Element[] {
  return descendants(parent).filter((element) => element.nodeName === name);
}

/** The first in document order. */
function one(parent: Element, name: string): Element {
  const found = all(parent, name)[0];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function names(parent: Element): string[] {
  return elements(parent).map((element) => element.nodeName);
}

/** Width and height as the header chunk of a PNG file states them. */
function pngSize(file: string): [number, number] {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
