/**
 * The whole program on one machine, where each function works under the grants that the template gives to its role:
 * what IAM would refuse on AWS is refused here.
 */
import { createApp } from '../../../functions/app/app.ts';
import { describeApi } from '../../../functions/app/describe-api.ts';
import { documentsApp } from '../../../functions/app/documents-app.ts';
import { fundFilesApp } from '../../../functions/app/fund-files-app.ts';
import { type HttpEntryName, httpEntryNames } from '../../../functions/app/http-functions.ts';
import { allParts } from '../../../functions/app/parts/all.ts';
import type { PartName } from '../../../functions/app/parts/part.ts';
import { registries } from '../../../functions/app/registries.ts';
import { functionNameOf, type StepName } from '../../../functions/app/step-names.ts';
import { sealLedger } from '../../../functions/audit/jobs/seal-ledger.ts';
import { settleArrived } from '../../../functions/documents/settle-upload.ts';
import { countVotes } from '../../../functions/fund/jobs/count-votes.ts';
import { openGathering } from '../../../functions/mails/gathering/gather.ts';
import { sendGathered } from '../../../functions/mails/gathering/send.ts';
import type { GatheredHead } from '../../../functions/mails/gathering/store.ts';
import { watch } from '../../../functions/operations/jobs/watch.ts';
import { runPayments } from '../../../functions/payments/jobs/run-payments.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import type { Files } from '../../../functions/platform/files/port.ts';
import { indexes } from '../../../functions/platform/keys.ts';
import { type RenderedMail, renderMail } from '../../../functions/platform/mail/layout.ts';
import { systemRandom } from '../../../functions/platform/random.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { readAll } from '../../../functions/platform/store/read-all.ts';
import { createMemoryThrottle } from '../../../functions/platform/throttle/memory.ts';
import { createStoredThrottle } from '../../../functions/platform/throttle/stored.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { applyRetention } from '../../../functions/privacy/jobs/apply-retention.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { orderReports } from '../../../functions/reports/jobs/order-reports.ts';
import type { WebDeps } from '../../../functions/web/context.ts';
import { type FunctionName, functionNames } from '../../../infra/aws/functions.ts';
import { httpEntryOf } from '../../../infra/aws/routes.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { startEffectPump } from '../../../infra/embedded/effects.ts';
import { Engine } from '../../../infra/embedded/engine/index.ts';
import { openLocalFiles } from '../../../infra/embedded/local-files.ts';
import { invokeTask, loadMachines, tasks } from '../../../infra/embedded/machines.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { openVirtualClock } from '../../../infra/embedded/virtual-clock.ts';
import { loadDemonstration } from '../../../infra/rehearsal/demo/load.ts';
import { dayOf } from '../../../workflows/calendar.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { type Guard, guardStore } from './guarded-store.ts';
import { itemGrantsOf } from './policies.ts';
import type { Synthesized } from './synthesize.ts';

/** The part of the pages and the API that an HTTP entry serves. */
const partOf: Readonly<Record<HttpEntryName, PartName | 'documents'>> = {
  'web-documents': 'documents',
  'web-members': 'members',
  'web-withdrawals': 'members',
  'web-approvals': 'approvals',
  'web-finance': 'finance',
  'web-listening': 'listening',
};

/** What was used and refused in all runtimes of this process. */
export const seenGrants = {
  used: new Map<FunctionName, Set<string>>(functionNames.map((name) => [name, new Set()])),
  refused: new Set<string>(),
};

const dayMilliseconds = 86_400_000;

export interface SentMail extends RenderedMail {
  readonly id: string;
}

export interface GuardedRuntime {
  readonly mails: readonly SentMail[];
  /** Without guard. */
  readonly store: Store;
  readonly files: Files;
  /** Hands a request to the HTTP entry that the HTTP API would choose. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when nothing goes on by itself any more. */
  settle(): Promise<void>;
  /** Moves the plan's clock and runs what falls due. */
  advance(milliseconds: number): Promise<void>;
  makePaymentRuns(): Promise<void>;
  /** On Mondays. */
  makeReports(): Promise<void>;
  sealLedger(): Promise<void>;
  /** Of the plan's clock, `YYYY-MM-DD`. */
  today(): string;
  /** One call of a state's function, as the service may repeat it. */
  runTask(name: StepName, input: unknown): Promise<unknown>;
  close(): void;
}

export interface GuardedRuntimeOptions {
  readonly baseUrl: string;
  /** The members and papers of the demonstration, besides its staff. */
  readonly demonstration: boolean;
}

export async function openGuardedRuntime(
  synthesized: Synthesized,
  { baseUrl, demonstration }: GuardedRuntimeOptions,
): Promise<GuardedRuntime> {
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database);
  await loadDemonstration(store, { staffOnly: !demonstration });
  const clock = openVirtualClock(database, systemClock, Date.parse('2020-04-01T07:00:00Z'));
  const guards = new Map<FunctionName, Guard>(
    functionNames.map((name) => [name, guardStore(name, store, itemGrantsOf(synthesized, name), seenGrants)]),
  );
  const depsOf = (name: FunctionName): Deps => {
    const guarded = guards.get(name)?.store ?? store;
    return withPolicies({
      store: guarded,
      registers: openRegisters(guarded),
      clock,
      random: systemRandom,
      plan: corona2020,
      measures,
      baseUrl,
      envelopeShards: 2,
      ...registries,
    });
  };

  const engine = new Engine({
    database,
    clock,
    random: Math.random,
    resources: {
      'arn:aws:states:::lambda:invoke': (call, ...rest) => {
        const { FunctionName } = call.arguments as { FunctionName: StepName };
        return invokeTask(() => depsOf(functionNameOf(FunctionName)))(call, ...rest);
      },
    },
  });
  for (const machine of loadMachines()) engine.register(machine);
  const mails: SentMail[] = [];
  const effects = startEffectPump({
    store,
    workflow: {
      start: async (...given) => void (await engine.start(...given)),
      resume: (token, output) => engine.sendTaskSuccess(token, output),
      fail: (token, error) => engine.sendTaskFailure(token, { error }),
    },
    mailer: { send: async (id, mail) => void mails.push({ ...renderMail(mail), id }) },
    gathering: openGathering(depsOf('dispatch-effects').store, clock),
  });
  const settle = async (): Promise<void> => {
    await rest();
    // Nobody waits in a test: what is gathered goes out at once.
    const heads = await readAll<GatheredHead>(store, { pk: indexes.gathered, index: true });
    for (const { data } of heads) await sendGathered(depsOf('send-gathered-mails'), data);
    if (heads.length > 0) await rest();
  };
  const rest = async (): Promise<void> => {
    for (let round = 0; round < 5; round += 1) {
      await effects.idle();
      await engine.idle();
      await database.flushed();
    }
  };
  const onStored = (key: string) => settleArrived({ store: depsOf('settle-documents').store, files }, key);
  const { files, routes: uploads } = openLocalFiles({ dataDir: ':memory:', baseUrl, clock, onStored });
  const fileHost = createApp(webDepsOf(depsOf('web-documents')), { parts: [], before: [uploads] });
  const wake = async (name: FunctionName, job: (deps: Deps) => Promise<unknown>): Promise<void> => {
    const deps = depsOf(name);
    await deps.policies.ready();
    await job(deps);
    await settle();
  };
  const makePaymentRuns = () => wake('run-payments', runPayments);
  const seal = () => wake('seal-ledger', sealLedger);
  const forgetOld = async (): Promise<void> => {
    await wake('apply-retention', (deps) => applyRetention({ ...deps, files }));
    await wake('watch', watch);
  };
  const httpFunctions = new Map(
    httpEntryNames.map((httpEntry) => [
      httpEntry,
      openHttpEntry(depsOf(httpEntry), partOf[httpEntry], files),
    ]),
  );

  return {
    mails,
    store,
    files,
    settle,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      // Where S3 is on AWS.
      if (/^\/(?:up|down)loads/.test(pathname)) return fileHost.fetch(request);
      const httpEntry = httpFunctions.get(httpEntryOf(pathname));
      return httpEntry ? httpEntry.fetch(request) : new Response(null, { status: 404 });
    },
    async advance(milliseconds) {
      await settle();
      const until = clock.now() + milliseconds;
      for (let due = engine.nextTimerAt(); due !== undefined && due <= until; due = engine.nextTimerAt()) {
        await clock.moveTo(due);
        await engine.runTimers();
        await settle();
      }
      await clock.moveTo(until);
      if (milliseconds < dayMilliseconds) return;
      await makePaymentRuns();
      await wake('count-votes', countVotes);
      await forgetOld();
      await seal();
    },
    makePaymentRuns,
    makeReports: () => wake('order-reports', orderReports),
    sealLedger: seal,
    today: () => dayOf(clock.now()),
    async runTask(name, input) {
      const output = await tasks[name]?.(depsOf(functionNameOf(name)), input);
      await settle();
      return output;
    },
    close() {
      effects.stop();
      database.close();
    },
  };
}

function openHttpEntry(deps: Deps, part: PartName | 'documents', files: Files) {
  const webDeps = webDepsOf(deps);
  const parts = allParts.filter(({ name }) => name === part);
  if (part === 'finance') {
    return createApp(webDeps, { parts, before: [fundFilesApp({ ...webDeps, files })] });
  }
  if (part !== 'documents') return createApp(webDeps, { parts });
  const before = [documentsApp({ ...webDeps, files })];
  return createApp(webDeps, { parts, before, describe: describeApi });
}

/** A bearer token is the person's id here: who somebody is, is not what this is about. */
function webDepsOf(deps: Deps): WebDeps {
  const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
  const identity = {
    // Of the person, and of which of their sign-ins, each later than what happened before it.
    verifyBearer: async (token: string) => {
      const [personId = '', signIn = '0'] = token.split('~');
      return { personId, session: signIn, signedInAt: deps.clock.now() + (signIn === '0' ? 0 : 1) };
    },
    tokensAreFresh: true,
    signIn: {
      start: async () => ({ url: 'https://sign-in.example/', attempt }),
      finish: async () => ({ personId: 'nour' }),
    },
    signOutUrl: () => undefined,
  };
  const throttles = {
    requests: createMemoryThrottle(deps.clock),
    guesses: createStoredThrottle(deps.store, deps.clock),
  };
  return { ...deps, identity, realTime: deps.clock, throttles };
}
