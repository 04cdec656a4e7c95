/**
 * How many state transitions per second the engine makes, durable (WAL, synchronous=FULL), on a machine shaped like a claim's:
 * `npx node test/infra/engine/bench/run.ts [executions] [concurrency]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../infra/embedded/database.ts';
import { Engine, loadDefinition, type TaskCall } from '../../../../infra/embedded/engine/index.ts';

const EXECUTIONS = Number(process.argv[2] ?? 5_000);
const CONCURRENCY = Number(process.argv[3] ?? 50);

const INVOKE = 'arn:aws:states:::lambda:invoke';

function task(name: string, next: string, resource = INVOKE) {
  const token = resource === INVOKE ? {} : { taskToken: '{% $states.context.Task.Token %}' };
  return {
    Type: 'Task',
    Resource: resource,
    Arguments: { FunctionName: name, Payload: { claimId: '{% $states.input.claimId %}', ...token } },
    Retry: [{ ErrorEquals: ['TransientFailure'], MaxAttempts: 5, JitterStrategy: 'FULL' }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
    TimeoutSeconds: 2_592_000,
    Output: resource === INVOKE ? '{% $states.result.Payload %}' : '{% $states.result %}',
    Next: next,
  };
}

function choice(route: string, next: string) {
  const rules = ['refused', route].map((value) => `{% $states.input.route = '${value}' %}`);
  return {
    Type: 'Choice',
    Choices: rules.map((Condition, index) => ({ Condition, Next: index === 0 ? 'Failed' : next })),
    Default: 'Failed',
  };
}

const DEFINITION = {
  QueryLanguage: 'JSONata',
  StartAt: 'CheckEligibility',
  States: {
    CheckEligibility: {
      ...task('check-eligibility', 'RouteEligibility'),
      Assign: { waits: '{% $states.result.Payload.waits %}', attempt: 0 },
    },
    RouteEligibility: choice('ok', 'ReserveFunds'),
    ReserveFunds: task('reserve-funds', 'RouteReservation'),
    RouteReservation: choice('ok', 'RequestApproval'),
    RequestApproval: task('request-approval', 'RouteApproval', `${INVOKE}.waitForTaskToken`),
    RouteApproval: choice('ok', 'RequestPayment'),
    RequestPayment: task('request-payment', 'RoutePayment', `${INVOKE}.waitForTaskToken`),
    RoutePayment: choice('ok', 'CloseClaim'),
    CloseClaim: task('close-claim', 'Closed'),
    Closed: { Type: 'Succeed' },
    Failed: { Type: 'Fail', Error: 'Failed' },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
const database = openDatabase(join(folder, 'bench.db'));
const waits = { approvalSeconds: [259_200, 604_800], memberSeconds: [604_800], fundsSeconds: 7_776_000 };
const tokens: string[] = [];

async function answer({ arguments: given, taskToken }: TaskCall): Promise<unknown> {
  if (taskToken !== undefined) {
    tokens.push(taskToken);
    return {};
  }
  const { claimId } = (given as { Payload: { claimId: string } }).Payload;
  return { StatusCode: 200, Payload: { claimId, route: 'ok', waits } };
}

const engine = new Engine({
  database,
  clock: { now: () => Date.now() },
  random: Math.random,
  resources: { [INVOKE]: answer },
});
engine.register(loadDefinition('claim', DEFINITION));

let started = 0;
async function startOnes(): Promise<void> {
  while (started < EXECUTIONS) {
    const id = started++;
    await engine.start('claim', `claim-${id}`, { claimId: `claim-${id}` });
  }
}

async function callBack(): Promise<void> {
  while (ended() < EXECUTIONS) {
    const batch = tokens.splice(0);
    await Promise.all(batch.map((token) => engine.sendTaskSuccess(token, { claimId: 'claim', route: 'ok' })));
    if (batch.length === 0) await new Promise(setImmediate);
  }
}

const count = database.sqlite.prepare(
  "SELECT count(*) AS n FROM engine_execution WHERE status = 'SUCCEEDED'",
);
let endedCount = 0;
let asked = 0;
function ended(): number {
  if (asked++ % 200 === 0) endedCount = Number(count.get()?.n);
  return endedCount;
}

const begin = performance.now();
const cpuBegin = process.cpuUsage();
await Promise.all([...Array.from({ length: CONCURRENCY }, startOnes), callBack()]);
await engine.idle();
const seconds = (performance.now() - begin) / 1000;
const cpu = process.cpuUsage(cpuBegin);
const { transitions, checkpoints } = engine.stats();
console.log(
  JSON.stringify({
    executions: EXECUTIONS,
    concurrency: CONCURRENCY,
    durability: database.durability,
    transitionsPerSecond: Math.round(transitions / seconds),
    executionsPerSecond: Math.round(EXECUTIONS / seconds),
    transitionsPerExecution: transitions / EXECUTIONS,
    checkpointsPerExecution: checkpoints / EXECUTIONS,
    cpuMicrosecondsPerExecution: Math.round((cpu.user + cpu.system) / EXECUTIONS),
    rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
    databaseMiB: Math.round(statSync(join(folder, 'bench.db')).size / 2 ** 20),
  }),
);
database.close();
rmSync(folder, { recursive: true });
