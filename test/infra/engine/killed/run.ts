/** A process that runs executions until all have ended, to be killed by `../kill.test.ts`: `node run.ts FILE COUNT`. */
import { openDatabase } from '../../../../infra/embedded/database.ts';
import { Engine, loadDefinition, type TaskCall } from '../../../../infra/embedded/engine/index.ts';
import { INVOKE, machineOf, namedError, task, tokenTask } from '../ground.ts';

const [file = '', count = '0'] = process.argv.slice(2);

const machine = machineOf({
  Check: task('work', { Next: 'Reserve' }),
  Reserve: task('flaky', { Retry: [{ ErrorEquals: ['Again'], IntervalSeconds: 1 }], Next: 'Ask' }),
  Ask: tokenTask('work', { Next: 'Pay' }),
  Pay: task('work', { Next: 'Each' }),
  Each: {
    Type: 'Map',
    Items: [0, 1],
    ItemProcessor: { StartAt: 'Tell', States: { Tell: task('work') } },
    End: true,
  },
});

const database = openDatabase(file);
database.sqlite.exec(
  'CREATE TABLE IF NOT EXISTS effect (task TEXT PRIMARY KEY, calls INTEGER NOT NULL, token TEXT) STRICT',
);
const insert = database.sqlite.prepare(
  'INSERT INTO effect VALUES (?, 1, ?) ON CONFLICT (task) DO UPDATE SET calls = calls + 1, token = excluded.token',
);
const calls = database.sqlite.prepare('SELECT calls FROM effect WHERE task = ?');

async function work({ execution, state, mapIndex, taskToken, arguments: given }: TaskCall): Promise<unknown> {
  const name = `${execution.name} ${state}${mapIndex === undefined ? '' : ` ${mapIndex}`}`;
  await database.write(() => void insert.run(name, taskToken ?? null));
  const { FunctionName } = given as { FunctionName: string };
  if (FunctionName === 'flaky' && Number(calls.get(name)?.calls) === 1) throw namedError('Again');
  return name;
}

const engine = new Engine({
  database,
  clock: { now: Date.now },
  random: () => 0.01,
  resources: { [INVOKE]: work },
});
engine.register(loadDefinition('machine', machine));
await engine.recover();
process.stdout.write('up\n');
for (let index = 0; index < Number(count); index++) {
  await engine.start('machine', `no-${index}`, {});
}
const waiting = database.sqlite.prepare(
  "SELECT token FROM effect WHERE token IS NOT NULL AND task LIKE '% Ask' ORDER BY random() LIMIT 20",
);
const forget = database.sqlite.prepare('UPDATE effect SET token = NULL WHERE token = ?');
while ((await engine.list({ status: 'SUCCEEDED', limit: Number(count) })).length < Number(count)) {
  for (const { token } of waiting.all()) {
    await engine.sendTaskSuccess(String(token), {});
    await database.write(() => void forget.run(String(token)));
  }
  await engine.runTimers();
  await new Promise((resolve) => setTimeout(resolve, 1));
}
await engine.idle();
database.close();
process.stdout.write('done\n');
