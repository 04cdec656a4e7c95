/** DynamoDB Local on this machine: fetched from Maven Central once, then started in memory for a suite. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = import.meta.dirname;
const CACHE = path.resolve(HERE, '../../../.cache/dynamodb-local');
const POM = path.join(HERE, 'pom.xml');
const OLDEST_JAVA = 17;
const START_TIMEOUT_SECONDS = 60;

export interface DynamoDbLocal {
  /** Such as http://127.0.0.1:34567. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Why DynamoDB Local cannot run here, in words for whoever reads the log; undefined when it can. */
export function whatIsMissing(): string | undefined {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error) return `it needs Java ${OLDEST_JAVA}, and there is no java on the path`;
  const version = /version "(\d+)/.exec(java.stderr)?.[1];
  if (Number(version) < OLDEST_JAVA) return `it needs Java ${OLDEST_JAVA}, and this machine has ${version}`;
  if (existsSync(jarFolder())) return undefined;
  return spawnSync('mvn', ['-v']).error
    ? 'its jar is fetched with Maven, and there is no mvn on the path'
    : undefined;
}

/** A folder of its own for each version of the jar, so that a newer one is fetched. */
function jarFolder(): string {
  const version = /DynamoDBLocal<\/artifactId>\s*<version>([\d.]+)</.exec(readFileSync(POM, 'utf8'))?.[1];
  if (!version) throw new Error(`No version of DynamoDB Local in ${POM}`);
  return path.join(CACHE, version);
}

/** @throws Error when Maven Central cannot be reached */
export function fetchJars(): void {
  const folder = jarFolder();
  if (existsSync(folder)) return;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const fetch = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  execFileSync('mvn', [...fetch, `-DoutputDirectory=${partial}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(partial, folder);
}

/** Starts it on a free loopback port and waits until it answers. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  fetchJars();
  mkdirSync(CACHE, { recursive: true });
  const port = await findFreePort();
  const logFile = path.join(CACHE, `server-${port}.log`);
  const log = openSync(logFile, 'w');
  const main = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';
  const memory = ['-Xmx512m', `-Djava.library.path=${jarFolder()}`, '-cp', `${jarFolder()}/*`];
  const options = ['-inMemory', '-port', String(port), '-disableTelemetry'];
  const server = spawn('java', [...memory, main, ...options], { stdio: ['ignore', log, log] });
  const killServer = () => server.kill('SIGKILL');
  process.once('exit', killServer);
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await waitForAnswer(endpoint, server);
  } catch (error) {
    killServer();
    throw new Error(`DynamoDB Local did not start: ${readFileSync(logFile, 'utf8')}`, { cause: error });
  }
  return {
    endpoint,
    async stop() {
      process.off('exit', killServer);
      await endProcess(server);
      rmSync(logFile, { force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1');
  return address.port;
}

async function waitForAnswer(endpoint: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_SECONDS * 1_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`java ended with ${server.exitCode}`);
    try {
      // Any answer will do; an unsigned request gets 400.
      await fetch(endpoint);
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`no answer within ${START_TIMEOUT_SECONDS} seconds`);
}

async function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const patience = sleep(5_000).then(() => server.kill('SIGKILL'));
  await Promise.race([ended, patience]);
  await ended;
}
