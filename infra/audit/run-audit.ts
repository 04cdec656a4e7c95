/** What `npm run audit` does with its arguments: reads the books whole, prints figures, and says what does not fit. */
import { parseArgs } from 'node:util';
import { auditLedger, type LedgerAudit } from '../../functions/audit/audit-ledger.ts';
import type { AuditProblem } from '../../functions/audit/audit-problem.ts';
import { type OpenedBooks, openHomeBooks, openTableBooks } from './open-books.ts';

export const auditHelp = `Recomputes everything about money from the ledger's entries alone, and changes nothing

Usage: npm run audit [-- --data-dir DIR]
       npm run audit -- --table NAME [--region REGION] [--plan PLAN]

  --data-dir DIR   the folder of a home on this machine, running or stopped (DATA_DIR, else .data)
  --table NAME     a table on AWS, with the credentials of the environment
  --region REGION  its region, when the environment names none
  --plan PLAN      the plan of its stage (corona-2020)
  --help           this text

Held against the entries: the chain over them, what was recorded when months were closed, the counters, ceilings and
votes of envelopes, the allocations of claims, and their payments. Of a table that is in use, what is booked while it
is read may seem to differ: then run it again.

Ends with 0 when everything fits, with 1 when something does not (the first entry that does not fit is named),
with 2 when it could not be carried out.
`;

export interface AuditOutput {
  print(line: string): void;
  complain(line: string): void;
}

const options = {
  'data-dir': { type: 'string' },
  table: { type: 'string' },
  region: { type: 'string' },
  plan: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns the exit code */
export async function runAudit(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  output: AuditOutput,
): Promise<number> {
  let books: OpenedBooks | undefined;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) {
      output.print(auditHelp);
      return 0;
    }
    books =
      values.table === undefined
        ? openHomeBooks(values['data-dir'] ?? environment.DATA_DIR ?? '.data')
        : await openTableBooks(values.table, { region: values.region, planId: values.plan ?? 'corona-2020' });
    return await auditBooks(books, output);
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error));
    return 2;
  } finally {
    books?.close();
  }
}

async function auditBooks({ deps, name }: OpenedBooks, { print }: AuditOutput): Promise<number> {
  print(`The books of ${name}`);
  const audit = await auditLedger(deps, ({ month, state, entries, turnoverCents }) => {
    if (entries > 0 || state !== 'open')
      print(`  ${month}  ${state.padEnd(7)}  ${count(entries)} entries  ${euro(turnoverCents)} € posted`);
  });
  for (const line of figuresOf(audit)) print(line);
  const [first] = audit.problems;
  if (!first) {
    print('Everything fits.');
    return 0;
  }
  print(`${count(audit.problems.length)} differences:`);
  for (const problem of audit.problems.slice(0, shown)) print(`  ${sentenceOf(problem)}`);
  if (audit.problems.length > shown) print(`  and ${count(audit.problems.length - shown)} more`);
  const entry = audit.problems.find(({ transferId }) => transferId !== undefined);
  print(entry ? `The first entry that does not fit: ${entry.transferId}` : 'No single entry is to blame.');
  return 1;
}

const shown = 50;

function figuresOf({ chain, ...audit }: LedgerAudit): string[] {
  const closed = audit.months.filter(({ state }) => state === 'closed').length;
  return [
    `${count(audit.entries)} entries on ${count(audit.accounts)} accounts`,
    `debits ${euro(audit.debitsCents)} €, credits ${euro(audit.creditsCents)} €, set aside ${euro(audit.pendingCents)} €`,
    `${count(audit.envelopes)} envelopes, ${count(audit.claims)} claims, ${count(audit.payments)} payments`,
    `${count(closed)} closed months, ${count(chain.blocks)} blocks, ${count(chain.unsealed)} entries not sealed yet`,
    `end of the chain: ${chain.hash}`,
  ];
}

function sentenceOf({ problem, subject, transferId, entriesCents, recordedCents }: AuditProblem): string {
  const cents =
    entriesCents === undefined
      ? []
      : [`entries say ${euro(entriesCents)} €`, `recorded is ${euro(recordedCents ?? 0)} €`];
  return [problem, subject, transferId && `entry ${transferId}`, ...cents].filter(Boolean).join(', ');
}

function euro(cents: number): string {
  return (cents / 100).toFixed(2);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
