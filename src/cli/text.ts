import { officialFormats, type Language } from "../report";
import type { Review, ReviewFinding } from "../review";

/** How a review reads in a terminal: headline, then one line for each finding with its place. */
export function reviewText(review: Review, language: Language): string {
  const lines = [review.file];
  if (review.reason) {
    lines.push(`  ${review.reason.message}`);
    return lines.join("\n");
  }
  const { all, checked, hold } = review.relations;
  const unit = review.unit ?? (language === "zh" ? "（未读到单位）" : "(no unit read)");
  const year =
    review.year === null ? (language === "zh" ? "（未读到年份）" : "(no year read)") : String(review.year);
  if (language === "zh") {
    const rest = all > checked ? `，${all - checked} 条无法核对` : "";
    lines.push(
      `  ${unit} ${year}${review.year === null ? "" : " 年"}：核对 ${checked} 条勾稽关系，${hold} 条相符${rest}`,
    );
    if (review.findings.length === 0) lines.push("  全部相符，没有发现问题。");
  } else {
    const rest = all > checked ? `, ${all - checked} could not be checked` : "";
    lines.push(`  ${unit} ${year}: ${checked} relations checked, ${hold} hold${rest}`);
    if (review.findings.length === 0) lines.push("  Everything agrees.");
  }
  for (const finding of review.findings) lines.push(...findingLines(finding, language));
  return lines.join("\n");
}

const severities = {
  zh: { error: "错误", warning: "提醒", advice: "建议" },
  en: { error: "error", warning: "warning", advice: "advice" },
} as const;

function findingLines(finding: ReviewFinding, language: Language): string[] {
  const [cell] = finding.cells;
  const place = !cell
    ? ""
    : language === "zh"
      ? `第 ${cell.table} 个表格第 ${cell.row} 行第 ${cell.cell} 格：`
      : `table ${cell.table}, row ${cell.row}, cell ${cell.cell}: `;
  const lines = [
    `  [${severities[language][finding.severity]}] ${place}${finding.message} (${finding.rule})`,
  ];
  for (const fix of finding.fixes) {
    const changes = fix.changes
      .map(({ field, from, to }) => `${nameOf(field)} “${from}” → “${to}”`)
      .join("; ");
    lines.push(language === "zh" ? `         可${fix.label}：${changes}` : `         Fix: ${changes}`);
  }
  return lines;
}

function nameOf(field: string): string {
  for (const format of officialFormats) {
    const known = format.fields.get(field);
    if (known) return known.name;
  }
  return field;
}

/** The last line of the text output. */
export function summaryText(reviews: readonly Review[], language: Language): string {
  const count = (status: Review["status"]) => reviews.filter((review) => review.status === status).length;
  const findings = reviews.flatMap((review) => review.findings);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const others = findings.length - errors;
  if (language === "zh") {
    const parts = [
      `${count("passed")} 份全部相符`,
      `${count("findings")} 份有问题（${errors} 处错误，${others} 处提醒）`,
      ...(count("not-a-report") > 0 ? [`${count("not-a-report")} 份不是年报`] : []),
      ...(count("unreadable") > 0 ? [`${count("unreadable")} 份无法读取`] : []),
    ];
    return `共 ${reviews.length} 份：${parts.join("，")}。`;
  }
  const parts = [
    `${count("passed")} agree`,
    `${count("findings")} with findings (${errors} errors, ${others} warnings)`,
    ...(count("not-a-report") > 0 ? [`${count("not-a-report")} no reports`] : []),
    ...(count("unreadable") > 0 ? [`${count("unreadable")} unreadable`] : []),
  ];
  return `${reviews.length} files: ${parts.join(", ")}.`;
}
