import type { Host } from "./createHost";

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

  constructor(private readonly host: Pick<Host, "save" | "switches">) {}

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
