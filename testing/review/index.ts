/** What tests of other rooms need of the review beside its door. */
export { repairsAsFixes } from "../../src/review/causes";
