/** A service whose wage is paid through payroll, for tests, and how its files are read. */
import type { Cooperative } from './cooperative-client.ts';

// A service of 200.00 of a white collar: 25% base contributions = 50.00; holiday pay at the end 15.34% = 30.68, and 25% of
// its simple part (15.34) = 3.84: 284.52 in all.
export const setAside = 28_452;

/** The cells of the file's rows by column. */
export function rowsOf(file: string): Record<string, string>[] {
  const [header = '', ...rows] = file.trimEnd().split('\n');
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

export async function approved(
  of: Cooperative,
  person: string,
  measure: string,
  form: object,
): Promise<string> {
  const claimId = await of.file(person, measure, form);
  await of.approve(person, claimId);
  return claimId;
}
