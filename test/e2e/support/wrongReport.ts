/** A window with a report in it whose first total is wrong. */
import { report } from "./documents";
import { cell, openWorkbench, type Workbench } from "./workbench";

export const WRONG = { "requests.received.total": "3" };
/** Address of the total's cell. */
export const TOTAL = "2.4.8";

export function openReport(query = ""): Promise<Workbench> {
  return openWorkbench({ query, file: { name: "report.docx", bytes: report(WRONG) } });
}

/** The text that a cell shows on the page. */
export async function textOf(workbench: Workbench, address: string): Promise<string> {
  return ((await cell(workbench, address).textContent()) ?? "").trim();
}
