/** The report at a glance, which is loaded once it is looked at. */
export { Overview } from "./Overview";
