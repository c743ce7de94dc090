/** Puts into a window what desktop Word puts there: `window.external`, the common API and the bridge. */

import type { Host } from "./host";
import type { ClientMessage } from "./protocol";

/** The part of a window that the host and the library share. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** Puts into a window what desktop Word puts there, before office.js is loaded in it. */
export function installInto(window: object, host: Host, common: CommonApi): void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as ClientMessage;
      const response = host.answer(message.body);
      const answer = { statusCode: 200, headers: {}, body: JSON.stringify(response) };
      queueMicrotask(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: answer })),
      );
    },
  };
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  };
  define("external", externalOf(window, host, common));
  if (host.switches.paneStorage === "lost") define("sessionStorage", new PaneStorage());
  define("_richApiNativeBridge", bridge);
}

/** Lives as long as the window. */
class PaneStorage {
  private readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}

function externalOf(window: object, host: Host, common: CommonApi): object {
  const context = contextOf(host);
  return {
    GetHostInfo: () => `Word$Win32$16.01$${host.switches.language}`,
    // No telemetry scripts are fetched then.
    GetLoggingAllowed: () => false,
    GetContext: () => {
      sayPlatform(window, host.switches.platform);
      return context;
    },
    Execute: common.execute.bind(common),
    RegisterEvent: (event: number, _target: string, handler: never, callback: never) =>
      common.register(event, handler, callback),
    UnregisterEvent: (event: number, _target: string, callback: never) => common.unregister(event, callback),
    MessageParent: () => undefined,
  };
}

/** Where the library is asked for the platform: it asks itself when it has this context, and loads nothing by it then. */
interface LibraryWindow {
  readonly OfficeExt?: { HostName: { Host: { getInstance(): { getPlatform: () => string } } } };
}

function sayPlatform(window: LibraryWindow, platform: string): void {
  const library = window.OfficeExt?.HostName.Host.getInstance();
  if (library) library.getPlatform = () => platform;
}

function contextOf(host: Host): object {
  const settings = settingsOf(host);
  // Differs for every window, or the library shows the settings that it cached in the session storage.
  const instance = `${Date.now()}-${Math.random()}`;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => host.addIn.id,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.switches.language,
    GetAppDataLocale: () => host.switches.language,
    GetDocUrl: () => host.url,
    // Read-only, or read and write.
    GetAppCapabilities: () => (host.switches.readOnly === "yes" ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify(
        Object.fromEntries(host.switches.requirementSets.split(" ").map((one) => one.split("="))),
      ),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[host.switches.theme]),
    GetSettings: () => settings,
  };
}

/** The settings as one window has them: how it sees what another one saves is a switch. */
function settingsOf(host: Host): object {
  let seen: { readonly document: object; readonly settings: ReadonlyMap<string, string> } | null = null;
  const see = (settings: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    seen = { document: host.document, settings };
    return settings;
  };
  const read = (): ReadonlyMap<string, string> => {
    const { settingsRead } = host.switches;
    if (settingsRead === "unreadable") return new Map();
    return settingsRead === "stale" && seen?.document === host.document
      ? seen.settings
      : see(host.readSettings());
  };
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of read()) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      const written = new Map(keys.map((key, i) => [key, values[i] ?? ""]));
      host.writeSettings(written);
      see(written);
    },
  };
}

/** Numbers of the older common API (word-win32-16.01.js, OSF.DDA.MethodDispId and EventDispId). */
const Method = { getDocumentCopy: 77, getDocumentCopyChunk: 80, releaseDocumentCopy: 81 } as const;
export const SELECTION_CHANGED = 2;
const COMPRESSED = 5;

/** Status codes (OSF.DDA.ErrorCodeManager). */
const Status = { success: 0, operationNotSupported: 5000, internalError: 5001 } as const;

/** What the library expects in place of a COM array. */
interface SafeArray {
  toArray(): unknown[];
}

type Callback = (response: SafeArray | number) => void;
type EventHandler = (eventId: number, payload: unknown) => void;

/** The common API of one window: `getFileAsync` and the selection event, over `window.external`. */
export class CommonApi {
  private readonly copies = new Map<number, Uint8Array>();
  private readonly handlers = new Map<number, EventHandler>();
  private nextCopy = 1;

  constructor(private readonly host: Pick<Host, "save" | "switches" | "document">) {}

  execute(method: number, parameters: readonly unknown[], callback: Callback): void {
    const answer = this.answer(method, parameters);
    queueMicrotask(() => callback(answer));
  }

  register(event: number, handler: EventHandler, callback: Callback): void {
    this.handlers.set(event, handler);
    queueMicrotask(() => callback(Status.success));
  }

  unregister(event: number, callback: Callback): void {
    this.handlers.delete(event);
    queueMicrotask(() => callback(Status.success));
  }

  fire(event: number): void {
    const handler = this.handlers.get(event);
    if (handler) queueMicrotask(() => handler(event, safeArray([])));
  }

  private answer(method: number, parameters: readonly unknown[]): SafeArray | number {
    switch (method) {
      case Method.getDocumentCopy: {
        if (parameters[0] !== COMPRESSED) return Status.operationNotSupported;
        if (this.host.switches.fileCopy === "fails") return Status.internalError;
        const handle = this.nextCopy;
        this.nextCopy += 1;
        const copy = this.host.save();
        if (this.host.switches.fileCopy === "unprotects") this.host.document.unprotect();
        this.copies.set(handle, copy);
        return safeArray([Status.success, safeArray([handle, copy.length])]);
      }
      case Method.getDocumentCopyChunk: {
        const [handle, offset, size] = parameters.map(Number);
        const copy = this.copies.get(handle ?? 0);
        if (!copy) return Status.internalError;
        const slice = Array.from(copy.subarray(offset, (offset ?? 0) + (size ?? 0)));
        return safeArray([Status.success, safeArray([slice, slice.length])]);
      }
      case Method.releaseDocumentCopy:
        return this.copies.delete(Number(parameters[0])) ? safeArray([Status.success]) : Status.internalError;
      default:
        return Status.operationNotSupported;
    }
  }
}

function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values };
}

/** Office's colours as numbers; the library makes CSS colours of every value, so nothing else may be in it. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x201f1e,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xf3f2f1,
  },
} as const;
