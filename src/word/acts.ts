/** The acts that change the document. They are fetched when the first of them is asked for: reading does without. */
export { fix } from "./fix/fix";
export { mark, unmark } from "./marks/marks";
export { undo } from "./undo/undo";
