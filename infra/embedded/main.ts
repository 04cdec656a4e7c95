/** `npm start`: the whole system on this machine. */
import { parseArgs } from 'node:util';
import { noteSecurityEvent } from './report-failure.ts';
import { startServer } from './server.ts';

const help = `Entraide on one machine: the whole system at http://localhost:3000

Usage: npm start [-- --empty] [-- --help]

A new folder opens on four weeks of the plan, played with some 150 claims; with --empty on the people alone, before
anything has happened.

Settings, as environment variables:
  PORT        the port to listen on (3000)
  HOST        the address to listen on (localhost)
  DATA_DIR    where everything is kept (.data)
  START_AT    the plan's clock at the first start (2020-04-01T07:00:00Z); given, nothing is played
  DEMO        0 leaves the registers empty, with the staff alone; 1 loads the people, and nothing is played
  BASE_URL    where people reach it, when that is not this machine
  SMTP_URL    smtp://user:password@host:port hands mails on; else they stay in the outbox page
`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, empty: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const environment = process.env;
const startAt = Date.parse(environment.START_AT ?? '2020-04-01T07:00:00Z');
const port = Number(environment.PORT ?? 3000);
if (Number.isNaN(startAt)) fail('START_AT is not an instant such as 2020-04-01T07:00:00Z');
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('PORT is not a port number');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const running = await startServer({
  port,
  host: environment.HOST ?? 'localhost',
  dataDir: environment.DATA_DIR ?? '.data',
  startAt,
  demonstration: environment.DEMO !== '0',
  scene: !values.empty && environment.DEMO === undefined && environment.START_AT === undefined,
  smtpUrl: environment.SMTP_URL,
  baseUrl: environment.BASE_URL,
  noteSecurityEvent,
}).catch((error: Error) => fail(error.message));

console.log(`Entraide is at ${running.url}`);
console.log(`Mails: ${running.url}/outbox · API: ${running.url}/openapi.json · stop with Ctrl+C`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void running.close().then(() => process.exit(0));
  });
}
