/** Ports that note what they are asked, and fail where they are told to. */

import type { EffectPorts } from '../../../functions/effects/dispatch.ts';
import type { Effect } from '../../../functions/platform/store/port.ts';
import { sampleMail } from '../../adapters/sample-mail.ts';

export const start = (id: string): Effect => ({
  kind: 'start',
  id,
  machine: 'claim',
  name: 'c-1-1',
  input: { claimId: 'c-1' },
});
export const resume = (id: string): Effect => ({
  kind: 'resume',
  id,
  taskToken: 'token',
  output: { route: 'retry' },
});
export const mail = (id: string): Effect => ({
  kind: 'mail',
  id,
  mail: sampleMail,
});

export interface FakePorts extends EffectPorts {
  readonly asked: string[];
  readonly forgotten: string[];
  readonly late: string[];
  readonly setAside: [string, string][];
}

interface Behaviour {
  /** By effect id for mails and by its kind's first letter for the others: what carrying out throws. */
  readonly fail?: Readonly<Record<string, Error>>;
  readonly resumed?: 'resumed' | 'gone';
  readonly pending?: (id: string) => boolean;
  /** What noting an end throws. */
  readonly noting?: Error;
}

export function fakePorts({ fail = {}, resumed = 'resumed', pending, noting }: Behaviour = {}): FakePorts {
  const asked: string[] = [];
  const forgotten: string[] = [];
  const late: string[] = [];
  const setAside: [string, string][] = [];
  const ask = (what: string, failure: Error | undefined) => {
    if (failure) throw failure;
    asked.push(what);
  };
  const note = async (write: () => void) => {
    if (noting) throw noting;
    write();
  };
  return {
    asked,
    forgotten,
    late,
    setAside,
    workflow: {
      start: async (machine, name, input) => ask(`start ${machine} ${name} ${JSON.stringify(input)}`, fail.s),
      resume: async (token, output) => {
        ask(`resume ${token} ${JSON.stringify(output)}`, fail.r);
        return resumed;
      },
      fail: async (token, error) => {
        ask(`fail ${token} ${error}`, fail.r);
        return resumed;
      },
    },
    gathering: { goesAtOnce: async () => true },
    mailer: { send: async (id, { to }) => ask(`mail ${id} to ${to}`, fail[id]) },
    pending: {
      isPending: async (id) => pending?.(id) ?? !forgotten.includes(id),
      done: (id) => note(() => forgotten.push(id)),
      late: (id) => note(() => late.push(id)),
      setAside: (id, why) => note(() => setAside.push([id, why])),
    },
  };
}
