export { fix } from "./fix";
export { goTo } from "./goTo";
export { mark } from "./mark";
export { undo } from "./undo";
export { unmark } from "./unmark";
