import { causesOf } from "./causes";
import { reviewBy } from "./review";

/** Reads and checks one document, and looks for the cells that are wrong. */
export const review = reviewBy(causesOf);
