/** A year of the plan as the demonstration's people play it: everything that they are told and shown comes out of it. */
import { type RunningServer, startServer } from '../../../../infra/embedded/server.ts';
import { type ApiClient, openApi } from '../../../../infra/rehearsal/api-client.ts';
import { makeCooperative } from '../../../../infra/rehearsal/demo/cooperative.ts';
import { playScene } from '../../../../infra/rehearsal/demo/scene/play-scene.ts';

export interface PlayedYear {
  readonly server: RunningServer;
  readonly api: ApiClient;
  /** Who filed what, by measure. */
  readonly filers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names and sentences that people gave: they are in whatever language they are. */
  readonly given: ReadonlySet<string>;
}

/** Claims of every measure for two weeks, then time alone: reminders, deadlines, instalments, the end of the year. */
export async function playYear(): Promise<PlayedYear> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataDir: ':memory:',
    startAt: Date.parse('2020-04-01T07:00:00Z'),
    demonstration: true,
    scene: false,
  });
  const given = new Set<string>();
  collect(makeCooperative(), given);
  const filers = new Map<string, Set<string>>();
  const people = new Map<string, string>();
  const api = openApi(server.url, async (url, init = {}) => {
    const answer = await fetch(url, init);
    if (url.endsWith('/local/tokens')) {
      const { token } = (await answer.clone().json()) as { token: string };
      people.set(`Bearer ${token}`, (JSON.parse(String(init.body)) as { user: string }).user);
    } else collect(sentBy(init.body), given);
    const [, measure] = /measures\/([\w-]+)\/claims$/.exec(url) ?? [];
    const filer = people.get(new Headers(init.headers).get('Authorization') ?? '');
    if (measure && filer) filers.set(measure, (filers.get(measure) ?? new Set()).add(filer));
    return answer;
  });
  await playScene(api, { claims: 144, days: 16 });
  for (const wait of ['P3D', 'P4D', 'P7D', 'P14D', 'P1M', 'P1M', 'P2M', 'P5M'])
    await api.post('/local/clock', { advance: wait });
  return { server, api, filers, given };
}

function sentBy(body: RequestInit['body']): unknown {
  if (body instanceof URLSearchParams) return [...body.values()];
  return typeof body === 'string' && body.startsWith('{') ? JSON.parse(body) : undefined;
}

/** Words with a space or an accent: ids and codes are none that a person wrote. */
function collect(value: unknown, given: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length > 5 && /[ À-ÿ]/.test(value)) given.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const one of Object.values(value)) collect(one, given);
  }
}
