/** `npm run demo`: plays the plan with everybody in it, through the HTTP API, and shows what became of the claims. */
import { parseArgs } from 'node:util';
import { type StartedServer, startServerProcess } from '../../../embedded/started-server.ts';
import { openApi } from '../../api-client.ts';
import { makeCooperative } from '../cooperative.ts';
import { hasForms, offeredMeasures, planClaims } from './measures.ts';
import { type Played, play } from './play.ts';
import { createProgress } from './progress.ts';
import type { Stage } from './stage.ts';
import { type EnvelopeView, envelopeTable, euro, outcomeTable, sourceTable } from './table.ts';

const help = `Plays the plan with the demonstration cooperative: members file claims, approvers follow the links in
their mails, finance pays, the bank answers; some refuse, some ask, some never react.

Usage: npm run demo -- [options]

  --claims N   how many claims are filed (360: each measure at least 20 times)
  --seed N     another play; the same seed is the same play (1)
  --url URL    a system that runs already, with the demonstration loaded; its clock is moved ahead by weeks.
               Without it a fresh one is started on an empty data folder, and removed at the end
  --help

Ends with an error when the ledger is not balanced or an envelope is overspent.
`;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '360' },
    seed: { type: 'string', default: '1' },
    url: { type: 'string' },
    help: { type: 'boolean', default: false, short: 'h' },
  },
});

if (values.help) console.log(help);
else await run(whole('claims', values.claims), whole('seed', values.seed));

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  console.error(`--${name} is a whole number above 0, not ${text}`);
  process.exit(2);
}

async function run(count: number, seed: number): Promise<void> {
  const server = values.url === undefined ? await startServerProcess() : undefined;
  try {
    const url = server?.url ?? values.url?.replace(/\/$/, '') ?? '';
    const stage: Stage = { api: openApi(url), seed, cooperative: makeCooperative(), claims: new Map() };
    await perform(stage, count, server);
  } finally {
    await server?.stop();
  }
}

async function perform(stage: Stage, count: number, server: StartedServer | undefined): Promise<void> {
  const measures = await offeredMeasures(stage.api);
  const without = measures.filter((measure) => !hasForms(measure));
  console.log(`${count} claims at ${stage.api.url}${server ? ', on a fresh data folder' : ''}`);
  if (without.length > 0) console.log(`Nobody asks for ${without.map(({ id }) => id).join(', ')}.`);
  const planned = planClaims(measures, stage.cooperative, count, stage.seed);
  const played = await play(stage, planned, createProgress(process.stdout));
  await report(stage, played);
}

interface LedgerCheck {
  readonly debitsCents: number;
  readonly creditsCents: number;
  readonly balanced: boolean;
  readonly envelopesOverspent: readonly string[];
}

async function report({ api }: Stage, played: Played): Promise<void> {
  const check = await api.get<LedgerCheck>('/api/ledger/check', 'farid');
  const { items } = await api.get<{ items: EnvelopeView[] }>('/api/envelopes', 'farid');
  const within = check.envelopesOverspent.length === 0;
  console.log(
    [
      '',
      `Claims by measure and outcome, after ${played.days} days`,
      outcomeTable(played),
      '',
      'Euro by source',
      sourceTable(played),
      '',
      'Envelopes that were used',
      envelopeTable(items),
      '',
      `Ledger ${check.balanced ? 'balanced' : 'NOT BALANCED'}: debits ${euro(check.debitsCents)}, credits ${euro(check.creditsCents)}`,
      within ? 'Every envelope is within its ceiling' : `OVERSPENT: ${check.envelopesOverspent.join(', ')}`,
    ].join('\n'),
  );
  if (!check.balanced || !within) process.exitCode = 1;
}
