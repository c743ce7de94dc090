import type { CommonApi } from "./commonApi";
import type { Host } from "./createHost";
import type { ClientMessage } from "./protocol";
import { themeInfo } from "./theme";

/** The part of a window that the host and the library share. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

const Capabilities = { readWrite: 0, readOnly: 1 } as const;

/**
 * Puts into a window what desktop Word puts there, before office.js is loaded in it.
 * @param instance differs for every document, or the library shows the settings it cached in the session storage
 */
export function installInto(window: object, host: Host, common: CommonApi, instance: string): void {
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
  define("external", externalOf(host, common, instance));
  define("_richApiNativeBridge", bridge);
}

function externalOf(host: Host, common: CommonApi, instance: string): object {
  return {
    GetHostInfo: () => `Word$Win32$16.01$${host.switches.language}`,
    // No telemetry scripts are fetched then.
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host, instance),
    Execute: common.execute.bind(common),
    RegisterEvent: (event: number, _target: string, handler: never, callback: never) =>
      common.register(event, handler, callback),
    UnregisterEvent: (event: number, _target: string, callback: never) => common.unregister(event, callback),
    MessageParent: () => undefined,
  };
}

function contextOf(host: Host, instance: string): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => host.addIn.id,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.switches.language,
    GetAppDataLocale: () => host.switches.language,
    GetDocUrl: () => host.url,
    GetAppCapabilities: () => (host.switches.readOnly ? Capabilities.readOnly : Capabilities.readWrite),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(host.switches.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => themeInfo(host.switches.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of host.readSettings()) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) =>
        host.writeSettings(new Map(keys.map((key, i) => [key, values[i] ?? ""]))),
    }),
  };
}
