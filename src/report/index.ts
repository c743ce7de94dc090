/** What a report is: formats as data, fields and relations, numbers as people write them, places. */
export { counters } from "./besideNumber";
export * from "./characters";
export * from "./corrections";
export * from "./format";
export { format2019, format2021, formatInForce, officialFormats } from "./formats";
export * from "./grouped";
export * from "./labelWriting";
export * from "./memoized";
export * from "./number";
export * from "./pageNumber";
export * from "./parts";
export * from "./places";
export * from "./plainText";
export * from "./prose";
export * from "./range";
export * from "./report";
export * from "./sentence";
export * from "./unitLevel";
