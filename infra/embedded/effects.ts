/**
 * Carries out the effects of transactions on the embedded runtime, and those that an earlier process left. What they
 * write is in the group of the transaction itself; mails that leave the machine wait until it is durable.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { dispatchEffects, type EffectPorts } from '../../functions/effects/dispatch.ts';
import type { Gathering } from '../../functions/mails/gathering/gather.ts';
import type { Mailer } from '../../functions/platform/mail/port.ts';
import type { PendingEffects } from '../../functions/platform/store/pending-effects.ts';
import type { Effect } from '../../functions/platform/store/port.ts';
import type { Workflow } from '../../functions/platform/workflow/port.ts';
import type { SqliteStore } from './store.ts';

export interface EffectPump {
  /** Takes up what is stored, not done and not under way: what an earlier process or a lost group left. */
  recover(): void;
  /** Resolves when no effect is under way. */
  idle(): Promise<void>;
  /** Effects that can never succeed, for a person: id and why. */
  readonly setAside: ReadonlyMap<string, string>;
  stop(): void;
}

interface PumpPorts {
  readonly store: SqliteStore;
  readonly workflow: Workflow;
  readonly mailer: Mailer;
  readonly gathering: Gathering;
}

const retryMilliseconds = 1_000;

export function startEffectPump({ store, workflow, mailer, gathering }: PumpPorts): EffectPump {
  const setAside = new Map<string, string>();
  const underWay = new Set<Promise<void>>();
  const taken = new Set<string>();
  let stopped = false;
  const pending: PendingEffects = {
    isPending: async (id) => store.isPending(id),
    done: async (id) => store.effectDone(id),
    setAside: async (id, why) => {
      setAside.set(id, why);
      store.effectDone(id);
    },
  };
  // In one step with the mailer's own write: what asked for the mail may have been taken back a moment ago.
  const ports: EffectPorts = {
    workflow,
    pending,
    gathering,
    mailer: { send: async (id, mail) => (store.isPending(id) ? mailer.send(id, mail) : undefined) },
  };
  const carryOut = async (effects: readonly Effect[]): Promise<void> => {
    let left = effects;
    while (left.length > 0 && !stopped) {
      const outcomes = await dispatchEffects(ports, left);
      const again = new Set(outcomes.filter((one) => one.outcome === 'again').map((one) => one.id));
      left = left.filter((effect) => again.has(effect.id));
      if (left.length === 0) return;
      await sleep(retryMilliseconds, undefined, { ref: false });
      // The transaction that asked for it may have been taken back.
      left = left.filter((effect) => store.isPending(effect.id));
    }
  };
  const take = (effects: readonly Effect[]): void => {
    for (const { id } of effects) taken.add(id);
    const work = carryOut(effects).finally(() => {
      underWay.delete(work);
      for (const { id } of effects) taken.delete(id);
    });
    underWay.add(work);
  };
  const end = store.onWritten(take);
  return {
    setAside,
    recover() {
      take(store.pendingEffects().filter(({ id }) => !taken.has(id)));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
      end();
    },
  };
}
