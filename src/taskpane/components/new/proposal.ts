/**
 * The year that a new report is proposed for: the one after the report that is open. Without one, the year that is
 * being reported on: a year's report is due by 31 January (an office) or 31 March (a government) of the next
 * (政府信息公开条例 第五十条), and is begun at the end of the year itself.
 */
export function proposedYear(openReport: number | null, today: Date): number {
  if (openReport !== null) return openReport + 1;
  const isDue = today.getMonth() < 3;
  return isDue ? today.getFullYear() - 1 : today.getFullYear();
}

/** The name that a report is saved under, without what file systems do not take. */
export function fileName(title: string): string {
  return `${title.replace(/[\p{Cc}\\/:*?"<>|]/gu, " ").trim()}.docx`;
}
