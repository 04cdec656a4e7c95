/**
 * Carries out what transactions asked for beside their writes: starts executions, answers task tokens, sends
 * mails. Before it the transactions' effects, one by one from the table's stream; after it the workflow and the
 * readers.
 */

import type { Gathering } from '../mails/gathering/gather.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import type { Mailer } from '../platform/mail/port.ts';
import type { PendingEffects } from '../platform/store/pending-effects.ts';
import type { Effect } from '../platform/store/port.ts';
import type { Workflow } from '../platform/workflow/port.ts';

export interface EffectPorts {
  readonly workflow: Workflow;
  readonly mailer: Mailer;
  readonly pending: PendingEffects;
  readonly gathering: Gathering;
}

/**
 * `gone`: nobody waited any more on the token. `late`: it failed for now, and is listed for the sweep. `again`: its
 * end or its failure could not be noted, and it must be handed in again. `set-aside`: it can never succeed, and waits
 * for a person.
 */
export type EffectOutcome = 'done' | 'gone' | 'late' | 'again' | 'set-aside';

export interface DispatchedEffect {
  readonly id: string;
  readonly kind: Effect['kind'];
  readonly outcome: EffectOutcome;
  /** The failure's own words, which repeat nothing of the effect. */
  readonly why?: string;
}

/** Carries out each effect, at once and apart from the others: none keeps another from its end. Never throws. */
export function dispatchEffects(
  ports: EffectPorts,
  effects: readonly Effect[],
): Promise<readonly DispatchedEffect[]> {
  return Promise.all(effects.map((effect) => dispatchEffect(ports, effect)));
}

async function dispatchEffect(ports: EffectPorts, effect: Effect): Promise<DispatchedEffect> {
  const { id, kind } = effect;
  let outcome: EffectOutcome;
  try {
    outcome = await carryOut(ports, effect);
  } catch (failure) {
    return { id, kind, ...(await settleFailure(ports, id, failure)) };
  }
  try {
    await ports.pending.done(id);
    return { id, kind, outcome };
  } catch (failure) {
    return { id, kind, outcome: 'again', why: describe(failure) };
  }
}

/**
 * Starting and answering know their own repetition. A mail does not: it goes out only while its effect still
 * stands, so that a stream that repeats a whole batch repeats none of the mails that were sent.
 */
async function carryOut(
  { workflow, mailer, pending, gathering }: EffectPorts,
  effect: Effect,
): Promise<'done' | 'gone'> {
  if (effect.kind === 'start') await workflow.start(effect.machine, effect.name, effect.input);
  if (effect.kind === 'resume') {
    const { taskToken, output, error } = effect;
    const answer = error === undefined ? workflow.resume(taskToken, output) : workflow.fail(taskToken, error);
    if ((await answer) === 'gone') return 'gone';
  }
  if (effect.kind === 'mail' && (await pending.isPending(effect.id))) {
    if (await gathering.goesAtOnce(effect)) await mailer.send(effect.id, effect.mail);
  }
  return 'done';
}

async function settleFailure(
  { pending }: EffectPorts,
  id: string,
  failure: unknown,
): Promise<Pick<DispatchedEffect, 'outcome' | 'why'>> {
  const why = describe(failure);
  const isFinal = failure instanceof PermanentFailure;
  if (!isFinal && !pending.late) return { outcome: 'again', why };
  const noted = await (isFinal ? pending.setAside(id, why) : pending.late?.(id))?.then(
    () => true,
    () => false,
  );
  if (!noted) return { outcome: 'again', why };
  return { outcome: isFinal ? 'set-aside' : 'late', why };
}

/** Only our own failures are known to repeat nothing of what they were about. */
function describe(failure: unknown): string {
  if (failure instanceof PermanentFailure || failure instanceof TransientFailure)
    return `${failure.name}: ${failure.message}`;
  return failure instanceof Error ? failure.name : 'not an error';
}
