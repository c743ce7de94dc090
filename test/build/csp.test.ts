/** The policies that the pages carry. */
import { createHash } from "node:crypto";
import { contentSecurityPolicy } from "../../scripts/build/csp";
import { officeJs } from "../../scripts/build/office-js";

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("the pages' Content-Security-Policy", () => {
  const policy = directives(contentSecurityPolicy({ officeJsOrigin: officeJs("npm").origin, frames: false }));

  test("lets nothing be loaded or sent anywhere by default", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
  });

  test("names no origin but the page's own", () => {
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => !/^'(none|self|sha256-[\w+/=]+)'$|^data:$/.test(source))).toEqual([]);
  });

  test("runs no inline script and no eval", () => {
    expect(policy.get("script-src")).toEqual(["'self'"]);
  });

  test("takes no style that stands in a page: of style elements, only those without text", () => {
    const empty = createHash("sha256").update("").digest("base64");
    expect(policy.get("style-src")).toEqual(["'self'", `'sha256-${empty}'`]);
  });

  test("lets only the embedded Word's page hold a frame, of its own origin", () => {
    const page = directives(contentSecurityPolicy({ officeJsOrigin: null, frames: true }));
    expect(page.get("frame-src")).toEqual(["'self'"]);
    expect(policy.get("frame-src")).toEqual(["'none'"]);
  });

  test.each([
    ["cdn", "https://appsforoffice.microsoft.com"],
    ["cdn-cn", "https://appsforoffice.cdn.partner.office365.cn"],
  ])("with OFFICE_JS=%s allows scripts of that host, and nothing else of it", (choice, host) => {
    const { origin, src, files } = officeJs(choice);
    const withCdn = directives(contentSecurityPolicy({ officeJsOrigin: origin, frames: false }));
    expect(withCdn.get("script-src")).toEqual(["'self'", host]);
    expect([...withCdn].filter(([, sources]) => sources.includes(host)).map(([name]) => name)).toEqual([
      "script-src",
    ]);
    expect(src).toMatch(new RegExp(`^${host}/.*/office\\.js$`));
    expect(files).toEqual([]);
  });

  test("an unknown OFFICE_JS is refused with a sentence", () => {
    expect(() => officeJs("unpkg")).toThrow(/只能是 npm、cdn 或 cdn-cn.*must be npm, cdn or cdn-cn/);
  });
});
