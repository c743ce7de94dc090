import { HostObject } from "../hostObject";

/** The service that the library tells at boot that it is ready. */
export class NoticeObject extends HostObject {
  readonly className = "AddinInternalService";

  NotifyActionHandlerReady(): null {
    return null;
  }
}
