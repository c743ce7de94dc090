/** The host's public face: a Word without a window, its switches, and what went over its bridge. */

export { Host, type HostOptions } from "./host";
export type { Actor } from "./hostObject";
export {
  BOOT_SWITCHES,
  DEFAULT_SWITCHES,
  SWITCH_NAMES,
  SWITCHES,
  type SwitchName,
  type Switches,
  switchesOfAddress,
  withSwitch,
} from "./switches";
