/** Writes a payroll file: neutral CSV in UTF-8 with commas, a header and line feeds. */
import { lineColumns, type PayrollLine } from './line.ts';

export function writePayrollFile(lines: readonly PayrollLine[]): string {
  const header = lineColumns.map(([name]) => name);
  const rows = lines.map((line) => lineColumns.map(([, written]) => written(line)));
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; quotes as RFC 4180 has them. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
