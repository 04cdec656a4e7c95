/** The embedded runtime behind one HTTP server on loopback: pages, API, identity provider, outbox and clock. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../functions/app/app.ts';
import { describeApi } from '../../functions/app/describe-api.ts';
import { documentsApp } from '../../functions/app/documents-app.ts';
import { fundFilesApp } from '../../functions/app/fund-files-app.ts';
import { allParts } from '../../functions/app/parts/all.ts';
import { withRequests } from '../../functions/app/with-requests.ts';
import type { SecurityEvent } from '../../functions/platform/security-event.ts';
import { createMemoryThrottle } from '../../functions/platform/throttle/memory.ts';
import { openApi } from '../rehearsal/api-client.ts';
import { playScene } from '../rehearsal/demo/scene/play-scene.ts';
import { openLocalIdentity } from './identity/local-identity.ts';
import { localApi } from './local-api.ts';
import { requireOwnHost } from './own-host.ts';
import { reportFailure } from './report-failure.ts';
import { openRuntime, type Runtime, type RuntimeOptions } from './runtime.ts';
import { answerWaiting } from './waiting-page.ts';

export interface ServerOptions extends Omit<RuntimeOptions, 'baseUrl'> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Where people reach it, when that is not this machine. */
  readonly baseUrl?: string | undefined;
  /** A new folder begins in the middle of the plan: four weeks are played before the first page is shown. */
  readonly scene?: boolean;
  /** Where refusals and sign-ins are noted; by default nowhere. */
  readonly noteSecurityEvent?: ((event: SecurityEvent) => void) | undefined;
}

export interface RunningServer {
  readonly url: string;
  readonly runtime: Runtime;
  close(): Promise<void>;
}

/** Opens the data folder and listens. @throws Error when the port is taken or the folder is in use */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = 'localhost' } = options;
  // Whoever comes while the data folder is being opened is answered once it is.
  const { promise: opened, resolve: open } = Promise.withResolvers<RequestListener>();
  const server = createServer((request, response) => {
    void opened.then((listener) => listener(request, response));
  });
  await listen(server, options.port, host);
  try {
    const url = options.baseUrl ?? `http://${hostOf(host)}:${(server.address() as AddressInfo).port}`;
    const runtime = await openRuntime({ ...options, baseUrl: url });
    let progress: string | undefined;
    const noteSecurityEvent = (event: SecurityEvent) => {
      if (progress === undefined) options.noteSecurityEvent?.(event);
    };
    const { listener, fetch } = await listenerOf(runtime, url, { ...options, noteSecurityEvent });
    open((request, response) => {
      if (progress === undefined) listener(request, response);
      else answerWaiting(response, progress);
    });
    if (options.scene && runtime.isNew) {
      const onDay = (day: number, days: number) => {
        progress = `${day} / ${days}`;
      };
      await playScene(openApi(url, fetch), { onDay }).catch(reportFailure);
      progress = undefined;
    }
    return { url, runtime, close: () => close(server, runtime) };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

async function listenerOf(runtime: Runtime, baseUrl: string, { dataDir, noteSecurityEvent }: ServerOptions) {
  const { deps, realTime } = runtime;
  const dataFolder = dataDir === ':memory:' ? {} : { dataFolder: dataDir };
  const local = await openLocalIdentity({
    registers: deps.registers,
    clock: deps.clock,
    baseUrl,
    realTime,
    contact: () => deps.plan.contact,
    ...dataFolder,
  });
  const { files, routes: fileRoutes } = runtime.files;
  // One process sees every request: its memory is exact, and a start forgets what was counted.
  const throttle = createMemoryThrottle(realTime);
  const throttles = { requests: throttle, guesses: throttle };
  const webDeps = withRequests({ ...deps, identity: local.identity, realTime, files, throttles }, 'one');
  const app = createApp(webDeps, {
    parts: allParts,
    before: [
      localHosts(baseUrl),
      local.routes,
      localApi(runtime),
      fileRoutes,
      documentsApp(webDeps),
      fundFilesApp(webDeps),
    ],
    describe: describeApi,
    listOutbox: async (to) => {
      await runtime.mailsOut();
      return runtime.outbox.messages({ to });
    },
    reportFailure,
    noteSecurityEvent,
  });
  return {
    listener: local.mount(getRequestListener(app.fetch)),
    fetch: async (address: string, init?: RequestInit) => {
      // Whoever looks how far it is, is answered meanwhile.
      await nextTurn();
      return app.fetch(asFromOutside(address, init));
    },
  };
}

/** Without a network in between, nobody else writes which host was asked. */
function asFromOutside(address: string, init?: RequestInit): Request {
  const request = new Request(address, init);
  request.headers.set('Host', new URL(address).host);
  return request;
}

/** In front of everything that only this home has. */
function localHosts(baseUrl: string): Hono {
  const app = new Hono();
  for (const path of ['/local/*', '/outbox', '/outbox/*']) app.use(path, requireOwnHost(baseUrl));
  return app;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(explainListening(error, port, host));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

function explainListening(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const why = `Port ${port} of ${host} is used by another program. Stop that program, or choose another port for this one (PORT).`;
  return new Error(why, { cause: error });
}

function hostOf(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

async function close(server: Server, runtime: Runtime): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await runtime.close();
}
