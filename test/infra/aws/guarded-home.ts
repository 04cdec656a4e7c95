/**
 * The whole program on one machine, where each function works under the grants that the template gives to its role:
 * what IAM would refuse on AWS is refused here.
 */

import type { Files } from '../../../functions/adapters/files/port.ts';
import { systemRandom } from '../../../functions/adapters/random.ts';
import type { Mail, Store } from '../../../functions/adapters/store/port.ts';
import type { Deps } from '../../../functions/deps.ts';
import { openRegisters } from '../../../functions/records/registers.ts';
import { runPayments } from '../../../functions/run-payments/handler.ts';
import { createApp } from '../../../functions/web/app.ts';
import { documentsApp } from '../../../functions/web/documents-app.ts';
import type { Part } from '../../../functions/web/pages/index.ts';
import {
  type DoorName,
  doorNames,
  type FunctionName,
  functionNames,
  type TaskName,
  taskFunctions,
} from '../../../infra/aws/functions.ts';
import { doorOf } from '../../../infra/aws/routes.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { loadDemonstration } from '../../../infra/embedded/demo/load.ts';
import { startEffectPump } from '../../../infra/embedded/effects.ts';
import { Engine } from '../../../infra/embedded/engine/index.ts';
import { openLocalFiles } from '../../../infra/embedded/local-files.ts';
import { invokeTask, loadMachines, tasks } from '../../../infra/embedded/machines.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { type Guard, guardStore } from './guarded-store.ts';
import { itemGrantsOf } from './policies.ts';
import type { Synthesized } from './synthesize.ts';

/** The part that a door serves; none: the documents alone. */
const partOf: Readonly<Record<DoorName, Part | undefined>> = {
  'web-documents': undefined,
  'web-members': 'members',
  'web-withdrawals': 'members',
  'web-approvals': 'approvals',
  'web-finance': 'finance',
};

export interface GuardedHome {
  readonly guards: ReadonlyMap<FunctionName, Guard>;
  readonly mails: readonly Mail[];
  readonly store: Store;
  /** What was uploaded, past every door. */
  readonly files: Files;
  /** A call through the door that the HTTP API would choose; resolves when all that follows has run. */
  call(
    who: Caller,
    method: string,
    path: string,
    body?: CallBody,
    idempotencyKey?: string,
  ): Promise<Response>;
  /** Moves the plan's clock and runs what falls due. */
  advanceDays(days: number): Promise<void>;
  makePaymentRuns(): Promise<void>;
  /** One call of a state's function, as the service may repeat it. */
  runTask(name: TaskName, input: unknown): Promise<unknown>;
  settle(): Promise<void>;
}

/** A person by token, a browser by its cookies, or nobody. */
export type Caller = string | { readonly cookies: string } | undefined;

export type CallBody =
  | { readonly json: unknown }
  | { readonly form: Readonly<Record<string, string>> }
  | { readonly text: string; readonly type: string }
  | { readonly multipart: FormData };

export async function openGuardedHome(synthesized: Synthesized): Promise<GuardedHome> {
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database);
  await loadDemonstration(store);
  let now = Date.parse('2020-04-01T07:00:00Z');
  const clock = { now: () => now };
  const guards = new Map(
    functionNames.map((name) => [name, guardStore(name, store, itemGrantsOf(synthesized, name))]),
  );
  const depsOf = (name: FunctionName): Deps => {
    const guarded = guards.get(name)?.store ?? store;
    return {
      store: guarded,
      registers: openRegisters(guarded),
      clock,
      random: systemRandom,
      plan: corona2020,
      measures,
      baseUrl: 'https://plan.example',
      envelopeShards: 2,
    };
  };

  const engine = new Engine({
    database,
    clock,
    random: Math.random,
    resources: {
      'arn:aws:states:::lambda:invoke': (call, ...rest) => {
        const { FunctionName } = call.arguments as { FunctionName: TaskName };
        return invokeTask(() => depsOf(taskFunctions[FunctionName]))(call, ...rest);
      },
    },
  });
  for (const machine of loadMachines()) engine.register(machine);
  const mails: Mail[] = [];
  const effects = startEffectPump({
    store,
    workflow: {
      start: async (...given) => void (await engine.start(...given)),
      resume: (token, output) => engine.sendTaskSuccess(token, output),
    },
    mailer: { send: async (_id, mail) => void mails.push(mail) },
  });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 5; round += 1) {
      await effects.idle();
      await engine.idle();
      await database.flushed();
    }
  };

  const files = openLocalFiles({ dataDir: ':memory:', baseUrl: 'https://plan.example', clock }).files;
  const doors = new Map(doorNames.map((door) => [door, openDoor(depsOf(door), files, partOf[door])]));
  return {
    guards,
    mails,
    store,
    files,
    settle,
    async call(who, method, path, body, idempotencyKey) {
      const url = new URL(path, 'https://plan.example');
      const request = new Request(url, { method, ...contentOf(body) });
      if (typeof who === 'string') request.headers.set('Authorization', `Bearer ${who}`);
      if (typeof who === 'object') request.headers.set('Cookie', who.cookies);
      if (idempotencyKey !== undefined) request.headers.set('Idempotency-Key', idempotencyKey);
      const door = doors.get(doorOf(url.pathname));
      if (!door) throw new Error(`nothing answers ${path}`);
      const response = await door.fetch(request);
      await settle();
      return response;
    },
    async advanceDays(days) {
      const until = now + days * 86_400_000;
      for (let due = engine.nextTimerAt(); due !== undefined && due <= until; due = engine.nextTimerAt()) {
        now = Math.max(now, due);
        await engine.runTimers();
        await settle();
      }
      now = until;
    },
    async makePaymentRuns() {
      await runPayments(depsOf('run-payments'));
      await settle();
    },
    async runTask(name, input) {
      const output = await tasks[name]?.(depsOf(taskFunctions[name]), input);
      await settle();
      return output;
    },
  };
}

/** A bearer token is the person's id here: who somebody is is not what this is about. */
function openDoor(deps: Deps, files: Files, part: Part | undefined) {
  const identity = {
    verifyBearer: async (token: string) => ({ personId: token }),
    signIn: {
      start: async () => ({
        url: 'https://sign-in.example/',
        attempt: { state: 's', nonce: 'n', codeVerifier: 'v' },
      }),
      finish: async () => ({ personId: 'nour' }),
    },
    signOutUrl: () => undefined,
  };
  const webDeps = { ...deps, identity, realTime: deps.clock };
  if (part !== undefined) return createApp(webDeps, { parts: [part] });
  return createApp(webDeps, { parts: [], before: [documentsApp({ ...webDeps, files })] });
}

function contentOf(body: CallBody | undefined): {
  body?: string | FormData;
  headers: Record<string, string>;
} {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json, text/html' };
  if (body === undefined) return { headers };
  if ('json' in body) {
    return { body: JSON.stringify(body.json), headers: { ...headers, 'Content-Type': 'application/json' } };
  }
  if ('multipart' in body) return { body: body.multipart, headers };
  if ('text' in body) return { body: body.text, headers: { ...headers, 'Content-Type': body.type } };
  return {
    body: new URLSearchParams(body.form).toString(),
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
  };
}
