/** Checks a report by all rules: its tables, then its text. */

export { checkReport, messageAbout, type CheckResult } from "./checkReport";
export { checkText } from "./checkText";
export * from "./finding";
export { inFileOrder, sentenceOf } from "./findingsBy";
export { evaluateRelation } from "./relations";
export { cellOf, cellsOf } from "./ruleForms";
export { tableFix } from "./statementForm";
export { rules } from "./rules/all";
export { valueFault } from "./rules/count";
export { totalEquation } from "./rules/sums";
export * from "./statements";
