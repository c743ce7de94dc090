/** Boots Microsoft's office.js over the embedded Word, without a page. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type * as Jsdom from "jsdom";
import { BOOT_SWITCHES, DEFAULT_SWITCHES, Host, type Switches } from "../../src/workbench/host";

// In jest, the one of testing/office/environment.js; in a script, the package.
const { JSDOM, ResourceLoader, VirtualConsole } = loadJsdom();

function loadJsdom(): typeof Jsdom {
  const load = Reflect.get(globalThis, "loadJsdom") as (() => typeof Jsdom) | undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return load?.() ?? (require("jsdom") as typeof Jsdom);
}

/** Microsoft's office.js in a window of its own, over our headless Word. */
export interface BootedOffice {
  readonly window: Jsdom.DOMWindow;
  readonly Office: typeof Office;
  readonly Word: typeof Word;
  readonly host: Host;
  /**
   * Opens another document in the same window, which takes milliseconds instead of a boot.
   * @throws {Error} when a switch is asked for that office.js reads at boot only.
   */
  reopen(file: Uint8Array, switches?: Partial<Switches>): Promise<void>;
  close(): void;
}

const ORIGIN = "http://localhost:3000";
const OFFICE_JS = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Serves the library's folder from the package, and nothing else. */
class PackageLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<Jsdom.ResourceLoader["fetch"]> {
    const path = new URL(url).pathname.replace(/^\/office\//, "");
    const request = cachedFile(join(OFFICE_JS, path));
    // jsdom wants a promise that can be aborted; a file needs none.
    return Object.assign(request, { abort: () => undefined });
  }
}

const files = new Map<string, Promise<Buffer>>();

function cachedFile(path: string): Promise<Buffer> {
  const known = files.get(path) ?? readFile(path);
  files.set(path, known);
  return known;
}

/**
 * Opens a .docx in the headless Word and boots the unmodified office.js of the package against it, or another window over
 * one that is open.
 * Its errors come from another realm: test `error.code`, not `instanceof`.
 */
export async function bootOffice(
  file: Uint8Array,
  switches: Partial<Switches> = {},
  host = new Host({ file, switches }),
): Promise<BootedOffice> {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => {
    throw error;
  });
  const { window } = new JSDOM('<!doctype html><script src="/office/office.js"></script>', {
    url: `${ORIGIN}/taskpane.html`,
    runScripts: "dangerously",
    resources: new PackageLoader(),
    virtualConsole,
    beforeParse: (parsed) => host.install(parsed),
  });
  await new Promise<void>((resolve) => window.addEventListener("load", () => resolve()));
  const office = Reflect.get(window, "Office") as typeof Office;
  await office.onReady();
  return {
    window,
    Office: office,
    Word: Reflect.get(window, "Word") as typeof Word,
    host,
    reopen: async (other, otherSwitches = {}) => {
      const wanted = { ...DEFAULT_SWITCHES, ...otherSwitches };
      const unchangeable = BOOT_SWITCHES.filter((name) => wanted[name] !== host.switches[name]);
      if (unchangeable.length > 0) throw new Error(`boot anew for ${unchangeable.join(", ")}`);
      host.open(other, otherSwitches);
      await new Promise((resolve) => office.context.document.settings.refreshAsync(resolve));
    },
    close: () => window.close(),
  };
}
