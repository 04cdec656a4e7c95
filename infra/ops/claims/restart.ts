/**
 * `claims restart`: new executions for claims that wait for something while nothing runs for them, as after a restore
 * into another stack. Every step knows what was done before, so a claim goes on from where it was.
 */
import * as z from 'zod';
import { measureOf } from '../../../functions/claims/eligibility-context.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { indexes } from '../../../functions/platform/keys.ts';
import { isFollowedUp } from '../../../functions/privacy/followed-up.ts';
import { type Claim, claimStatuses, isEnded } from '../../../workflows/claim/claim.ts';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';

interface Lost {
  readonly machine: string;
  readonly claimId: string;
}

export const restartClaims = defineCommand({
  name: 'claims restart',
  summary: 'starts the machines again for claims and journeys that go on but have no execution',
  options: {
    claim: { value: 'ID', about: 'this one alone (all)' },
    'dry-run': { about: 'only says which' },
  },
  input: z.object({ claim: z.string().min(1).optional(), 'dry-run': z.boolean().default(false) }),
  async run({ claim, 'dry-run': dryRun }, { open, print }) {
    const site = await open();
    const lost = await findLost(site, claim);
    for (const { machine, claimId } of lost) {
      const name = `${claimId}-again-${Math.floor(site.deps.clock.now() / 1000)}`;
      if (!dryRun) await site.executions.start(machine, name, { claimId });
      print(`${claimId}  ${machine}${dryRun ? '' : '  started'}`);
    }
    print(`${lost.length} ${dryRun ? 'to start' : 'started'}`);
  },
});

async function findLost({ deps, executions }: Site, only: string | undefined): Promise<Lost[]> {
  const wanted: Lost[] = [];
  for (const status of claimStatuses) {
    for await (const claim of claimsIn(deps, status)) {
      if (only !== undefined && claim.claimId !== only) continue;
      const machine = await machineOf(deps, claim);
      if (machine !== undefined) wanted.push({ machine, claimId: claim.claimId });
    }
  }
  const machines = [...new Set(wanted.map(({ machine }) => machine))];
  const running = new Map<string, ReadonlySet<string>>();
  for (const machine of machines) running.set(machine, idsOf(await executions.running(machine)));
  return wanted.filter(({ machine, claimId }) => !running.get(machine)?.has(claimId));
}

async function machineOf(deps: Deps, claim: Claim): Promise<string | undefined> {
  if (!isEnded(claim.status)) return 'claim';
  return (await isFollowedUp(deps, claim)) ? measureOf(deps, claim.measure).journey : undefined;
}

/** Executions are called after their claim, with something behind it. */
function idsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.slice(0, uuidLength)));
}

const uuidLength = 36;

async function* claimsIn({ store }: Deps, status: Claim['status']): AsyncGenerator<Claim> {
  let after: string | undefined;
  do {
    const page = await store.query<Claim>({
      pk: indexes.claimsByStatus(status),
      index: true,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    for (const { data } of page.items) yield data;
    after = page.next;
  } while (after !== undefined);
}
