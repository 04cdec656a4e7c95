/** The flow tests' environment under the grants of the template: the same journeys, by functions that IAM limits. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { it } from 'vitest';
import { durationMilliseconds } from '../../../infra/embedded/local-api.ts';
import type { FlowEnvironment } from '../../flow/flow-environment.ts';
import { openGuardedRuntime } from './guarded-runtime.ts';
import { synthesize } from './synthesize.ts';

export const startAt = Date.parse('2020-04-01T07:00:00Z');

export const itOnOneMachine = it;

/** A fresh cooperative with its staff alone; takes the place of `startEmbedded` in the flow tests. */
export async function startEmbedded(): Promise<FlowEnvironment> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const runtime = await openGuardedRuntime(synthesize('prod'), { baseUrl, demonstration: false });
  const signIns = new Map<string, number>();
  server.on('request', getRequestListener(runtime.fetch));
  return {
    baseUrl,
    tokenOf: async (personId) => `${personId}~${signIns.get(personId) ?? 0}`,
    signInAgain: (personId) => void signIns.set(personId, (signIns.get(personId) ?? 0) + 1),
    settle: runtime.settle,
    async mails(to) {
      await runtime.settle();
      const of = runtime.mails.filter((mail) => to === undefined || mail.to === to.toLowerCase());
      return of.map(({ id, to: viewer, subject, text, html }) => ({ id, to: viewer, subject, text, html }));
    },
    advance: (duration) => runtime.advance(durationMilliseconds(duration)),
    async close() {
      await runtime.settle();
      runtime.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
