/**
 * The functions as they run on AWS, over the wire: the HTTP entries, the states' functions and the one that carries effects
 * out, on DynamoDB, Step Functions and SES. What the services do by themselves is done here: a function that failed
 * is called again by the state's Retry, a record of the stream that failed is handed in again, and whoever gets no
 * answer from an HTTP entry asks again with the same key.
 */

import { createApp } from '../../../functions/app/app.ts';
import { allParts } from '../../../functions/app/parts/all.ts';
import { registries } from '../../../functions/app/registries.ts';
import { dispatchRecords } from '../../../functions/effects/stream.ts';
import { sweepEffects } from '../../../functions/effects/sweep.ts';
import { openGathering } from '../../../functions/mails/gathering/gather.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { toNamedFailure } from '../../../functions/platform/error-mapping.ts';
import { createSesMailer } from '../../../functions/platform/mail/ses.ts';
import { systemRandom } from '../../../functions/platform/random.ts';
import {
  createDynamoDbStore,
  type DynamoDbStoreOptions,
} from '../../../functions/platform/store/dynamodb.ts';
import { openEffectFinder } from '../../../functions/platform/store/dynamodb-effects.ts';
import { openPendingEffects } from '../../../functions/platform/store/dynamodb-pending-effects.ts';
import { createMemoryThrottle } from '../../../functions/platform/throttle/memory.ts';
import { createStoredThrottle } from '../../../functions/platform/throttle/stored.ts';
import { createStepFunctions } from '../../../functions/platform/workflow/step-functions.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { Engine } from '../../../infra/embedded/engine/index.ts';
import { invokeTask, loadMachines } from '../../../infra/embedded/machines.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import type { Lane, Manner } from './lane.ts';
import { answerEmail, answerStates, machineArn, type TakenMail } from './wired-services.ts';

export const baseUrl = 'https://plan.example';
const machines = loadMachines();
/** Retries of a state are over by then, and no wait of the plan is. */
const retryMilliseconds = 15 * 60_000;
const mostTries = 8;
/** After so long the sweep takes up what failed. */
const sweepMilliseconds = 60_000;

export interface WiredRuntime {
  readonly deps: Deps;
  readonly engine: Engine;
  readonly mails: TakenMail[];
  now(): number;
  /** Asks until an answer below 500 comes. */
  ask(request: AskedRequest): Promise<Answered>;
  /** Works as a scheduled function does, which is called again when it failed. */
  run<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result>;
  /** Resolves when nothing goes on by itself any more but the plan's waits. */
  settle(): Promise<void>;
  /** Writes the engine's executions to a file. */
  saveExecutions(path: string): void;
  close(): void;
}

export interface AskedRequest extends AskedRequestBody {
  readonly as?: string;
  readonly path: string;
  readonly key?: string;
}

interface AskedRequestBody {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly xml?: string;
  readonly csv?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** How often it had to be asked. */
  readonly tries: number;
}

interface WiredRuntimeOptions {
  readonly now: number;
  /** A file of executions, which is written to. */
  readonly executions: string;
  readonly manner: Manner;
}

export async function openWiredRuntime(lane: Lane, options: WiredRuntimeOptions): Promise<WiredRuntime> {
  let { now } = options;
  const clock = { now: () => now };
  const { wire } = lane;
  const clients = lane.clients[options.manner];
  const table = tableOf(lane, options.manner);
  const store = createDynamoDbStore(table);
  const deps: Deps = withPolicies({
    store,
    registers: openRegisters(store),
    clock,
    random: systemRandom,
    plan: corona2020,
    measures,
    baseUrl,
    envelopeShards: 1,
    ...registries,
  });
  const database = openDatabase(options.executions, { durability: 'normal' });
  const invoke = invokeTask(() => deps);
  const engine = new Engine({
    database,
    clock,
    random: () => 0.5,
    resources: {
      'arn:aws:states:::lambda:invoke': (call) =>
        invoke(call).catch((error: unknown) => {
          wire.giveUp();
          throw toNamedFailure(error);
        }),
    },
  });
  for (const machine of machines) engine.register(machine);
  await engine.recover();
  const mails: TakenMail[] = [];
  wire.serve({ states: answerStates(engine), email: answerEmail(mails) });
  const arns = Object.fromEntries(machines.map(({ name }) => [name, machineArn(name)]));
  const ports = {
    workflow: createStepFunctions({ client: clients.states, machines: arns }),
    mailer: createSesMailer({ client: clients.email, from: 'plan@plan.example', configurationSet: 'plan' }),
    pending: openPendingEffects(table),
    gathering: openGathering(deps.store, deps.clock),
  };
  const find = openEffectFinder(table);
  const app = createApp(webDepsOf(deps), { parts: allParts, reportFailure: () => undefined });

  /** As the schedule does, until nothing that failed is left. */
  const sweep = async (): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      if (tries === mostTries) throw new Error('late effects fail again and again');
      wire.giveUp();
      const later = { now: () => table.now() + sweepMilliseconds };
      const swept = await sweepEffects(ports, store, later).catch(() => undefined);
      if (swept?.dispatched.every(({ outcome }) => outcome === 'done' || outcome === 'gone')) return;
    }
  };
  /** Hands the stream's records in, those that failed again with what came since. */
  const carryOut = async (): Promise<void> => {
    let records = wire.takeStream();
    for (let tries = 0; records.length > 0; tries += 1) {
      if (tries === mostTries) throw new Error('the records of the stream fail again and again');
      const { response, dispatched } = await dispatchRecords(ports, find, { Records: records });
      if (dispatched.some(({ outcome }) => outcome === 'late')) await sweep();
      const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      if (failed.size > 0) wire.giveUp();
      records = records.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    }
  };
  const settle = async (): Promise<void> => {
    const until = now + retryMilliseconds;
    for (;;) {
      await engine.idle();
      const before = wire.calls.length;
      await carryOut();
      await engine.idle();
      if (wire.calls.length > before) continue;
      const next = engine.nextTimerAt();
      if (next === undefined || next > until) return;
      now = Math.max(now, next);
      await engine.runTimers();
    }
  };
  return {
    deps,
    engine,
    mails,
    now: clock.now,
    settle,
    async ask(asked) {
      for (let tries = 1; ; tries += 1) {
        const response = await app.fetch(requestOf(asked));
        const text = await response.text();
        if (response.status < 500) {
          await settle();
          return { status: response.status, text, tries };
        }
        wire.giveUp();
        if (tries === mostTries)
          throw new Error(`${asked.path} is answered ${response.status} again and again`);
      }
    },
    async run(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          const result = await work(deps);
          await settle();
          return result;
        } catch (error) {
          wire.giveUp();
          if (tries === mostTries) throw error;
        }
      }
    },
    saveExecutions(path) {
      database.sqlite.prepare('VACUUM INTO ?').run(path);
    },
    close: () => database.close(),
  };
}

/** The functions' table; the time that it waits passes at once. Who asks once gives up after two attempts. */
function tableOf({ clients, tableName }: Lane, manner: Manner): DynamoDbStoreOptions {
  let elapsedMilliseconds = 0;
  return {
    client: clients[manner].dynamodb,
    tableName,
    now: () => Date.UTC(2020, 3, 1) + elapsedMilliseconds,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      elapsedMilliseconds += manner === 'asking once' ? 10_000 : milliseconds;
    },
  };
}

/** A bearer token is the person's id here: who somebody is, is not what this is about. */
function webDepsOf(deps: Deps) {
  const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
  const identity = {
    verifyBearer: async (token: string) => ({ personId: token }),
    tokensAreFresh: true,
    signIn: {
      start: async () => ({ url: 'https://sign-in.example/', attempt }),
      finish: async () => ({ personId: 'nobody' }),
    },
    signOutUrl: () => undefined,
  };
  const throttles = {
    requests: createMemoryThrottle(deps.clock),
    guesses: createStoredThrottle(deps.store, deps.clock),
  };
  return { ...deps, identity, realTime: deps.clock, throttles };
}

function requestOf({ as, path, key, ...content }: AskedRequest): Request {
  const headers = new Headers({ Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin' });
  if (as !== undefined) headers.set('Authorization', `Bearer ${as}`);
  if (key !== undefined) headers.set('Idempotency-Key', key);
  const [type, body] = bodyOf(content);
  if (type !== undefined) headers.set('Content-Type', type);
  return new Request(
    `${baseUrl}${path}`,
    body === undefined ? { headers } : { method: 'POST', headers, body },
  );
}

function bodyOf({ json, form, xml, csv }: AskedRequestBody): [type?: string, body?: string] {
  if (json !== undefined) return ['application/json', JSON.stringify(json)];
  if (form !== undefined) return ['application/x-www-form-urlencoded', new URLSearchParams(form).toString()];
  if (xml !== undefined) return ['application/xml', xml];
  return csv === undefined ? [] : ['text/csv', csv];
}
