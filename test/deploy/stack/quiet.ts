/** Knows when a deployed stack has come to rest: no effect is pending, and every execution waits for somebody. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GetExecutionHistoryCommand, type HistoryEvent, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { machineNames } from '../../../functions/app/machines.ts';
import { isPending } from '../../../functions/platform/store/dynamodb-effects.ts';
import { EFFECT_PREFIX } from '../../../functions/platform/store/limits.ts';
import type { Deployed } from './open.ts';

const PATIENCE_SECONDS = 60;
/** Between the answer of a task and its execution's next step nothing shows that something goes on. */
const PAUSE_MILLISECONDS = 60;

/** @throws Error naming what still moves when it never rests */
export async function untilQuiet(stack: Deployed): Promise<void> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1_000;
  let before: string | undefined;
  for (;;) {
    const { moving, trace } = await look(stack);
    if (moving === undefined && trace === before) return;
    before = moving === undefined ? trace : undefined;
    if (Date.now() > deadline) throw new Error(`the stack does not come to rest: ${moving}`);
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** What moves, if anything; `trace` changes with every step that was made. */
async function look(stack: Deployed): Promise<{ moving: string | undefined; trace: string }> {
  const effect = await pendingEffect(stack);
  if (effect !== undefined) return { moving: `effect ${effect}`, trace: '' };
  const last = await Promise.all((await runningExecutions(stack)).map((arn) => lastEvent(stack, arn)));
  const moving = last.find(({ event }) => !rests(event));
  return {
    moving: moving && `${moving.arn} at ${moving.event?.type}`,
    trace: last.map(({ arn, event }) => `${arn} ${event?.id}`).join('\n'),
  };
}

/** The id of one that was neither carried out nor set aside; on the emulator the table is small enough to read whole. */
async function pendingEffect({ site }: Deployed): Promise<string | undefined> {
  for await (const items of site.itemsOf().read()) {
    const found = items.find((item) => item.pk?.S?.startsWith(EFFECT_PREFIX) && isPending(item));
    if (found) return found.pk?.S;
  }
  return undefined;
}

function rests(event: HistoryEvent | undefined): boolean {
  return event?.type === 'TaskSubmitted' || event?.type === 'WaitStateEntered';
}

export async function runningExecutions({ site, machines }: Deployed): Promise<string[]> {
  const listed = await Promise.all(
    machineNames.map((name) =>
      machines.send(
        new ListExecutionsCommand({
          stateMachineArn: machineArn(site.stage.name, name),
          statusFilter: 'RUNNING',
        }),
      ),
    ),
  );
  return listed.flatMap(({ executions = [] }) => executions.map(({ executionArn = '' }) => executionArn));
}

/** In the emulator's account. */
export function machineArn(stage: string, name: string): string {
  return `arn:aws:states:${process.env.AWS_REGION}:000000000000:stateMachine:entraide-${stage}-${name}`;
}

export function executionArn(stage: string, machine: string, name: string): string {
  return `${machineArn(stage, machine).replace(':stateMachine:', ':execution:')}:${name}`;
}

async function lastEvent({ machines }: Deployed, arn: string) {
  const { events } = await machines.send(
    new GetExecutionHistoryCommand({ executionArn: arn, reverseOrder: true, maxResults: 1 }),
  );
  return { arn, event: events?.[0] };
}
