/** `claims stuck`: what needs a person by now, and why. */
import * as z from 'zod';
import { type StalledClaim, stalledWork } from '../../../functions/operations/stalled-work.ts';
import { alignColumns } from '../columns.ts';
import { defineCommand, type Ops } from '../command.ts';

export const listStuck = defineCommand({
  name: 'claims stuck',
  summary: 'lists claims that do not move, late approvals, runs not released and envelopes nearly full',
  options: {},
  input: z.object({}),
  async run(_, { open, print }) {
    const { deps } = await open();
    const found = await stalledWork(deps);
    section(print, 'under review', found.underReview.map(rowOf));
    section(print, 'silent', found.silent.map(rowOf));
    section(print, 'approvals overdue', found.overdue.map(rowOf));
    section(
      print,
      'runs not released',
      found.unreleasedRuns.map(({ runId, createdAt }) => [runId, createdAt]),
    );
    section(
      print,
      'envelopes nearly full',
      found.fullEnvelopes.map(({ envelopeId, percent }) => [envelopeId, `${percent} %`]),
    );
  },
});

function rowOf({ claimId, measure, status, since }: StalledClaim): string[] {
  return [claimId, measure, status, since];
}

function section(print: Ops['print'], title: string, rows: readonly (readonly string[])[]): void {
  print(`${title}: ${rows.length}`);
  for (const line of alignColumns(rows)) print(`  ${line}`);
}
