/** What is written in one place and read in another: pages, mails, CSV, bank files and headers, with names that are code. */
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../functions/documents/csv.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import {
  account,
  activities,
  expenses,
  hardship,
  members,
  openCooperative,
  service,
} from '../flow/small-cooperative.ts';

/** What may be written: it breaks no rule of a field, and would break a page, a table or a file that lets it through. */
const poison = `O'Neil "x" & > ' onmouseover=alert(1) {{7*7}} \${7*7} %0d%0a -- ; \\`;
const quotes = `L'été "chaud" & co > 3`;

let cooperative: Cooperative;
let claimId: string;
let pages: [string, string | undefined][];

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const named = { ...members[0], name: `Mara ${quotes}` };
  await cooperative.import('members', [named]);
  await cooperative.import('activities', [{ ...activities[0], name: `Stage ${quotes}` }]);
  await cooperative.import('clients', [
    { client_id: 'cli-hall', name: `Hall ${quotes}`, country: 'BE', language: 'fr' },
  ]);
  const form = service({ function: quotes, place: quotes, reason: poison, grossCents: 150_000 });
  claimId = await cooperative.file('mara', 'cancelled-contract', form);
  const link = await cooperative.lastLink(claimId);
  await cooperative.decideLast(claimId, 'ask', `<script>alert(1)</script> ${poison}`);
  await cooperative
    .as('mara')
    .post(`/api/claims/${claimId}/answers`, { text: `<img src=x onerror=alert(1)> ${poison}` });
  await cooperative.environment.settle();
  const costs = expenses([12_000], { reason: poison });
  const lines = costs.lines.map((line) => ({
    ...line,
    supplier: `Café ${quotes}`.slice(0, 70),
    description: quotes,
  }));
  await cooperative.file('karla', 'committed-expenses', { ...costs, lines });
  await cooperative.environment.settle();
  const next = await cooperative.lastLink(claimId);
  pages = [
    ['/', 'mara'],
    ['/claims', 'mara'],
    [`/claims/${claimId}`, 'mara'],
    [`/claims/${claimId}`, 'adele'],
    [`/tasks/${link.taskId}?token=${link.token}`, undefined],
    [`/tasks/${next.taskId}?token=${next.token}`, undefined],
    ['/tasks', next.approver],
    ['/finance', 'farid'],
    ['/fund/ledger', 'farid'],
    ['/recovery', 'farid'],
    ['/outbox', undefined],
    [`/claims?q=${encodeURIComponent(poison)}&lang="><script>`, 'mara'],
    [`/nowhere/${encodeURIComponent('"><script>alert(1)</script>')}`, 'mara'],
    ['/claims?done=<script>', 'mara'],
    ['/outbox?to="><script>alert(1)</script>', undefined],
  ];
});
afterAll(() => cooperative.environment.close());

/** Markup that our pages never have, and that only somebody's words can have brought. */
const foreign = /<script|<img|<iframe|\son\w+|=["']?javascript:|alert\(1\)/i;

describe('words', () => {
  it('are shown as words on every page', async () => {
    const shown: string[] = [];
    for (const [path, who] of pages) {
      const answer = await cooperative
        .as(who)
        .fetch(path, { method: 'GET' }, { headers: { Accept: 'text/html' } });
      const html = await answer.text();
      expect(answer.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8/i);
      const found = foreign.exec(withoutText(html));
      expect(found?.[0], `${path} ${who}`).toBeUndefined();
      if (html.includes('onmouseover')) shown.push(path);
      // Every quote of theirs inside of an attribute is written as an entity.
      expect(html).not.toMatch(/="[^"<>]*"x" &/);
    }
    expect(shown.length).toBeGreaterThan(2);
  });

  it('sent with a form that is refused come back as words', async () => {
    const form = { function: `"><script>alert(1)</script>`, reason: poison, place: `' onfocus=alert(1) x='` };
    const body = new URLSearchParams(form);
    const answer = await cooperative
      .as('mara')
      .fetch(
        '/measures/cancelled-contract/new',
        { method: 'POST', body },
        { headers: { Accept: 'text/html' } },
      );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('&lt;script&gt;');
    expect(foreign.exec(withoutText(html))?.[0]).toBeUndefined();
  });

  it('are words in mails, and no header of them', async () => {
    const mails = await cooperative.environment.mails();
    expect(mails.some(({ text }) => text.includes('onmouseover') || text.includes('chaud'))).toBe(true);
    for (const { subject, html, to } of mails) {
      expect(`${subject}${to}`).not.toMatch(/[\r\n\0]/);
      expect(foreign.exec(withoutText(html))?.[0]).toBeUndefined();
      expect(html).not.toMatch(/<(link|object|form|base|meta[^>]*refresh)/i);
    }
  });

  it('with lines of their own add no header to an answer and no line to a name', async () => {
    for (const name of [
      'Mara\r\nBcc: evil@example.org',
      'Mara\nX: y',
      'Mara\0',
      'Mara\u2028x',
      'Mara <b>',
      '=1+1()',
    ]) {
      const csv = `member_id,name,email,country,language,employment,joined_on\nx-1,"${name}",x@members.example,BE,fr,artist,2015-01-01`;
      const { body } = await cooperative
        .as('farid')
        .send<{ accepted: number }>('/api/imports/members', csv, 'text/csv');
      expect(body.accepted, JSON.stringify(name)).toBe(0);
    }
    for (const email of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example,c@d.example',
      'a b@c.example',
      '"<x>"@y',
    ]) {
      const csv = `member_id,name,email,country,language,employment,joined_on\nx-2,X,"${email}",BE,fr,artist,2015-01-01`;
      const { body } = await cooperative
        .as('farid')
        .send<{ accepted: number }>('/api/imports/members', csv, 'text/csv');
      expect(body.accepted, JSON.stringify(email)).toBe(0);
    }
    const headers = { 'Idempotency-Key': 'a', 'Accept-Language': 'fr', 'X-Request-Id': 'x' };
    const filed = await cooperative.as('mara').file('cancelled-contract', service(), { headers });
    expect(filed.headers.get('Location')).toMatch(/^\/api\/claims\/[\w-]+$/);
  });
});

describe('tables', () => {
  it('come out with formulas disarmed, quotes doubled, and amounts as numbers', () => {
    const formulas = [
      '=1+1',
      '+cmd|x',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1+1',
      '=HYPERLINK("x","y")',
      ' =1+1',
      '\n=1',
    ];
    const columns = [
      { id: 'name', label: 'Name', kind: 'text' },
      { id: 'amount', label: 'Amount', kind: 'cents' },
    ] as const;
    const rows = [...formulas.map((text) => [text, -150]), ['a "b", c', 1]];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      csvOf({ id: 't', title: 'T', columns, rows }),
    );
    const [mark, parsed] = [text.slice(0, 1), parse(text.slice(1)) as string[][]];
    expect(mark).toBe('\ufeff');
    expect(parsed.slice(1)).toEqual([
      ...formulas.map((formula) => [`'${formula}`, '-1.5']),
      ['a "b", c', '0.01'],
    ]);
  });

  it('end no row within a text, and begin no formula where another country’s separator stands', () => {
    const columns = [{ id: 'name', label: 'Name', kind: 'text' }] as const;
    const csv = (text: string) =>
      new TextDecoder().decode(csvOf({ id: 't', title: 'T', columns, rows: [[text]] })).split('\r\n')[1];
    expect(csv('Loyer\n=1+1')).toBe('"Loyer\n\'=1+1"');
    expect(csv('Loyer\r+1')).toBe('"Loyer\r\'+1"');
    expect(csv('Loyer;=1+1;@x')).toBe('"Loyer;\'=1+1;\'@x"');
    expect(csv('Liège - Spa; - 5')).toBe('"Liège - Spa; - 5"');
    expect(csv('Anvers\nGand')).toBe('"Anvers\nGand"');
  });

  it.each(['=cmd|x', '@SUM(1)', '+HYPERLINK("x")', '-cmd(1)', '\t=1', '|calc'])(
    'take no formula in: %j',
    async (name) => {
      const csv = `client_id,name,country,language\ncli-x,"${name.replaceAll('"', '""')}",BE,fr`;
      const { body } = await cooperative
        .as('farid')
        .send<{ accepted: number; rejected: unknown[] }>('/api/imports/clients', csv, 'text/csv');
      expect([body.accepted, body.rejected.length]).toEqual([0, 1]);
    },
  );

  it.each([
    ['a quote that never ends', 'client_id,name,country,language\n"cli-y,Name,BE,fr\n'],
    ['a column twice', 'client_id,name,name,country,language\ncli-y,A,B,BE,fr\n'],
    ['a column that objects are born with', 'client_id,__proto__,country,language\ncli-y,A,BE,fr\n'],
    ['a thousand columns', `${Array.from({ length: 1_000 }, (_, at) => `c${at}`).join(',')}\n1\n`],
    ['a cell of a megabyte', `client_id,name,country,language\ncli-y,${'x'.repeat(1_000_000)},BE,fr\n`],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41, 0])],
    ['an id that is a path', 'client_id,name,country,language\n../../x,A,BE,fr\n'],
    ['an id that is a key', 'client_id,name,country,language\ncli#STAFF#x,A,BE,fr\n'],
  ])('with %s are refused', async (_name, csv) => {
    const { status, body } = await cooperative
      .as('farid')
      .send<{ accepted?: number }>('/api/imports/clients', csv, 'text/csv');
    expect(status).toBeLessThan(500);
    expect(body.accepted ?? 0).toBe(0);
  });
});

describe('bank files', () => {
  it('hold names as text: nothing of them is markup, and every line pays what was approved', async () => {
    await cooperative.approve('mara', claimId);
    const cost = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.approve('mara', cost);
    const { file } = await cooperative.releaseRun();
    expect(file).not.toMatch(/<!|<script|&(?!amp;|lt;|gt;|quot;|apos;)/);
    const parsed = new XMLParser({ parseTagValue: false }).parse(file) as Record<string, unknown>;
    expect(Object.keys(parsed)).toContain('Document');
    expect(file.match(/<CdtTrfTxInf>/g)?.length).toBe(Number(/<NbOfTxs>(\d+)</.exec(file)?.[1]));
    // The scheme's letters alone.
    for (const [, name = ''] of file.matchAll(/<Nm>([^<]*)<\/Nm>/g))
      expect(name).toMatch(/^[\w /?:().,'+&;-]*$/);
    expect(file).toContain(account(1));
  });

  it.each([
    ['a document type', '<!DOCTYPE Document><Document/>', [422]],
    [
      'an entity of a file',
      '<!DOCTYPE D [<!ENTITY a SYSTEM "file:///etc/passwd">]><Document>&a;</Document>',
      [422],
    ],
    [
      'an entity of an address',
      '<!DOCTYPE D [<!ENTITY a SYSTEM "http://evil.example/">]><Document>&a;</Document>',
      [422],
    ],
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]><Document>&c;</Document>`,
      [422],
    ],
    ['an entity that nobody defined', '<Document>&evil;</Document>', [400, 422]],
    ['a style sheet', '<?xml-stylesheet href="http://evil.example/x.xsl"?><Document/>', [400, 422]],
    [
      'other files included',
      '<Document xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></Document>',
      [422],
    ],
    ['depth', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, [400, 413, 422]],
    ['a name that objects are born with', '<__proto__><constructor/></__proto__>', [400, 422]],
    ['nothing', '', [400, 422]],
    ['another kind of file', '{"a":1}', [400, 422]],
    ['a zero byte', '<Document>\0</Document>', [400, 422]],
  ])('with %s are refused, and nothing of them is fetched or repeated', async (_name, xml, statuses) => {
    const { status, body } = await cooperative.importBankFile(xml);
    expect(statuses).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(/root:|evil\.example|x{50}/);
  });
});

/** The page's markup alone: neither what stands between tags nor inside of quotes, where words are words. */
function withoutText(html: string): string {
  return (html.match(/<(?:[^"'>]|"[^"]*"|'[^']*')*>/g) ?? [])
    .map((tag) => tag.replaceAll(/="(?!javascript:)[^"]*"/gi, '=""'))
    .join('\n');
}
