/** Carries out the effects of committed transactions on the embedded home, and those that an earlier process left. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mailer } from '../../functions/adapters/mail/port.ts';
import type { PendingEffects } from '../../functions/adapters/store/pending-effects.ts';
import type { Effect } from '../../functions/adapters/store/port.ts';
import type { Workflow } from '../../functions/adapters/workflow/port.ts';
import { dispatchEffects } from '../../functions/dispatch-effects/handler.ts';
import type { SqliteStore } from './store.ts';

export interface EffectPump {
  /** Takes up what an earlier process had stored and not done. */
  recover(): Promise<void>;
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
}

const retryMilliseconds = 1_000;

export function startEffectPump({ store, workflow, mailer }: PumpPorts): EffectPump {
  const setAside = new Map<string, string>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  const pending: PendingEffects = {
    // Only one process works on the data folder, and an effect is handed over once: it is pending by being here.
    isPending: async () => true,
    done: (id) => store.effectDone(id),
    setAside: async (id, why) => {
      setAside.set(id, why);
      await store.effectDone(id);
    },
  };
  const carryOut = async (effects: readonly Effect[]): Promise<void> => {
    let left = effects;
    while (left.length > 0 && !stopped) {
      const outcomes = await dispatchEffects({ workflow, mailer, pending }, left);
      const again = new Set(outcomes.filter((one) => one.outcome === 'again').map((one) => one.id));
      left = left.filter((effect) => again.has(effect.id));
      if (left.length > 0) await sleep(retryMilliseconds, undefined, { ref: false });
    }
  };
  const take = (effects: readonly Effect[]): void => {
    const work = carryOut(effects).finally(() => underWay.delete(work));
    underWay.add(work);
  };
  const end = store.onCommitted(take);
  return {
    setAside,
    async recover() {
      take(store.pendingEffects());
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
